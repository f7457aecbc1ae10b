import type { Range } from '../base/range';

/**
 * Where words stand in a text, in UTF-16 offsets: of several places the one that begins nearest to `start`, where they stood before the text
 * was edited. Null if they are nowhere.
 */
export function nearestPlace(text: string, words: string, start: number): Range | null {
  if (words === '') return null;
  const before = text.lastIndexOf(words, Math.max(0, start));
  const after = text.indexOf(words, Math.max(0, start));
  const [found] = [before, after]
    .filter((at) => at >= 0)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return found === undefined ? null : { start: found, end: found + words.length };
}
