import { BeamDistance } from './beam-distance';
import { shiftWords } from './shifts';
import { terWords } from './ter-words';

/** What TER counts of one pair of texts. */
export interface TerCounts {
  /** Words inserted, deleted and substituted, and blocks shifted. */
  readonly edits: number;
  /** Words of the reference. */
  readonly words: number;
}

/**
 * Edits that turn the hypothesis into the reference: with the machine translation and its post-edited text, the counts of HTER.
 * Translation Edit Rate by Snover et al. (2006) with the bounds of Tercom, equal to sacreBLEU's (case ignored, words by white space).
 */
export function terCounts(hypothesis: string, reference: string): TerCounts {
  return terCountsOfWords(terWords(hypothesis), terWords(reference));
}

/** {@link terCounts} of texts whose words are known; see `terWordsOf` for languages without spaces. */
export function terCountsOfWords(hypothesis: readonly string[], reference: readonly string[]): TerCounts {
  if (reference.length === 0) return { edits: hypothesis.length, words: 0 };
  if (hypothesis.length === 0) return { edits: reference.length, words: reference.length };
  const distance = new BeamDistance(reference);
  const { words, shifts } = shiftWords(hypothesis, reference, distance);
  return { edits: shifts + distance.measure(words), words: reference.length };
}

/** The rate over any number of pairs: edits a reference word, 0 for nothing to do; it may exceed 1. Without reference words 1 if there are edits. */
export function terRate(counts: readonly TerCounts[]): number {
  let edits = 0;
  let words = 0;
  for (const each of counts) {
    edits += each.edits;
    words += each.words;
  }
  if (words > 0) return edits / words;
  return edits > 0 ? 1 : 0;
}
