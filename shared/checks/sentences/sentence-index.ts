import { firstEndingAfter, type Range } from '../../base/range';

/** Index of the sentence that holds `offset`, or of the next one if it lies in a gap; -1 behind the last. */
export function inSentence(sentences: readonly Range[], offset: number): number {
  const index = firstEndingAfter(sentences, offset);
  return index < sentences.length ? index : -1;
}
