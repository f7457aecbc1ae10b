import { perArticle } from './article-scope';
import type { Comparison } from './comparing';

const shown = perArticle<{ readonly comparison: Comparison | null }>(() => ({ comparison: null }));

/** Remembers what the history pane shows, for the commands that act on it. */
export function showComparison(comparison: Comparison | null): void {
  shown.setState({ comparison });
}

/** The comparison that is on the screen. */
export function shownComparison(): Comparison | null {
  return shown.getState().comparison;
}

/** Indexes of the changed groups of sentences in a comparison. */
export function changedIn(comparison: Comparison | null): readonly number[] {
  if (comparison === null) return [];
  return comparison.diff.hunks.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
}
