import { useState, type SubmitEvent } from 'react';
import { isPersonId, personIdFrom } from '../../../shared/review/person';
import { notify, setPerson, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

const formId = 'person-form';

/** Asks who works here; without an answer nothing can be written, so the first time it cannot be put off. */
export function PersonDialog() {
  const person = useSession((state) => state.person);
  const [name, setName] = useState(person?.name ?? '');
  const [chosenId, setChosenId] = useState<string | null>(person?.id ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = chosenId ?? personIdFrom(name);
  const usable = name.trim() !== '' && isPersonId(id);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!usable) return;
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
        <button type="submit" form={formId} className="btn main" disabled={!usable}>
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
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Short name, for file names</span>
          <input
            type="text"
            maxLength={40}
            spellCheck={false}
            value={id}
            aria-invalid={id !== '' && !isPersonId(id)}
            onChange={(event) => setChosenId(event.target.value)}
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
