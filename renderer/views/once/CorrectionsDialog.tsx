import { useEffect, useState } from 'react';
import { isOffered } from '../../../shared/review/corrections/fold-corrections';
import {
  decideAll,
  importCorrections,
  loadCorrections,
  useCorrections,
  type Decision,
} from '../../state/corrections';
import { saveFile } from '../../editor/save-copy';
import { host, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { FileButton } from './FileButton';
import { PairLine } from './PairLine';
import { StatusSelect } from './StatusSelect';
import './once.css';

/** The pairs that were learned from edits: those to decide about first. */
export function CorrectionsDialog() {
  const { t } = useWords();
  const pairs = useCorrections((state) => state.pairs);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => void loadCorrections().then(notifyFailure), []);
  const take = async (file: File): Promise<void> => {
    setSaid('');
    const text = await file.text().catch(() => null);
    if (text === null) return setProblem(t('once.unreadable', { name: file.name }));
    const answer = await importCorrections(text);
    if (!answer.ok) return setProblem(failureInWords(answer.error));
    const { taken, problems } = answer.value;
    setSaid(t('once.pairs-taken', { count: taken }));
    const [first] = problems;
    const wrong = first === undefined ? null : failureInWords(first);
    setProblem(
      wrong === null || problems.length === 1
        ? wrong
        : t('once.lines-more', { first: wrong, count: problems.length - 1 }),
    );
  };
  const wanted = query.trim().toLowerCase();
  const sorted = pairs
    .filter(({ from, to }) => `${from}\n${to}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(isOffered(b)) - Number(isOffered(a)));
  const decideShown = async (status: Decision['status']): Promise<void> => {
    const failure = await decideAll(sorted.map(({ from, to, article }) => ({ from, to, status, article })));
    setProblem(failure === null ? null : failureInWords(failure));
    setSaid(failure === null ? t('once.pairs-decided', { count: sorted.length }) : '');
  };
  return (
    <Dialog
      title={t('once.corrections-title')}
      about={t('once.corrections-about')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {said}
          </span>
          <button
            type="button"
            className="btn"
            disabled={pairs.length === 0}
            onClick={() => void save('csv').then(setProblem)}
          >
            {t('once.export-csv')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={!pairs.some(({ status, scope }) => status === 'active' && scope === 'project')}
            onClick={() => void save('tbx').then(setProblem)}
          >
            {t('once.export-tbx')}
          </button>
          <FileButton
            label={t('once.import-list')}
            accept=".csv,.tbx,text/csv"
            onFile={(file) => void take(file)}
          />
        </>
      }
    >
      <Problem>{problem}</Problem>
      {pairs.length === 0 && <p>{t('once.corrections-none')}</p>}
      {pairs.length > 1 && (
        <div className="once-row">
          <input
            type="text"
            role="searchbox"
            className="once-grow once-search"
            autoComplete="off"
            spellCheck={false}
            data-asking={query !== '' || undefined}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setQuery('');
            }}
            aria-label={t('once.search-pairs', { count: pairs.length })}
            placeholder={t('once.search-pairs', { count: pairs.length })}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
          <label className="choice">
            <span>{t('once.all-shown', { count: sorted.length })}</span>
            <StatusSelect
              value=""
              unset={{ value: '', text: t('once.all-as-they-are') }}
              disabled={sorted.length === 0}
              onChoose={(status) => void decideShown(status)}
            />
          </label>
        </div>
      )}
      {pairs.length > 0 && sorted.length === 0 && <p>{t('once.no-pair')}</p>}
      <ul className="once-found" aria-label={t('once.pairs')}>
        {sorted.map((pair) => (
          <PairLine key={`${pair.from} ${pair.to}`} pair={pair} />
        ))}
      </ul>
    </Dialog>
  );
}

async function save(format: 'csv' | 'tbx'): Promise<string | null> {
  const exported = await host().call('corrections.export', { format });
  if (!exported.ok) return failureInWords(exported.error);
  return (await saveFile(`corrections.${format}`, exported.value.text))?.message ?? null;
}
