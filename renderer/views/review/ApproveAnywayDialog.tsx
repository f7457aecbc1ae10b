import { useState } from 'react';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { useWords, failureInWords } from '../../words/words';
import '../dialogs/help.css';
import { approvalDoubts } from './approval-doubts';
import { approveArticle } from './review-actions';

const close = (): void => setOverlay(null);

/** Says what speaks against an approval before it is given. */
export function ApproveAnywayDialog() {
  const { t } = useWords();
  const [doubts] = useState(approvalDoubts);
  const [problem, setProblem] = useState<string | null>(null);
  const approve = async (): Promise<void> => {
    const failure = await approveArticle();
    if (failure !== null) return setProblem(failureInWords(failure));
    close();
  };
  return (
    <Dialog
      title={t('approve-anyway.title')}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {t('approve-anyway.cancel')}
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => void approve()}>
            {t('approve-anyway.approve')}
          </button>
        </>
      }
    >
      <ul className="submit-list">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
