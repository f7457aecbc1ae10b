import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { HunkKind } from '../../../shared/diff/hunk';
import type { LocatedHunk } from '../../../shared/review/located-hunks';
import { goToRange } from '../../editor/editor-handle';
import { editsSinceAnalysis, useAnalysis } from '../../state/analysis';
import { changesOf, restoreChange } from '../../state/changes';
import { notify, notifyFailure } from '../../state/session';
import { mapRange } from '../../state/sentences';
import { WordDiff } from '../diff/WordDiff';

const noChanges: readonly LocatedHunk[] = [];

const kindNames: Readonly<Record<HunkKind, string>> = {
  same: 'unchanged',
  edit: 'edited',
  split: 'split',
  merge: 'merged',
  insert: 'added',
  delete: 'taken out',
  move: 'moved',
};

/** What was changed against the machine translation, sentence by sentence, in the order of the text. */
export function ChangesTab() {
  const changes = useAnalysis(({ analysis }) => (analysis === null ? noChanges : changesOf(analysis.diff)));
  const complete = useAnalysis(({ analysis }) => analysis?.diff.complete ?? true);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="dock-list">
      {changes.length === 0 && <p className="dock-empty">Nothing has been changed yet.</p>}
      {!complete && <p className="dock-empty">This text is long: changes are shown coarsely.</p>}
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
              <ChangeLine change={change} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ChangeLine({ change }: { readonly change: LocatedHunk }) {
  const { hunk } = change;
  const restore = async (): Promise<void> => {
    const failure = await restoreChange(change);
    notifyFailure(failure);
    if (failure === null)
      notify({ kind: 'done', text: 'Restored as the machine translated it. Undo brings it back.' });
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
        onClick={() => goToRange(mapRange(change.after, editsSinceAnalysis()))}
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
