import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { ListTerm } from '../../../shared/formats/terms/change-terms';
import { whatIsWrong } from '../../../shared/formats/terms/read-glossary';
import { forbiddenOf } from '../../../shared/formats/terms-csv';
import type { Failure } from '../../../shared/base/result';
import type { WordList } from '../../../shared/protocol/lists-contract';
import { useLibrary } from '../../state/library';
import { useWords } from '../../words/words';
import { Problem } from '../dialogs/Problem';
import type { ShownTerm } from './shown-terms';

const fields = ['source', 'target', 'forbidden', 'note'] as const;

interface Props {
  /** The term that is edited; null for a new one. */
  readonly was: ShownTerm | null;
  /** False where the project cannot be written, so that a new term can only be the person's own. */
  readonly projectToo: boolean;
  readonly onSave: (term: ListTerm, into: WordList) => Promise<Failure | null>;
  readonly onCancel: () => void;
}

/** The fields of a term, above the list. Enter saves, Escape leaves it as it was. */
export function TermForm({ was, projectToo, onSave, onCancel }: Props) {
  const { t, failure: inWords } = useWords();
  const sourceLanguage = useLibrary(({ project }) => project?.file.sourceLanguage);
  const language = useLibrary(({ project }) => project?.file.language);
  const [filled, setFilled] = useState({
    source: was?.source ?? '',
    target: was?.target ?? '',
    forbidden: was?.forbidden.join(' | ') ?? '',
    note: was?.note ?? '',
  });
  const [mine, setMine] = useState(!projectToo);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const languageOf = { source: sourceLanguage, target: language, forbidden: language, note: undefined };

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const term = {
      source: filled.source.trim(),
      target: filled.target.trim(),
      forbidden: [...new Set(forbiddenOf(filled.forbidden))],
      note: filled.note.trim(),
    };
    const wrong = whatIsWrong(term);
    if (wrong !== null)
      return setProblem(
        term.forbidden.length === 0 ? t('lists.term-wrong') : t('terms.wrong', { why: inWords(wrong) }),
      );
    setBusy(true);
    const failure = await onSave(term, was?.list ?? (mine ? 'own' : 'project'));
    setBusy(false);
    if (failure !== null) setProblem(inWords(failure));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };

  return (
    <form
      className="term-form"
      aria-label={t(was === null ? 'lists.term-title' : 'terms.edit-title')}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <div className="term-fields">
        {fields.map((field, index) => (
          <label key={field} className="field">
            <span>{t(`lists.${field}`)}</span>
            <input
              type="text"
              lang={languageOf[field]}
              dir="auto"
              autoFocus={index === 0}
              // Escape leaves the form, not the dialog.
              data-asking
              value={filled[field]}
              onChange={({ target }) => {
                setFilled({ ...filled, [field]: target.value });
                setProblem(null);
              }}
            />
            {field === 'forbidden' && <small>{t('lists.forbidden-note')}</small>}
            {field === 'note' && <small>{t('lists.note-note')}</small>}
          </label>
        ))}
      </div>
      <Problem>{problem}</Problem>
      <div className="term-form-acts">
        {was === null && (
          <label className="choice">
            <input
              type="checkbox"
              data-asking
              checked={mine}
              disabled={!projectToo}
              onChange={({ target }) => setMine(target.checked)}
            />
            <span>{t('terms.for-me')}</span>
          </label>
        )}
        <button type="button" className="btn" data-asking onClick={onCancel}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className="btn main" data-asking aria-disabled={busy}>
          {t(was === null ? 'lists.add' : 'terms.save')}
        </button>
      </div>
    </form>
  );
}
