import { useState, type SubmitEvent } from 'react';
import { isNewPersonId, isPersonId, personIdFrom } from '../../../shared/review/person';
import { notify, setPerson, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const formId = 'person-form';

/** What is wrong with a name and its id; null if nothing is. An id that somebody has already stays as it is. */
function whyNot(name: string, id: string, present: string | null): string | null {
  if (name.trim() === '') return 'Write your name first.';
  if (id === '') return 'Write a short name too: the name has no letter or digit to make one from.';
  if (id === present || isNewPersonId(id)) return null;
  return isPersonId(id)
    ? 'Choose another short name: Windows keeps this one for itself.'
    : 'A short name has small letters a to z, digits and hyphens only, 40 at most.';
}

/** Asks who works here; without an answer nothing can be written, so the first time it cannot be put off. */
export function PersonDialog() {
  const person = useSession((state) => state.person);
  const [name, setName] = useState(person?.name ?? '');
  const [chosenId, setChosenId] = useState<string | null>(person?.id ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = chosenId ?? personIdFrom(name);
  const wrong = whyNot(name, id, person?.id ?? null);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (wrong !== null) return setProblem(wrong);
    const failure = await setPerson({ id, name: name.trim() });
    setProblem(failure?.message ?? null);
    if (failure !== null) return;
    setOverlay(null);
    notify({ kind: 'done', text: `What you do is signed “${name.trim()}” from now on.` });
  };

  return (
    <Dialog
      title="Who are you?"
      about="Your name stands beside every change and every verdict you make, in the project’s own files. It is taken on trust: nobody checks it."
      onClose={person === null ? null : () => setOverlay(null)}
      acts={
        <button type="submit" form={formId} className="btn main">
          {person === null ? 'Start' : 'Save'}
        </button>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <label className="field">
          <span>Name</span>
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
          <span>Short name, for file names</span>
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
          <small>
            Small letters, digits and hyphens. Use the same one on every machine, and one that nobody else in
            the project uses.
          </small>
        </label>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}
