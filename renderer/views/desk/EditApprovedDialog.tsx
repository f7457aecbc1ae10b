import { useEffect } from 'react';
import { answerEdit } from '../../state/approved-text';
import { useArticle } from '../../state/article';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { shortTime } from '../dock/short-time';
import { useWords } from '../../words/words';

function close(edit: boolean): void {
  setOverlay(null);
  answerEdit(edit);
}

/** Asks, once an approval, before its text is edited. */
export function EditApprovedDialog() {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  // Whatever takes its place has not been agreed to.
  useEffect(() => () => answerEdit(false), []);
  return (
    <Dialog
      title={t('edit-approved.title')}
      about={t('edit-approved.about', {
        who: stage?.person?.name ?? t('desk.a-reviewer'),
        when: shortTime(stage?.time ?? ''),
      })}
      onClose={() => close(false)}
      acts={
        <>
          <button type="button" className="btn" onClick={() => close(false)}>
            {t('edit-approved.keep')}
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => close(true)}>
            {t('edit-approved.edit')}
          </button>
        </>
      }
    />
  );
}
