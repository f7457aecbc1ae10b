import { useState, type SubmitEvent } from 'react';
import { isNewPersonId, isPersonId, personIdFrom } from '../../../shared/review/person';
import { openForSomebody } from '../../state/article';
import { notify, notifyFailure, setPerson, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const formId = 'person-form';

type WhyNot = 'no-name' | 'no-short-name' | 'reserved' | 'wrong-letters';

/** What is wrong with a name and its id; null if nothing is. An id that somebody has already stays as it is. */
function whyNot(name: string, id: string, present: string | null): WhyNot | null {
  if (name.trim() === '') return 'no-name';
  if (id === '') return 'no-short-name';
  if (id === present || isNewPersonId(id)) return null;
  return isPersonId(id) ? 'reserved' : 'wrong-letters';
}

/** Asks who works here; without an answer nothing can be written, so the first time it cannot be put off. */
export function PersonDialog() {
  const { t, failure: inWords } = useWords();
  const person = useSession((state) => state.person);
  const [name, setName] = useState(person?.name ?? '');
  const [chosenId, setChosenId] = useState<string | null>(person?.id ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = chosenId ?? personIdFrom(name);
  const wrong = whyNot(name, id, person?.id ?? null);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (wrong !== null) return setProblem(t(`person.${wrong}`));
    const failure = await setPerson({ id, name: name.trim() });
    setProblem(failure === null ? null : inWords(failure));
    if (failure !== null) return;
    notifyFailure(await openForSomebody());
    setOverlay(null);
    notify({ kind: 'done', text: t('person.signed', { name: name.trim() }) });
  };

  return (
    <Dialog
      title={t('person.title')}
      about={t('person.about')}
      onClose={person === null ? null : () => setOverlay(null)}
      acts={
        <>
          {person !== null && (
            <button type="button" className="btn" onClick={() => setOverlay(null)}>
              {t('dialog.cancel')}
            </button>
          )}
          <button type="submit" form={formId} className="btn main">
            {t(person === null ? 'person.start' : 'person.save')}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <label className="field">
          <span>{t('person.name')}</span>
          <input
            type="text"
            autoFocus
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
          />
        </label>
        <label className="field">
          <span>{t('person.short-name')}</span>
          <input
            type="text"
            maxLength={40}
            spellCheck={false}
            value={id}
            aria-invalid={id !== '' && whyNot('x', id, person?.id ?? null) !== null}
            onChange={(event) => {
              setChosenId(event.target.value);
              setProblem(null);
            }}
          />
          <small>{t('person.short-name-note')}</small>
        </label>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}
