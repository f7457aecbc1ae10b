import { Popover } from 'radix-ui';
import { useState } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useUnchecked } from '../../state/analysis';
import { useStep } from '../../state/next-step';
import { useReviewNow } from '../../state/review';
import { useSession } from '../../state/session';
import { StepButton } from '../shell/StepButton';
import { blockers } from './review-actions';
import '../dialogs/layers.css';

/** How far the review is: `3 of 11 judged`. */
export function ReviewProgress() {
  const { tally, ready } = useReviewNow();
  if (!ready || tally.total === 0) return null;
  return (
    <span className="pill" role="status">
      {tally.judged} of {tally.total} judged
    </span>
  );
}

/** What ends a review: sending the article back, or approving it. */
export function ReviewButtons() {
  const step = useStep();
  return (
    <>
      <button type="button" className="btn hide-small" onClick={() => runCommand('review.close')}>
        Desk <CommandKeys id="review.close" />
      </button>
      <button type="button" className="btn" onClick={() => runCommand('review.request-article')}>
        Request changes
      </button>
      {step === 'approve' ? <ApproveArticle /> : <StepButton />}
    </>
  );
}

function ApproveArticle() {
  const { ready } = useReviewNow();
  const unchecked = useUnchecked();
  const person = useSession((state) => state.person);
  const [asked, setAsked] = useState(false);
  const known = unchecked !== null || (ready && person !== null);
  const reasons = known ? blockers() : [];
  if (reasons.length === 0)
    return (
      <button type="button" className="btn main" disabled={!ready} onClick={() => runCommand('article.step')}>
        Approve article <CommandKeys id="article.step" />
      </button>
    );
  return (
    <Popover.Root open={asked} onOpenChange={setAsked}>
      <Popover.Trigger className="btn main" aria-disabled="true">
        Approve article
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="reasons"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label="Why not yet"
        >
          <h3>Not yet</h3>
          <ul>
            {reasons.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
