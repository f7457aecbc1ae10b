import { useEffect, useState } from 'react';
import { isOffered, type CorrectionRecord } from '../../../shared/review/corrections/fold-corrections';
import { decide, importCorrections, loadCorrections, useCorrections } from '../../state/corrections';
import { saveFile } from '../../editor/save-copy';
import { host, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { failureInWords, useWords } from '../../words/words';
import './once.css';

const chosen = ['active', 'off', 'never'] as const;

/** The pairs that were learned from edits: those to decide about first. */
export function CorrectionsDialog() {
  const { t } = useWords();
  const pairs = useCorrections((state) => state.pairs);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void loadCorrections().then(notifyFailure), []);
  const take = async (file: File | undefined): Promise<void> => {
    const failure = file === undefined ? null : await importCorrections(await file.text());
    setProblem(failure === null ? null : failureInWords(failure));
  };
  const sorted = [...pairs].sort((a, b) => Number(isOffered(b)) - Number(isOffered(a)));
  return (
    <Dialog
      title={t('once.corrections')}
      about={t('once.corrections-about')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <label className="btn">
            {t('once.import')}
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
            {t('once.export')}
          </button>
        </>
      }
    >
      <Problem>{problem}</Problem>
      {sorted.length === 0 && <p>{t('once.nothing-learned')}</p>}
      <ul className="once-found" aria-label={t('once.pairs')}>
        {sorted.map((pair) => (
          <PairLine key={`${pair.from} ${pair.to}`} pair={pair} />
        ))}
      </ul>
    </Dialog>
  );
}

function PairLine({ pair }: { readonly pair: CorrectionRecord }) {
  const { t, list } = useWords();
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
          {t('once.made', { count, people: list(people.map((person) => person.name)) })}
        </span>
      </div>
      <div className="once-row">
        <button
          type="button"
          className="btn"
          onClick={() => setOverlay({ kind: 'replace', pair: { from, to } })}
          aria-label={t('once.correct-pair-everywhere', { pair: name })}
        >
          {t('once.correct-everywhere')}
        </button>
        <label className="choice">
          <span>{t('once.status')}</span>
          <select
            aria-label={t('once.status-of', { pair: name })}
            value={status}
            onChange={({ target }) => {
              if (target.value === 'active' || target.value === 'off' || target.value === 'never')
                set(target.value);
            }}
          >
            {status === 'learned' && <option value="learned">{t('once.status-learned')}</option>}
            {chosen.map((each) => (
              <option key={each} value={each}>
                {t(`once.status-${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </li>
  );
}

async function save(): Promise<string | null> {
  const exported = await host().call('corrections.export', {});
  if (!exported.ok) return failureInWords(exported.error);
  const failure = await saveFile('corrections.csv', exported.value.text);
  return failure === null ? null : failureInWords(failure);
}
