import { useState } from 'react';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { approvableRest, approveAll } from './review-actions';
import { failureInWords, useWords } from '../../words/words';

const close = (): void => setOverlay(null);

/** Approves every open change at once, or those that safe fixes alone made, after saying how many they are. */
export function ApproveRestDialog() {
  const { t } = useWords();
  const [{ hunks, own }] = useState(approvableRest);
  const [problem, setProblem] = useState<string | null>(null);
  const count = hunks.length;

  const safe = hunks.filter(({ bySafeFixes }) => bySafeFixes);

  const approve = async (chosen: typeof hunks): Promise<void> => {
    const failure = await approveAll(chosen);
    if (failure !== null) return setProblem(failureInWords(failure));
    close();
  };

  return (
    <Dialog
      title={count === 0 ? t('approve-rest.nothing') : t('approve-rest.title', { count })}
      about={[
        count > 0 && t('approve-rest.about', { count }),
        own > 0 && t('approve-rest.own', { count: own }),
      ]
        .filter(Boolean)
        .join(' ')}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {t(count === 0 ? 'approve-rest.close' : 'approve-rest.cancel')}
          </button>
          {safe.length > 0 && safe.length < count && (
            <button type="button" className="btn" onClick={() => void approve(safe)}>
              {t('approve-rest.safe', { count: safe.length })}
            </button>
          )}
          {count > 0 && (
            <button type="button" className="btn main" onClick={() => void approve(hunks)}>
              {t('approve-rest.approve', { count })}
            </button>
          )}
        </>
      }
    >
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
