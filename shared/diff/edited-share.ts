import type { Diff } from './hunk';
import { countWords } from '../text/count-words';

/**
 * Share of the words that were changed, 0 to 1: of each hunk, the words taken out or those put in, whichever are more,
 * over the words of the machine translation. White space and marks alone count for nothing.
 */
export function editedShare(diff: Diff): number {
  let words = 0;
  let changed = 0;
  for (const hunk of diff.hunks) {
    const counts = { '=': 0, '-': 0, '+': 0 };
    for (const { op, text } of hunk.words) counts[op] += countWords(text);
    words += counts['='] + counts['-'];
    changed += Math.max(counts['-'], counts['+']);
  }
  return words === 0 ? (changed === 0 ? 0 : 1) : Math.min(1, changed / words);
}
