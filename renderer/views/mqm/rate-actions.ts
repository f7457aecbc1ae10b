import type { Range } from '../../../shared/base/range';
import type { Failure } from '../../../shared/base/result';
import {
  raterOf,
  rate,
  retractRating,
  type EsaRating,
  type EsaSide,
  type RatedSpan,
} from '../../../shared/review/esa';
import { caretOffset } from '../../editor/editor-handle';
import { articleActions, flushArticle, useArticle } from '../../state/article';
import { currentCard } from '../../state/review';
import { sentenceIndexAt } from '../../state/sentences';
import { useSession } from '../../state/session';
import { setOverlay, useView } from '../../state/view';
import { t } from '../../words/words';
import { whenSettled } from '../review/when-settled';
import { ratedSentences, ratedText } from './esa-sentences';

/** Asks for the rating of the sentence at the caret, or of the card in review, and goes on from there. */
export async function openRating(): Promise<Failure | null> {
  if (useSession.getState().person === null) {
    setOverlay({ kind: 'person' });
    return null;
  }
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  if (!(await whenSettled())) return { code: 'busy', message: t('mark.not-settled') };
  const sentences = ratedSentences('target');
  if (sentences.length === 0) return { code: 'no-words', message: t('mark.no-words') };
  const at = useView.getState().mode === 'review' ? (currentCard()?.edited?.start ?? 0) : caretOffset();
  setOverlay({ kind: 'esa', side: 'target', at: Math.max(0, sentenceIndexAt(sentences, at)) });
  return null;
}

/** One's own rating of a sentence; those of others are not shown to who rates. */
export function ownRating(side: EsaSide, sentence: Range): EsaRating | null {
  const me = useSession.getState().person?.id;
  const ratings = useArticle.getState().article?.folded.ratings ?? [];
  return (
    ratings.find(
      (one) =>
        one.side === side && one.start === sentence.start && one.end === sentence.end && raterOf(one) === me,
    ) ?? null
  );
}

/** Writes a rating; `text` is the one that was shown, `began` when the sentence was, in milliseconds since 1970. */
export async function writeRating(
  side: EsaSide,
  { text, sentence, began }: { readonly text: string; readonly sentence: Range; readonly began: number },
  { score, spans }: { readonly score: number; readonly spans: readonly RatedSpan[] },
): Promise<Failure | null> {
  if (ratedText(side) !== text) return { code: 'outdated', message: t('rate.outdated') };
  const since = new Date(began).toISOString();
  return articleActions.append(...rate({ side, text, sentence, score, spans, began: since }));
}

export function takeRatingBack(rating: EsaRating): Promise<Failure | null> {
  return articleActions.append(...retractRating(rating, ratedText(rating.side)));
}
