import { useState } from 'react';
import { notify } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { counted } from '../library/article-row-text';
import { approvableRest, approveAll } from './review-actions';

const close = (): void => setOverlay(null);

/** Approves every open change at once, after saying how many they are. */
export function ApproveRestDialog() {
  const [{ hunks, own }] = useState(approvableRest);
  const [problem, setProblem] = useState<string | null>(null);
  const changes = counted(hunks.length, 'change');

  const approve = async (): Promise<void> => {
    const failure = await approveAll(hunks);
    if (failure !== null) return setProblem(failure.message);
    close();
    notify({ kind: 'done', text: `Approved ${changes}.` });
  };

  return (
    <Dialog
      title={hunks.length === 0 ? 'Nothing is left to approve' : `Approve ${changes}?`}
      about={[
        hunks.length > 0 && 'All of them are approved as they stand now, those you have not looked at too.',
        own > 0 &&
          `${counted(own, 'open change')} with your own words ${own === 1 ? 'waits' : 'wait'} for somebody else.`,
      ]
        .filter(Boolean)
        .join(' ')}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {hunks.length === 0 ? 'Close' : 'Not yet'}
          </button>
          {hunks.length > 0 && (
            <button type="button" className="btn main" onClick={() => void approve()}>
              Approve {changes}
            </button>
          )}
        </>
      }
    >
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
