import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { LocatedHunk } from '../../../shared/review/located-hunks';
import { singleEditBetween } from '../../../shared/text/edit';
import { goToRange } from '../../editor/editor-handle';
import { editsSinceAnalysis } from '../../state/analysis';
import { currentBuffer } from '../../state/article';
import { restoreChange, useChanges } from '../../state/changes';
import { compareWith, useComparing, type Comparison } from '../../state/comparing';
import { restoreOne } from '../../state/restoring';
import { notify, notifyFailure } from '../../state/session';
import { mapRange } from '../../state/sentences';
import { closeOver } from '../../state/view';
import { t, useWords } from '../../words/words';
import { WordDiff } from '../diff/WordDiff';
import { CompareWith } from '../history/CompareWith';
import { ChangeFigures } from './ChangeFigures';

/** What was changed against the machine translation, or against an earlier moment, in the order of the text. */
export function ChangesTab() {
  const { t } = useWords();
  const { moment, comparison, diff, changes } = useChanges();
  const base = useComparing((state) => state.base);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="dock-list">
      <CompareWith label={t('changes.against')} chosen={base} onChoose={compareWith} />
      {moment === null && <ChangeFigures />}
      {diff !== null && changes.length === 0 && (
        <p className="dock-empty">{t(moment === null ? 'changes.none-yet' : 'changes.none-since')}</p>
      )}
      {diff?.complete === false && <p className="dock-empty">{t('changes.coarse')}</p>}
      <ul className="dock-rows" style={{ height: virtual.getTotalSize() }} aria-label={t('dock.changes')}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const change = changes[index];
          return change === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="dock-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <ChangeLine change={change} since={moment === null ? null : comparison} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ChangeLineProps {
  readonly change: LocatedHunk;
  /** The comparison it is part of; null for that with the machine translation. */
  readonly since: Comparison | null;
}

function ChangeLine({ change, since }: ChangeLineProps) {
  const { t } = useWords();
  const { hunk } = change;
  const restore = async (): Promise<void> => {
    const failure =
      since === null ? await restoreChange(change) : await restoreOne(since, since.diff.hunks.indexOf(hunk));
    notifyFailure(failure);
    if (failure !== null) return;
    notify({ kind: 'done', text: t(since === null ? 'changes.restored-mt' : 'changes.restored-then') });
  };
  const go = (): void => {
    const typed =
      since === null ? null : singleEditBetween(since.after, currentBuffer()?.text ?? since.after);
    const edits = since === null ? editsSinceAnalysis() : typed === null ? [] : [typed];
    closeOver();
    goToRange(mapRange(change.after, edits));
  };
  return (
    <div className="change-line">
      <div className="change-head">
        <span>{describe(change)}</span>
        <button className="link" type="button" onClick={() => void restore()}>
          {t('changes.restore')}
        </button>
      </div>
      <button
        className="change-words"
        type="button"
        aria-label={t('changes.go', { kind: t(`change.${hunk.kind}`) })}
        onClick={go}
      >
        <WordDiff words={hunk.words} around={44} {...(since === null && { from: change.span.start })} />
      </button>
    </div>
  );
}

function describe({ hunk }: LocatedHunk): string {
  const { kind, before, after } = hunk;
  const called = t(`change.${kind}`);
  return kind === 'split' || kind === 'merge'
    ? t('changes.counted', { kind: called, before: before.length, after: after.length })
    : called;
}
