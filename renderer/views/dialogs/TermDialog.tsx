import { useState, type SubmitEvent } from 'react';
import { useArticle } from '../../state/article';
import { setOverlay } from '../../state/view';
import { addTerm } from '../../state/word-lists';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const formId = 'term-form';
const fields = ['source', 'target', 'forbidden', 'note'] as const;
type Field = (typeof fields)[number];
const close = (): void => setOverlay(null);

interface Props {
  /** What was selected in the source and in the text; empty where nothing was. */
  readonly source: string;
  readonly target: string;
}

/** Asks for a term of the project. */
export function TermDialog({ source, target }: Props) {
  const { t, failure: inWords } = useWords();
  const { language = '', sourceLanguage = '' } = useArticle(({ article }) => article?.opened) ?? {};
  const [filled, setFilled] = useState({ source, target, forbidden: '', note: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const languageOf: Readonly<Record<Field, string | undefined>> = {
    source: sourceLanguage,
    target: language,
    forbidden: language,
    note: undefined,
  };

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const forbidden = filled.forbidden
      .split('|')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const term = {
      source: filled.source.trim(),
      target: filled.target.trim(),
      forbidden,
      note: filled.note.trim(),
    };
    if ((term.source === '' || term.target === '') && forbidden.length === 0)
      return setProblem(t('lists.term-wrong'));
    setBusy(true);
    const failure = await addTerm(term);
    setBusy(false);
    if (failure === null) close();
    else setProblem(inWords(failure));
  };

  return (
    <Dialog
      title={t('lists.term-title')}
      about={t('lists.term-about')}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            {t('dialog.cancel')}
          </button>
          <button type="submit" form={formId} className="btn main" disabled={busy}>
            {t('lists.add')}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        {fields.map((field) => (
          <label key={field} className="field">
            <span>{t(`lists.${field}`)}</span>
            <input
              type="text"
              maxLength={200}
              lang={languageOf[field]}
              dir="auto"
              value={filled[field]}
              data-first={(field === 'target' && source !== '' && target === '') || undefined}
              onChange={(event) => {
                setFilled({ ...filled, [field]: event.target.value });
                setProblem(null);
              }}
            />
            {(field === 'forbidden' || field === 'note') && <small>{t(`lists.${field}-note`)}</small>}
          </label>
        ))}
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}
