import { useEffect, useState } from 'react';
import type { MemoryOriginRow } from '../../../shared/protocol/suggestions-contract';
import { useBackgroundWork } from '../../state/background-work';
import { host } from '../../state/session';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { FileButton } from './FileButton';
import { bytesInWords, forgetMemory, importMemories, memoryAccept, rebuildMemory } from './memory-actions';
import './once.css';

/** What is remembered, by where it comes from: files are taken in and forgotten here. */
export function MemoryDialog() {
  const { t } = useWords();
  const [rows, setRows] = useState<readonly MemoryOriginRow[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const work = useBackgroundWork(({ works }) =>
    works.find(({ kind }) => kind === 'importing' || kind === 'building'),
  );
  const isBusy = work !== undefined;
  useEffect(() => {
    // Asked again once something was taken in, whoever began it.
    if (isBusy) return;
    void host()
      .call('memory.list', {})
      .then((answer) => {
        if (answer.ok) setRows(answer.value);
        else setProblem(failureInWords(answer.error));
      });
  }, [isBusy]);
  const after = async (done: Promise<{ readonly said: string; readonly problem: string | null }>) => {
    setSaid('');
    setProblem(null);
    const { said: told, problem: wrong } = await done;
    setSaid(told);
    setProblem(wrong);
  };
  const forget = async ({ id, name }: MemoryOriginRow): Promise<void> => {
    const left = await forgetMemory(id);
    if (!left.ok) return setProblem(failureInWords(left.error));
    setRows(left.value);
    setSaid(t('once.memory-forgotten', { name }));
  };
  const shown = (rows ?? []).filter(({ units }) => units > 0);
  const sum = (of: (row: MemoryOriginRow) => number): number => shown.reduce((all, row) => all + of(row), 0);
  return (
    <Dialog
      title={t('once.memory-title')}
      about={t('once.memory-about')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {work === undefined ? said : t(`once.work-${work.kind}`, { done: work.done, total: work.total })}
          </span>
          {work !== undefined && (
            <button type="button" className="btn" onClick={() => work.controller.abort()}>
              {t('once.work-stop')}
            </button>
          )}
          <button
            type="button"
            className="btn"
            aria-disabled={isBusy}
            onClick={() => isBusy || void after(rebuildMemory())}
          >
            {t('once.memory-rebuild')}
          </button>
          <FileButton
            main
            label={t('once.memory-import')}
            accept={memoryAccept}
            disabled={isBusy}
            onFiles={(files) => void after(importMemories(files))}
          />
        </>
      }
    >
      <Problem>{problem}</Problem>
      {rows !== null && shown.length === 0 && <p>{t('once.memory-none')}</p>}
      {shown.length > 0 && (
        <>
          <p className="once-note">
            {t('once.memory-total', {
              units: sum(({ units }) => units),
              size: bytesInWords(sum(({ bytes }) => bytes)),
            })}
          </p>
          <ul className="once-found" aria-label={t('once.memory-list')}>
            {shown.map((row) => (
              <OriginLine key={row.id} row={row} disabled={isBusy} onForget={() => void forget(row)} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface LineProps {
  readonly row: MemoryOriginRow;
  readonly disabled: boolean;
  readonly onForget: () => void;
}

function OriginLine({ row, disabled, onForget }: LineProps) {
  const words = useWords();
  const { t } = words;
  const [sure, setSure] = useState(false);
  const { name, kind, own, units, bytes, language } = row;
  return (
    <li className="once-row">
      <span className="once-grow">
        <b>{name}</b>{' '}
        <span className="once-note">
          {t(kind === 'file' ? 'once.memory-file' : own ? 'once.memory-this' : 'once.memory-project')} ·{' '}
          {t('once.memory-row', {
            units,
            language: words.languageName(language),
            size: bytesInWords(bytes),
          })}
        </span>
      </span>
      {kind === 'file' && (
        <>
          {/* One button for both, so that the focus stays where it is. */}
          <button
            type="button"
            className="btn"
            aria-disabled={disabled}
            aria-label={t(sure ? 'once.memory-forget-sure' : 'once.memory-forget-name', { name })}
            onClick={() => disabled || (sure ? onForget() : setSure(true))}
          >
            {t(sure ? 'once.memory-forget-sure' : 'once.memory-forget', { name })}
          </button>
          {sure && (
            <button type="button" className="btn" onClick={() => setSure(false)}>
              {t('once.memory-keep')}
            </button>
          )}
        </>
      )}
    </li>
  );
}
