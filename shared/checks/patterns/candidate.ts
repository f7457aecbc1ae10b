import type { CompiledPattern } from './compile-pattern';
import type { Looked } from './looked-block';
import { openingsOf, type Opening } from './openings';
import type { Beside } from './pattern';
import { anyBit, bitsOf } from './word-bits';
import { placesOf, type WordTable } from './word-table';

/** So often a pattern is tried before its neighbours are looked at: to find them out costs about as much. */
const often = 12;

/** One of the patterns of a block, where it may be found. */
export class Candidate {
  /** The bits that the word at the anchor (or right behind it, if that is a sign) may have, and those around it; found out where it is tried often. */
  private at = anyBit;
  private next = anyBit;
  private second = anyBit;
  private before = anyBit;
  private beforeThat = anyBit;
  /** Where the words are remembered of which the paragraph must have one. */
  private elsewhere: readonly number[] | null = null;
  private tries = 0;

  constructor(
    readonly looked: Looked,
    private readonly number: number,
    readonly beside: Beside | null,
  ) {}

  /**
   * The pattern, or null if the words of the paragraph say that it does not match.
   * @param words of the paragraph that was read last
   * @param word the number of the word at the anchor
   */
  patternAt(words: WordTable, word: number): CompiledPattern | null {
    const { bits } = words;
    const mayMatch =
      (this.at & (bits[word + 2] as number)) !== 0 &&
      (this.next & (bits[word + 3] as number)) !== 0 &&
      (this.before & (bits[word + 1] as number)) !== 0 &&
      (this.second & (bits[word + 4] as number)) !== 0 &&
      (this.beforeThat & (bits[word] as number)) !== 0;
    if (!mayMatch || (this.elsewhere !== null && !words.mayHold(this.elsewhere))) return null;
    const pattern = this.looked.patterns[this.number] as CompiledPattern;
    if (++this.tries === often) this.lookAround(pattern);
    return pattern;
  }

  private lookAround(pattern: CompiledPattern): void {
    if (pattern.elsewhere !== null) this.elsewhere = placesOf(pattern.elsewhere);
    [this.at = anyBit, this.next = anyBit, this.second = anyBit] = openingsOf(pattern.after, 3).map(bitsIn);
    if (pattern.before)
      [this.before = anyBit, this.beforeThat = anyBit] = openingsOf(pattern.before, 2).map(bitsIn);
  }
}

/** Of more words than these, hardly a bit is left out. */
const mostWithBits = 60;

function bitsIn(opening: Opening | null): number {
  if (opening === null || opening.tests.length > 0) return anyBit;
  let bits = 0;
  for (const set of opening.sets) bits |= set.size > mostWithBits ? anyBit : bitsOf(set);
  return bits;
}
