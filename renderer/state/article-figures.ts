import type { Diff } from '../../shared/diff/hunk';
import type { Analysis } from './types';

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const counted = new WeakMap<object, number>();
const shares = new WeakMap<Diff, number>();

function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Words of the analysed text; counted once for each analysis. */
export function wordsIn(analysis: Analysis): number {
  const known = counted.get(analysis);
  if (known !== undefined) return known;
  const count = countWords(analysis.text);
  counted.set(analysis, count);
  return count;
}

/** Share of the machine translation's words that are no longer there, or new words if those are more; 0 to 1. */
export function editedShare(diff: Diff): number {
  const known = shares.get(diff);
  if (known !== undefined) return known;
  let before = 0;
  let gone = 0;
  let come = 0;
  for (const { words } of diff.hunks) {
    for (const { op, text } of words) {
      const count = countWords(text);
      if (op !== '+') before += count;
      if (op === '-') gone += count;
      if (op === '+') come += count;
    }
  }
  const share = Math.min(1, Math.max(gone, come) / Math.max(1, before));
  shares.set(diff, share);
  return share;
}
