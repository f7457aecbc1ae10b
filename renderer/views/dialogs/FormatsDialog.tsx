import { useState } from 'react';
import { useFormatFacts } from '../../state/formats';
import { useLibrary } from '../../state/library';
import { updateProject } from '../../state/update-project';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { FormatChoices } from './FormatChoices';
import { Problem } from './Problem';

const close = (): void => setOverlay(null);

/** Asks which files of the folder are articles. Those that are there and not listed are chosen already. */
export function FormatsDialog() {
  const listed = useLibrary(({ project }) => project?.file.formats ?? noFormats);
  const others = useLibrary((state) => state.others);
  const readOnly = useLibrary(({ project }) => project?.readOnly ?? null);
  const facts = useFormatFacts();
  const [chosen, setChosen] = useState<readonly string[]>(() => [
    ...listed,
    ...facts.map(({ id }) => id).filter((id) => (others[id] ?? 0) > 0 && !listed.includes(id)),
  ]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(readOnly?.message ?? null);
  const save = async (): Promise<void> => {
    setBusy(true);
    const failure = await updateProject((before) => ({ ...before, formats: [...chosen] }));
    setBusy(false);
    if (failure === null) close();
    else setProblem(failure.message);
  };
  return (
    <Dialog
      title="Which files are articles"
      about="Files of these formats are listed, checked and exported, each in its own format. Others in the folder are left alone."
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            className="btn main"
            disabled={busy || chosen.length === 0 || readOnly !== null}
            onClick={() => void save()}
          >
            List these
          </button>
        </>
      }
    >
      <FormatChoices chosen={chosen} onChange={setChosen} />
      {chosen.length === 0 && <small>Choose one format at least.</small>}
      {listed.some((id) => !chosen.includes(id)) && (
        <small>Work in articles that are no longer listed is kept, and is there again once they are.</small>
      )}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

const noFormats: readonly string[] = [];
