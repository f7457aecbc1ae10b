import { useEffect, useState } from 'react';
import { isOffered, type CorrectionRecord } from '../../../shared/review/corrections/fold-corrections';
import { decide, importCorrections, loadCorrections, useCorrections } from '../../state/corrections';
import { saveFile } from '../../editor/save-copy';
import { host, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import './once.css';

const names: Readonly<Record<CorrectionRecord['status'], string>> = {
  learned: 'Learned',
  active: 'Active: flagged wherever it stands',
  off: 'Kept, not flagged',
  never: 'Never offer this again',
};

/** The pairs that were learned from edits: those to decide about first. */
export function CorrectionsDialog() {
  const pairs = useCorrections((state) => state.pairs);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void loadCorrections().then(notifyFailure), []);
  const take = async (file: File | undefined): Promise<void> => {
    const failure = file === undefined ? null : await importCorrections(await file.text());
    setProblem(failure?.message ?? null);
  };
  const sorted = [...pairs].sort((a, b) => Number(isOffered(b)) - Number(isOffered(a)));
  return (
    <Dialog
      title="Corrections"
      about="Replacements learned from people’s edits. One that was made twice is offered; an active one is flagged in every article."
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <label className="btn">
            Import CSV…
            <input
              type="file"
              accept=".csv,text/csv"
              hidden
              onChange={({ target }) => void take(target.files?.[0])}
            />
          </label>
          <button
            type="button"
            className="btn"
            disabled={pairs.length === 0}
            onClick={() => void save().then(setProblem)}
          >
            Export CSV…
          </button>
        </>
      }
    >
      <Problem>{problem}</Problem>
      {sorted.length === 0 && (
        <p>
          Nothing has been learned yet. Make the same replacement in two sentences, and it is listed here.
        </p>
      )}
      <ul className="once-found" aria-label="Pairs">
        {sorted.map((pair) => (
          <PairLine key={`${pair.from} ${pair.to}`} pair={pair} />
        ))}
      </ul>
    </Dialog>
  );
}

function PairLine({ pair }: { readonly pair: CorrectionRecord }) {
  const { from, to, count, people, status } = pair;
  const name = `${from} → ${to}`;
  const set = (next: 'active' | 'off' | 'never'): void => void decide(pair, next).then(notifyFailure);
  return (
    <li>
      <div className="once-row">
        <span className="once-hit">
          <del>{from}</del> <ins>{to}</ins>
        </span>
        <span className="once-note">
          made {count === 1 ? 'once' : `${count} times`}, {people.map((person) => person.name).join(', ')}
        </span>
      </div>
      <div className="once-row">
        <button
          type="button"
          className="btn"
          onClick={() => setOverlay({ kind: 'replace', pair: { from, to } })}
          aria-label={`Correct everywhere: ${name}`}
        >
          Correct everywhere…
        </button>
        <label className="choice">
          <span>Status</span>
          <select
            aria-label={`Status of ${name}`}
            value={status}
            onChange={({ target }) => {
              if (target.value === 'active' || target.value === 'off' || target.value === 'never')
                set(target.value);
            }}
          >
            {status === 'learned' && <option value="learned">{names.learned}</option>}
            <option value="active">{names.active}</option>
            <option value="off">{names.off}</option>
            <option value="never">{names.never}</option>
          </select>
        </label>
      </div>
    </li>
  );
}

async function save(): Promise<string | null> {
  const exported = await host().call('corrections.export', {});
  if (!exported.ok) return exported.error.message;
  return (await saveFile('corrections.csv', exported.value.text))?.message ?? null;
}
