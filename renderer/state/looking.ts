import type { Comparison } from './comparing';

let shown: Comparison | null = null;

/** Remembers what the history pane shows, for the commands that act on it. */
export function showComparison(comparison: Comparison | null): void {
  shown = comparison;
}

/** The comparison that is on the screen. */
export function shownComparison(): Comparison | null {
  return shown;
}

/** Indexes of the changed groups of sentences in a comparison. */
export function changedIn(comparison: Comparison | null): readonly number[] {
  if (comparison === null) return [];
  return comparison.diff.hunks.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
}
