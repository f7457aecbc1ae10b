import type { WordOp } from '../../../shared/diff/hunk';

/** The unchanged white space that ends a run of words: a word diff leaves it out, running text needs it. */
export function gapAfter(words: readonly WordOp[]): string {
  const last = words.at(-1);
  return last?.op === '=' ? (/\s*$/.exec(last.text)?.[0] ?? '') : '';
}
