import type { CommandId } from '../../../shared/commands/catalogue';
import { useKeyCaps } from '../../commands/CommandKeys';
import { useAnalysis } from '../../state/analysis';
import { useReviewNow } from '../../state/review';
import { cardAt } from '../../state/review-cards';
import { useView } from '../../state/view';

/** Review in the status line: where the person is and what was judged. */
export function ReviewFigures() {
  const { cards, tally, ready } = useReviewNow();
  const here = cardAt(
    cards,
    useView((state) => state.hunk),
  );
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
          Change {here.number} of {tally.total}
        </span>
      )}
      {judged.length > 0 && <span>{judged.join(' · ')}</span>}
    </>
  );
}

const hints: readonly (readonly [CommandId, string])[] = [
  ['review.approve', 'approve and on'],
  ['review.restore', 'restore'],
  ['review.comment', 'comment'],
  ['review.close', 'back to the desk'],
];

/** The keys of review in the status line. */
export function ReviewHints() {
  return (
    <span className="hints hide-narrow">
      {hints.map(([id, text], index) => (
        <Hint key={id} id={id} text={`${text}${index < hints.length - 1 ? ' · ' : ''}`} />
      ))}
    </span>
  );
}

function Hint({ id, text }: { readonly id: CommandId; readonly text: string }) {
  return (
    <>
      {useKeyCaps(id).join(' ')} {text}
    </>
  );
}
