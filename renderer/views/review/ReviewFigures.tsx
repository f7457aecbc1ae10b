import { useMemo } from 'react';
import { changedWords } from '../../../shared/review/effort';
import { useAnalysis } from '../../state/analysis';
import { currentCard, useReview, useReviewNow } from '../../state/review';
import { usePlace } from '../../state/view';

/** Review in the status line: where the person is and what was judged. */
export function ReviewFigures() {
  const { tally, ready, hunks } = useReviewNow();
  usePlace((state) => state.hunk);
  useReview((state) => state.filter);
  const here = currentCard();
  const edited = useAnalysis(({ analysis }) => analysis?.edited ?? 0);
  const changed = useMemo(() => changedWords(hunks), [hunks]);
  const failure = useAnalysis((state) => state.failure);
  if (!ready) return <span>{failure === null ? 'Comparing…' : failure.message}</span>;
  const judged = [
    tally.approved > 0 && `${tally.approved} approved`,
    tally.restored > 0 && `${tally.restored} restored`,
    tally.requested > 0 && `${tally.requested} sent back`,
  ].filter(Boolean);
  return (
    <>
      {here !== null && (
        <span>
          {here.sort === 'unchanged' ? 'Unchanged sentence' : `Change ${here.number} of ${tally.total}`}
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
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const safe = changed.all === 0 ? 0 : (edited * changed.safe) / changed.all;
  return (
    <span>
      Edited {percent(edited)}
      {changed.safe > 0 && ` · ${percent(safe)} by safe fixes`}
    </span>
  );
}
