import { useEffect } from 'react';
import { answerEdit } from '../../state/approved-text';
import { useArticle } from '../../state/article';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { shortTime } from '../dock/short-time';

/** What the dialog says. */
const words = {
  title: 'Edit the approved text?',
  undone: (who: string, when: string) =>
    `${who} approved this text (${when}). Any change takes the approval back: the article has to be submitted and approved again, and is not exported until then. What was decided on sentences you leave alone stays.`,
  leave: 'Leave it approved',
  edit: 'Edit it',
} as const;

function close(edit: boolean): void {
  setOverlay(null);
  answerEdit(edit);
}

/** Asks, once an approval, before its text is edited. */
export function EditApprovedDialog() {
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  // Whatever takes its place has not been agreed to.
  useEffect(() => () => answerEdit(false), []);
  return (
    <Dialog
      title={words.title}
      about={words.undone(stage?.person?.name ?? 'A reviewer', shortTime(stage?.time ?? ''))}
      onClose={() => close(false)}
      acts={
        <>
          <button type="button" className="btn" onClick={() => close(false)}>
            {words.leave}
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => close(true)}>
            {words.edit}
          </button>
        </>
      }
    />
  );
}
