import { useMemo } from 'react';
import { changedWords } from '../../../shared/review/effort';
import { useAnalysis } from '../../state/analysis';
import { currentCard, useReview, useReviewNow } from '../../state/review';
import { usePlace } from '../../state/view';
import { percent } from '../library/article-row-text';
import { useWords, failureInWords } from '../../words/words';

/** Review in the status line: where the person is and what was judged. */
export function ReviewFigures() {
  const { t } = useWords();
  const { tally, ready, hunks } = useReviewNow();
  usePlace((state) => state.hunk);
  useReview((state) => state.filter);
  const here = currentCard();
  const edited = useAnalysis(({ analysis }) => analysis?.edited ?? 0);
  const changed = useMemo(() => changedWords(hunks), [hunks]);
  const failure = useAnalysis((state) => state.failure);
  if (!ready) return <span>{failure === null ? t('review.comparing') : failureInWords(failure)}</span>;
  const judged = [
    tally.approved > 0 && t('figures.approved', { count: tally.approved }),
    tally.restored > 0 && t('figures.restored', { count: tally.restored }),
    tally.requested > 0 && t('figures.sent-back', { count: tally.requested }),
  ].filter(Boolean);
  return (
    <>
      {here !== null && (
        <span>
          {here.sort === 'unchanged'
            ? t('review.unchanged-sentence')
            : t('figures.change', { at: here.number, total: tally.total })}
        </span>
      )}
      {judged.length > 0 && <span>{judged.join(' · ')}</span>}
      <EditedShare edited={edited} changed={changed} />
    </>
  );
}

interface ShareProps {
  /** Share of the machine translation's words, 0 to 1. */
  readonly edited: number;
  readonly changed: { readonly all: number; readonly safe: number };
}

/** `Edited 8 % · 3 % by safe fixes`. */
function EditedShare({ edited, changed }: ShareProps) {
  const { t } = useWords();
  const safe = changed.all === 0 ? 0 : (edited * changed.safe) / changed.all;
  return (
    <span>
      {t('figures.edited', { share: percent(edited) })}
      {changed.safe > 0 && ` · ${t('figures.safe', { share: percent(safe) })}`}
    </span>
  );
}
