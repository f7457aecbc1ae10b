import { goToRange } from '../../editor/editor-handle';

/** Puts the caret behind the words of a suggestion that was taken, for whoever goes on there. */
export function goOnBehind(offset: number): void {
  goToRange({ start: offset, end: offset });
}
