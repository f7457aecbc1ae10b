import { useState } from 'react';
import { useArticle } from '../../state/article';
import { saveRecord, type RecordChoice } from '../../state/record';
import { useSession } from '../../state/session';
import { setOverlay, useView } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { Problem } from '../dialogs/Problem';
import './project-view.css';

const close = (): void => setOverlay(null);
const kinds = ['reviewed', 'responsibility'] as const;
const none = { reviewed: { name: '', role: '' }, responsibility: { name: '', role: '' } };

/** Saves the record of the article or the project, with statements that the person fills in: nothing is stated by itself. */
export function RecordDialog() {
  const { t, failure: inWords } = useWords();
  const article = useArticle((state) => state.article);
  const canPick = useSession(({ info }) => info?.canPick === true);
  const [whole, setWhole] = useState(article === null || useView.getState().projectView);
  const [as, setAs] = useState<RecordChoice['as']>('zip');
  const [said, setSaid] = useState(none);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    const statements = kinds
      .map((kind) => ({ kind, ...said[kind] }))
      .filter(({ name }) => name.trim() !== '');
    const articleId = whole ? null : (article?.row.id ?? null);
    const failure = await saveRecord({ articleId, as, statements });
    setBusy(false);
    if (failure === null) close();
    else setProblem(inWords(failure));
  };
  const choices = ['zip', ...(canPick ? (['folder'] as const) : []), 'pdf'] as const;

  return (
    <Dialog
      title={t('record.title')}
      about={t('record.about')}
      onClose={close}
      acts={
        <DialogActs disabled={busy} onCancel={close} onDo={() => void save()}>
          {t('record.save')}
        </DialogActs>
      }
    >
      {article === null && (
        <p>
          {t('record.of')}: {t('record.of-project')}
        </p>
      )}
      {article !== null && (
        <fieldset className="field">
          <legend>{t('record.of')}</legend>
          {[false, true].map((each) => (
            <label key={String(each)} className="choice">
              <input type="radio" name="of" checked={whole === each} onChange={() => setWhole(each)} />
              <span>
                {each ? t('record.of-project') : t('record.of-article', { name: article.row.path })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="field">
        <legend>{t('record.as')}</legend>
        {choices.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name="as" checked={as === each} onChange={() => setAs(each)} />
            <span>{t(`record.as-${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <p>{t('record.states')}</p>
      {kinds.map((kind) => (
        <div key={kind} className="record-statement">
          {(['name', 'role'] as const).map((part) => (
            <label key={part} className="field">
              <span>{t(part === 'role' ? 'record.role' : `record.${kind}`)}</span>
              <input
                type="text"
                value={said[kind][part]}
                onChange={({ target }) =>
                  setSaid({ ...said, [kind]: { ...said[kind], [part]: target.value } })
                }
              />
            </label>
          ))}
        </div>
      ))}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
