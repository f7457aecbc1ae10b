import { useRef, useState } from 'react';
import { useArticle } from '../../state/article';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Lead } from '../dialogs/Lead';
import { Problem } from '../dialogs/Problem';
import { failureInWords, useWords } from '../../words/words';
import '../dialogs/help.css';
import { approvalDoubts, notHandedIn } from './approval-doubts';
import { approveArticle } from './article-decisions';

const close = (): void => setOverlay(null);

/** Says what speaks against an approval before it is given. */
export function ApproveAnywayDialog() {
  const { t } = useWords();
  const [doubts] = useState(approvalDoubts);
  // Who meant something else, and pressed Enter, is not to have approved what nobody handed in.
  const [careful] = useState(() => {
    const { article } = useArticle.getState();
    return article !== null && notHandedIn(article.folded) !== null;
  });
  const leadsTo = useRef<(() => void) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const approve = async (): Promise<void> => {
    const failure = await approveArticle();
    if (failure !== null) return setProblem(failureInWords(failure));
    close();
  };
  const leave = (to: () => void): void => {
    leadsTo.current = to;
    close();
  };
  return (
    <Dialog
      title={t('approve-anyway.title')}
      onClose={close}
      onClosed={() => leadsTo.current?.()}
      acts={
        <>
          <button type="button" className="btn" autoFocus={careful} onClick={close}>
            {t('approve-anyway.cancel')}
          </button>
          <button type="button" className="btn main" autoFocus={!careful} onClick={() => void approve()}>
            {t('approve-anyway.approve')}
          </button>
        </>
      }
    >
      <ul className="submit-list">
        {doubts.map(({ text, go }) => (
          <li key={text}>{go === null ? text : <Lead onGo={() => leave(go)}>{text}</Lead>}</li>
        ))}
      </ul>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
