import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react';
import { useWords } from '../../words/words';
import { listMoves } from '../shell/list-moves';
import { TermLine } from './TermLine';
import type { ShownTerm } from './shown-terms';

/** Height of a row in CSS pixels; terms.css says the same. */
const rowHeight = 52;

export const termOptionId = (index: number): string => `term-${index}`;

export interface TermListHandle {
  focus(): void;
}

interface Props {
  readonly terms: readonly ShownTerm[];
  /** The place of the row that the keyboard is at, and those that are chosen, by their keys. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly onMove: (active: number, chosen: ReadonlySet<string>) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  /** A letter that was typed on the list: searching goes on with it. */
  readonly onType: (letter: string) => void;
  readonly ref: Ref<TermListHandle>;
}

/** The terms, of which only those in view exist. A listbox: arrows move, Shift and Ctrl choose several, Enter edits, Delete removes. */
export function TermList({ terms, active, chosen, onMove, onEdit, onRemove, onType, ref }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  /** Where a choice with Shift begins. */
  const anchor = useRef(0);
  const virtualizer = useVirtualizer({
    count: terms.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);

  const keyAt = (index: number): string => terms[index]?.key ?? '';
  const between = (from: number, to: number): ReadonlySet<string> =>
    new Set(terms.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ key }) => key));
  const moveTo = (index: number, choosing: boolean): void => {
    const at = Math.max(0, Math.min(terms.length - 1, index));
    if (!choosing) anchor.current = at;
    onMove(at, between(anchor.current, at));
  };
  const toggle = (index: number): void => {
    const next = new Set(chosen);
    if (!next.delete(keyAt(index))) next.add(keyAt(index));
    anchor.current = index;
    onMove(index, next);
  };
  const press = (index: number, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) toggle(index);
    else moveTo(index, event.shiftKey);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    const height = scroller.current?.clientHeight ?? 0;
    const target = listMoves(active, { count: terms.length, height, rowHeight })[event.key];
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (mod && event.key === 'a') onMove(active, between(0, terms.length - 1));
    else if (mod && event.key === ' ') toggle(active);
    else if (event.key === 'Escape' && chosen.size > 1) moveTo(active, false);
    else if (mod) return;
    else if (target !== undefined) moveTo(target, event.shiftKey);
    else if (event.key === 'Enter') onEdit();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key.length === 1 && event.key !== ' ') onType(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="terms-list"
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('terms.list')}
      aria-activedescendant={terms.length > 0 && active >= 0 ? termOptionId(active) : undefined}
      // Escape gives up a choice of several before it closes the dialog.
      data-asking={chosen.size > 1 || undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="terms-rows" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const term = terms[index];
          return term === undefined ? null : (
            <TermLine
              key={term.key}
              term={term}
              index={index}
              count={terms.length}
              top={start}
              active={index === active}
              chosen={chosen.has(term.key)}
              onPress={press}
              onEdit={onEdit}
            />
          );
        })}
      </div>
    </div>
  );
}
