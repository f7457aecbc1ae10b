import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import type { Analysis } from '../../state/types';
import type { ReviewCard } from '../../state/review-cards';
import { SourceFinder } from './source-of-hunk';

const finders = new WeakMap<Analysis, SourceFinder>();

function finderFor(analysis: Analysis): SourceFinder {
  const known = finders.get(analysis);
  if (known !== undefined) return known;
  const finder = new SourceFinder(analysis);
  finders.set(analysis, finder);
  return finder;
}

/** The source sentences that the change renders; nothing where there is no source, or none of it belongs here. */
export function CardSource({ card }: { readonly card: ReviewCard }) {
  const analysis = useAnalysis((state) => state.analysis);
  const source = useArticle(({ article }) => article?.opened.source ?? null);
  const language = useArticle(({ article }) => article?.opened.sourceLanguage);
  if (analysis === null || source === null || card.edited === null) return null;
  const sentences = finderFor(analysis).sentencesOf(card.edited, card.hunk?.hunk.after ?? [card.edited]);
  if (sentences.length === 0) return null;
  return (
    <div className="hunk-source" lang={language}>
      {sentences.map(({ start, end }) => source.slice(start, end)).join(spaceBetween(source))}
    </div>
  );
}

/** Chinese and Japanese sentences follow one another without a space. */
function spaceBetween(source: string): string {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(source) ? '' : ' ';
}
