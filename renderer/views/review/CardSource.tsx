import { Fragment } from 'react';
import type { Range } from '../../../shared/base/range';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { perObject } from '../../state/article-scope';
import type { Analysis } from '../../state/types';
import type { ReviewCard } from '../../state/review-cards';
import { useSourceMarks } from '../mqm/source-marks';
import { SourceWords } from '../mqm/SourceWords';
import { placeInText } from './restored-place';
import { SourceFinder } from './source-of-hunk';

const finderFor = perObject((analysis: Analysis) => new SourceFinder(analysis));

const nothing: readonly Range[] = [];

/** The source sentences that a card's words render; none where there is no source, or none of it belongs here. */
export function useSourceSentences(card: ReviewCard): readonly Range[] {
  const analysis = useAnalysis((state) => state.analysis);
  const hasSource = useArticle(({ article }) => (article?.opened.source ?? null) !== null);
  if (analysis === null || !hasSource) return nothing;
  const place = card.edited ?? placeInText(card.reference, analysis.diff, analysis.text);
  if (place === null) return nothing;
  return finderFor(analysis).sentencesOf(place, card.hunk?.hunk.after ?? [place]);
}

/** The source sentences that the change renders, with the errors marked in them. */
export function CardSource({ card }: { readonly card: ReviewCard }) {
  const sentences = useSourceSentences(card);
  const source = useArticle(({ article }) => article?.opened.source ?? '');
  const language = useArticle(({ article }) => article?.opened.sourceLanguage);
  const marks = useSourceMarks();
  if (sentences.length === 0) return null;
  return (
    <div className="hunk-source" lang={language}>
      {sentences.map((range, index) => (
        <Fragment key={range.start}>
          {index > 0 && spaceBetween(source)}
          <SourceWords text={source} range={range} marks={marks} />
        </Fragment>
      ))}
    </div>
  );
}

/** Chinese and Japanese sentences follow one another without a space. */
function spaceBetween(source: string): string {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(source) ? '' : ' ';
}
