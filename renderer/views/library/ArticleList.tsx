import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import type { Stage } from '../../../shared/review/events';
import { useArticle } from '../../state/article';
import { useDoneOf } from '../../state/done-count';
import { holdList, setFilter, useLibrary } from '../../state/library';
import { openArticle } from '../../commands/article-commands';
import { useView } from '../../state/view';
import { useWords } from '../../words/words';
import { listMoves } from '../shell/list-moves';
import { ArticleRowView, optionId } from './ArticleRowView';
import { nameLengthIn } from './article-row-text';
import { useScanVisible } from './use-scan-visible';
import { chooseArticles, chooseBetween, toggleChosen } from '../../state/chosen-articles';

/** Height of a row in CSS pixels; library.css says the same. */
const rowHeight = 60;

/** What the search field does to the list while the focus stays in it. */
export interface ArticleListHandle {
  /** `choosing`: takes what lies between along. */
  move(by: number, choosing?: boolean): void;
  chooseAll(): void;
  /** Puts the row at the mark among the chosen ones, or takes it out. */
  toggle(): void;
  openActive(): void;
  focus(): void;
}

/** The rows, of which only those in view (and a few around) exist. A listbox: arrows move, Enter opens, letters search. */
export function ArticleList({ ref }: { readonly ref: Ref<ArticleListHandle> }) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const order = useLibrary((state) => state.order);
  const rows = useLibrary((state) => state.rows);
  const openId = useArticle((state) => state.opening ?? state.article?.row.id ?? null);
  const shownRow = useArticle(({ article }) => article?.row.id ?? null);
  const doneOf = useDoneOf();
  const stage = useArticle(({ article }) => article?.folded.stage.stage ?? null);
  const submittedBy = useArticle(({ article }) => article?.folded.submitted?.person.id ?? null);
  const live = useMemo(
    () => asShown(rows.get(shownRow ?? ''), doneOf, stage === null ? null : { stage, submittedBy }),
    [rows, shownRow, doneOf, stage, submittedBy],
  );
  const [activeId, setActiveId] = useState<string | null>(null);
  const shownId = activeId ?? openId;
  const chosen = useLibrary((state) => state.chosen);
  const sort = useLibrary((state) => state.filter.sort);
  const nameLength = useView(({ widths }) => nameLengthIn(widths.library));
  /** Where a choice with Shift begins. */
  const anchor = useRef<string | null>(null);

  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => order[index] ?? index,
  });
  const items = virtualizer.getVirtualItems();
  useScanVisible(items.map(({ index }) => order[index]).filter((id) => id !== undefined));

  const reveal = useCallback(
    (id: string) => {
      const index = order.indexOf(id);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [order, virtualizer],
  );
  const revealLatest = useRef(reveal);
  useEffect(() => {
    revealLatest.current = reveal;
  }, [reveal]);
  useEffect(() => {
    if (openId !== null) revealLatest.current(openId);
  }, [openId]);
  // Whoever searches or filters wants the best of what was found, at the top.
  const filter = useLibrary((state) => state.filter);
  const shownFilter = useRef(filter);
  useEffect(() => {
    if (shownFilter.current === filter) return;
    shownFilter.current = filter;
    virtualizer.scrollToOffset(0);
  }, [filter, virtualizer]);

  const open = useCallback((row: ArticleRow) => {
    setActiveId(row.problem === null ? null : row.id);
    void openArticle(row.id);
  }, []);

  const moveTo = (index: number, choosing = false): void => {
    const id = order[Math.max(0, Math.min(order.length - 1, index))];
    if (id === undefined) return;
    if (choosing) {
      anchor.current ??= shownId ?? id;
      chooseBetween(anchor.current, id);
    } else anchor.current = null;
    setActiveId(id);
    reveal(id);
  };
  const at = shownId === null ? -1 : order.indexOf(shownId);
  const openActive = (): void => {
    const row = rows.get((shownId !== null && at >= 0 ? shownId : order[0]) ?? '');
    if (row !== undefined) open(row);
  };
  const toggle = (): void => {
    if (shownId === null || at < 0) return;
    toggleChosen(shownId);
    anchor.current = shownId;
  };
  useImperativeHandle(ref, () => ({
    move: (by, choosing) => moveTo(at + by, choosing),
    chooseAll: () => chooseArticles(order),
    toggle,
    openActive,
    focus: () => scroller.current?.focus(),
  }));

  const press = useCallback(
    (row: ArticleRow, event: MouseEvent) => {
      if (event.shiftKey) {
        anchor.current ??= shownId ?? row.id;
        chooseBetween(anchor.current, row.id);
      } else if (event.ctrlKey || event.metaKey) {
        toggleChosen(row.id);
        anchor.current = row.id;
      } else {
        // As in a file manager: a plain click chooses that one alone, and here opens it.
        chooseArticles([]);
        anchor.current = row.id;
        return open(row);
      }
      setActiveId(row.id);
    },
    [open, shownId],
  );

  const choose = (event: KeyboardEvent): boolean => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key === 'a') chooseArticles(order);
    else if (mod && event.key === ' ') toggle();
    else if (event.key === 'Escape' && chosen.size > 0) chooseArticles([]);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey && choose(event)) return event.preventDefault();
    const height = scroller.current?.clientHeight ?? 0;
    const target = listMoves(at, { count: order.length, height, rowHeight })[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (target !== undefined) moveTo(target, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') openActive();
    else if (event.key.length === 1) searchFor(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="article-list"
      role="listbox"
      aria-multiselectable="true"
      id="article-list"
      aria-label={t('library.articles')}
      tabIndex={0}
      aria-activedescendant={shownId !== null && at >= 0 ? optionId(shownId) : undefined}
      onKeyDown={onKeyDown}
      onPointerEnter={() => holdList(true)}
      onPointerLeave={() => holdList(false)}
      onFocus={() => holdList(true)}
      onBlur={() => holdList(false)}
    >
      <div className="article-rows" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows.get(order[index] ?? '');
          return row === undefined ? null : (
            <ArticleRowView
              key={row.id}
              row={row.id === shownRow ? (live ?? row) : row}
              top={start}
              index={index}
              count={order.length}
              open={row.id === openId}
              active={row.id === activeId}
              sort={sort}
              nameLength={nameLength}
              chosen={chosen.size === 0 ? null : chosen.has(row.id)}
              onPress={press}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The open article's row is as far as its text and its journal say: what the host read last is of an earlier one. */
export function asShown(
  row: ArticleRow | undefined,
  done: ArticleRow['done'] | null,
  journal: { readonly stage: Stage; readonly submittedBy: string | null } | null = null,
): ArticleRow | undefined {
  if (row === undefined) return row;
  const isCounted = done !== null && (row.done !== undefined || done?.count !== 0);
  const isOther =
    journal !== null &&
    (row.stage !== journal.stage || (row.submittedBy ?? null) !== journal.submittedBy || row.stageUnknown);
  if (!isCounted && !isOther) return row;
  const counted = isCounted ? { ...row, done } : row;
  if (!isOther) return counted;
  // Who it waits for follows from both: one without the other would name the wrong person.
  const now: { -readonly [K in keyof ArticleRow]: ArticleRow[K] } = { ...counted, stage: journal.stage };
  delete now.stageUnknown;
  delete now.submittedBy;
  if (journal.submittedBy !== null) now.submittedBy = journal.submittedBy;
  return now;
}

/** Typing on the list goes on in the search field. */
function searchFor(letter: string): void {
  setFilter({ query: useLibrary.getState().filter.query + letter });
  document.getElementById('library-search')?.focus();
}
