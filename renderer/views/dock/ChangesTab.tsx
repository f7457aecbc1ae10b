import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { HunkKind } from '../../../shared/diff/hunk';
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
import { WordDiff } from '../diff/WordDiff';
import { CompareWith } from '../history/CompareWith';
import { ChangeFigures } from './ChangeFigures';

const kindNames: Readonly<Record<HunkKind, string>> = {
  same: 'unchanged',
  edit: 'edited',
  split: 'split',
  merge: 'merged',
  insert: 'added',
  delete: 'taken out',
  move: 'moved',
};

/** What was changed against the machine translation, or against an earlier moment, in the order of the text. */
export function ChangesTab() {
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
      <CompareWith label="Against" chosen={base} onChoose={compareWith} />
      {moment === null && <ChangeFigures />}
      {diff !== null && changes.length === 0 && (
        <p className="dock-empty">Nothing has been changed {moment === null ? 'yet' : 'since'}.</p>
      )}
      {diff?.complete === false && (
        <p className="dock-empty">This text is long: changes are shown coarsely.</p>
      )}
      <ul className="dock-rows" style={{ height: virtual.getTotalSize() }} aria-label="Changes">
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
  const { hunk } = change;
  const restore = async (): Promise<void> => {
    const failure =
      since === null ? await restoreChange(change) : await restoreOne(since, since.diff.hunks.indexOf(hunk));
    notifyFailure(failure);
    if (failure !== null) return;
    const as = since === null ? 'as the machine translated it' : 'as it was then';
    notify({ kind: 'done', text: `Restored ${as}. Undo brings it back.` });
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
          Restore
        </button>
      </div>
      <button
        className="change-words"
        type="button"
        aria-label={`Go to this change: ${kindNames[hunk.kind]}`}
        onClick={go}
      >
        <WordDiff words={hunk.words} around={44} />
      </button>
    </div>
  );
}

function describe({ hunk }: LocatedHunk): string {
  const { kind, before, after } = hunk;
  return kind === 'split' || kind === 'merge'
    ? `${kindNames[kind]} ${before.length} → ${after.length}`
    : kindNames[kind];
}
