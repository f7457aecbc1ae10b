import { useEffect, type KeyboardEvent, type MouseEvent } from 'react';
import { movePlace, chooseSource } from '../../editor/source-choice';
import { linkHere } from '../../editor/segment-actions';
import { choose, chooseNothing, useChosenSource } from '../../state/chosen-source';
import { notifyFailure } from '../../state/session';
import { offsetOf, selectedSource } from '../mqm/selected-source';

/** Chooses the source sentence that is clicked, and remembers where in it; with Shift all from the one chosen first. */
export function pointAtSource({ target, shiftKey }: MouseEvent): void {
  const selection = document.getSelection();
  // Words that are selected are to be marked or copied.
  if (selectedSource() !== null && !shiftKey) return;
  const { start, end } =
    (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-start]') : null)?.dataset ?? {};
  if (start === undefined || end === undefined) return chooseNothing();
  const node = selection?.anchorNode ?? null;
  const place = node === null ? null : offsetOf(node, selection?.anchorOffset ?? 0);
  choose({ start: +start, end: +end }, shiftKey, place);
  if (shiftKey) selection?.removeAllRanges();
}

/** Chooses with the arrow keys, moves the place of a split with those to the sides, and links with Enter. */
export function keysOfSource(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { key, shiftKey } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') chooseSource(key === 'ArrowDown' ? 1 : -1, shiftKey);
  else if (key === 'ArrowLeft' || key === 'ArrowRight') movePlace(key === 'ArrowRight' ? 1 : -1);
  else if (key === 'Enter') void linkHere(shiftKey)?.then(notifyFailure);
  else if (key === 'Escape' && useChosenSource.getState().range !== null) chooseNothing();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Brings the chosen sentence into view when it changes. */
export function useChosenInView(show: (offset: number) => void): void {
  useEffect(
    () =>
      useChosenSource.subscribe(({ range }, before) => {
        if (range !== null && range !== before.range) show(range.start);
      }),
    [show],
  );
}
