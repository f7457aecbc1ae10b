import type { Range } from '../base/range';

export type HunkKind = 'same' | 'edit' | 'split' | 'merge' | 'insert' | 'delete' | 'move';

/** A run of text that both sides have (`=`), only the text before (`-`) or only the text after (`+`). */
export interface WordOp {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/**
 * A group of sentences that became another group. `before` and `after` are sentence ranges; the words also hold the gap
 * after each sentence (and, for the first of a text, the gap before it), so `=` and `-` joined are the text before,
 * `=` and `+` joined the text after.
 */
export interface Hunk {
  readonly kind: HunkKind;
  readonly before: readonly Range[];
  readonly after: readonly Range[];
  readonly words: readonly WordOp[];
}

/** In the order of the text after, deletions where they stood. `complete` is false if a deadline cut the comparison short (coarser, still exact). */
export interface Diff {
  readonly hunks: readonly Hunk[];
  readonly complete: boolean;
}
