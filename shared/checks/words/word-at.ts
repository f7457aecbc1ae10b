import type { ParagraphContext } from '../rule';
import type { Word } from './split-words';

/** The word of a paragraph by its number in the vocabulary; undefined if it has no such word. */
export function wordAt(
  { vocabulary, wordStarts, wordEnds }: ParagraphContext,
  index: number,
): Word | undefined {
  const word = vocabulary[index];
  const start = wordStarts[index];
  const end = wordEnds[index];
  if (word === undefined || start === undefined || end === undefined) return undefined;
  return { start, end, lower: word.lower, word };
}
