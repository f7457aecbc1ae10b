import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { goToFlag } from '../../editor/flag-actions';
import { showCard } from '../../editor/card-store';
import { useCalm, useUnchecked } from '../../state/analysis';
import { useFlagCount } from '../../state/flag-count';
import { useArticle } from '../../state/article';
import { currentScope, derived } from '../../state/article-scope';
import { presentFlag, sortedFlags, type KeyedFlag } from '../../state/flags';
import { closeOver, setOverlay, usePlace } from '../../state/view';
import { VirtualRows } from '../shell/VirtualRows';
import { DismissedFlags } from './DismissedFlags';
import { flagRows, sameRows, type FlagRow } from './flag-rows';
import { FlagLine, GroupLine } from './FlagLine';
import { useWords } from '../../words/words';

function go(key: string, focus: boolean): void {
  const flag = presentFlag(key);
  if (flag === null) return;
  if (focus) closeOver();
  goToFlag(flag, focus);
}

/** The list's lines: the same ones until another line comes or goes. */
const rowsNow = derived(
  () => [sortedFlags().open],
  (open: readonly KeyedFlag[]): readonly FlagRow[] => {
    const rows = flagRows(open);
    const before = currentScope().last<readonly FlagRow[]>(FlagsTab);
    const kept = before !== null && sameRows(before, rows) ? before : rows;
    return currentScope().remember(FlagsTab, [kept], () => kept);
  },
);
const fixAll = (rule: string): void => setOverlay({ kind: 'fix', rule });
const goAndEdit = (key: string): void => go(key, true);

/** Every flag of the article, by rule. Arrow keys move, Enter goes to the place, Ctrl+. there shows the fixes. */
export function FlagsTab() {
  const { t } = useWords();
  useArticle(({ article }) => article?.folded.dismissals);
  const isThere = useCalm((analysis) => analysis !== null);
  const rows = useCalm(rowsNow);
  const here = usePlace((state) => state.flag);
  const unchecked = useUnchecked();
  const count = useFlagCount();
  const scroller = useRef<HTMLDivElement>(null);
  // The same functions for the same rows: for others every row is measured anew.
  const estimateSize = useCallback((index: number) => (rows[index]?.kind === 'group' ? 40 : 37), [rows]);
  const getItemKey = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : row.place;
    },
    [rows],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 12,
  });

  const scrolledTo = useRef<string | null>(null);
  useEffect(() => {
    if (scrolledTo.current === here) return;
    const index = rows.findIndex((row) => row.kind === 'flag' && row.key === here);
    if (index < 0) return;
    scrolledTo.current = here;
    virtual.scrollToIndex(index);
  }, [here, rows, virtual]);

  if (!isThere && unchecked !== null) return <p className="dock-empty">{t('flags.unchecked')}</p>;
  if (!isThere) return <p className="dock-empty" aria-busy="true" />;
  const move = (by: number): void => {
    const flags = rows.filter((row) => row.kind === 'flag').map(({ key }) => key);
    const at = flags.indexOf(here ?? '');
    const key = flags[Math.min(flags.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (key !== undefined) go(key, false);
  };
  return (
    <div
      ref={scroller}
      className="dock-list"
      role="group"
      tabIndex={0}
      aria-label={t('dock.flags')}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else if (event.key === 'Home') move(-rows.length);
        else if (event.key === 'End') move(rows.length);
        else if (event.key === 'Enter' && here !== null) go(here, true);
        else if (event.key === ' ' && here !== null) showCard(here, true);
        else return;
        event.preventDefault();
      }}
    >
      {rows.length === 0 && (
        <p className="dock-empty">{t(unchecked === null ? 'flags.none-left' : 'flags.unchecked')}</p>
      )}
      {count.shown < count.open && (
        <p className="dock-empty" role="status">
          {t('flags.gravest', { open: count.open, shown: count.shown })}
        </p>
      )}
      <VirtualRows rows={virtual} className="dock-rows" rowClass="dock-row">
        {(index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return row.kind === 'group' ? (
            <GroupLine rule={row.rule} fixable={row.fixable} onFix={fixAll} />
          ) : (
            <FlagLine flagKey={row.key} here={row.key === here} onGo={goAndEdit} />
          );
        }}
      </VirtualRows>
      <DismissedFlags />
    </div>
  );
}
