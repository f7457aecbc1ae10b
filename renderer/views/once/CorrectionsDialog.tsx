import { useEffect, useState } from 'react';
import { isOffered } from '../../../shared/review/corrections/fold-corrections';
import { importCorrections, loadCorrections, useCorrections } from '../../state/corrections';
import { saveFile } from '../../editor/save-copy';
import { host, notifyFailure } from '../../state/session';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { FileButton } from './FileButton';
import { PairLine } from './PairLine';
import './once.css';

/** The pairs that were learned from edits: those to decide about first. */
export function CorrectionsDialog() {
  const { t } = useWords();
  const pairs = useCorrections((state) => state.pairs);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void loadCorrections().then(notifyFailure), []);
  const take = async (file: File): Promise<void> => {
    const text = await file.text().catch(() => null);
    if (text === null) return setProblem(t('once.unreadable', { name: file.name }));
    setProblem((await importCorrections(text))?.message ?? null);
  };
  const sorted = [...pairs].sort((a, b) => Number(isOffered(b)) - Number(isOffered(a)));
  return (
    <Dialog
      title={t('once.corrections-title')}
      about={t('once.corrections-about')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
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
      {sorted.length === 0 && <p>{t('once.corrections-none')}</p>}
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
