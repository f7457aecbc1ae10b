import type { ParagraphContext } from '../rule';
import { split } from '../words/split-words';
import { forgottenNumbers, type VocabularyWord } from '../words/vocabulary';
import { bitOf, hashOf, noWord } from './word-bits';

/** What is looked for at a word: something anyway, and something by the word beside it. */
export interface LookedFor {
  readonly anyway: readonly unknown[];
  readonly byNext: ReadonlyMap<string, unknown> | null;
  readonly byPrevious: ReadonlyMap<string, unknown> | null;
}

/** What {@link WordTable.triesAt} gives, added up. */
export const [tryAnyway, tryNext, tryPrevious] = [1, 2, 4];

/** Of each word: its bit, the bits of the words that are needed behind it and before it, and its hash, in whose lowest two bits stands what is known. */
const rowSize = 4;
const [bitAt, nextAt, previousAt, hashAt] = [0, 1, 2, 3];
const stateBits = 3;
const [isKnown, hasAnyway] = [1, 2];

const placeBits = 12;

/** Where is remembered that words were met. */
export function placesOf(words: readonly string[]): readonly number[] {
  return words.map((word) => placeOf(hashOf(word)));
}

function placeOf(hash: number): number {
  return (hash >>> 2) & ((1 << placeBits) - 1);
}

/** In bytes, of which each has a bit for eight pairs of words. */
const sizeOfPairs = 32_768;
const [nextSide, previousSide] = [0x9e3779b1, 0x85ebca6b];

/** The rows of the words of the paragraph that was read last. */
let rows = new Int32Array(1024);

/**
 * Tells at which words of a paragraph anything is to be looked for. It lies together in numbers, for what is kept with the words themselves
 * would have to be fetched from all over the memory.
 */
export class WordTable {
  /** Of the words of the paragraph that was read last, from the third on. */
  bits = new Int32Array(1024);
  /** The paragraphs read so far, and by the place of a word the last of them that has it, or another of that place. */
  private paragraphs = 0;
  private readonly metIn = new Uint32Array(1 << placeBits);
  private table = new Int32Array(rowSize * 1024);
  private forgotten = 0;
  /** For each two words of which something at one needs the other beside it; few other pairs share their bits. */
  private readonly pairs = new Uint8Array(sizeOfPairs);

  /** @param lookedForAt what is looked for at a word that was not met before */
  read(context: ParagraphContext, lookedForAt: (word: VocabularyWord) => LookedFor): void {
    const { vocabulary, text, wordNumbers } = context;
    // The words of a paragraph that was split before they were forgotten have other numbers now.
    const isOld = (wordNumbers[0] ?? Infinity) <= forgottenNumbers();
    const numbers = isOld ? split(text).numbers : wordNumbers;
    if (forgottenNumbers() !== this.forgotten) this.table.fill(0);
    this.forgotten = forgottenNumbers();
    const count = numbers.length;
    if (rows.length < count) rows = new Int32Array(2 * count);
    if (this.bits.length < count + 5) this.bits = new Int32Array(2 * count + 5);
    const { bits } = this;
    const paragraph = (this.paragraphs = (this.paragraphs + 1) >>> 0);
    bits[0] = bits[1] = bits[count + 2] = bits[count + 3] = bits[count + 4] = noWord;
    for (let word = 0; word < count; word++) {
      const row = rowSize * ((numbers[word] as number) - this.forgotten);
      rows[word] = row;
      // Beyond its end there is nothing: undefined.
      if (!this.table[row + hashAt]) this.learn(vocabulary[word] as VocabularyWord, row, lookedForAt);
      this.metIn[placeOf(this.table[row + hashAt] as number)] = paragraph;
      bits[word + 2] = this.table[row + bitAt] as number;
    }
  }

  /** What may be found at a word of the paragraph that was read last; 0 for nothing. */
  triesAt(word: number): number {
    const { table, bits } = this;
    const row = rows[word] as number;
    const hash = table[row + hashAt] as number;
    let tries = (hash & stateBits) === hasAnyway ? tryAnyway : 0;
    if (((table[row + nextAt] as number) & (bits[word + 3] as number)) !== 0)
      if (this.isPair(nextSide, hash, table[(rows[word + 1] as number) + hashAt] as number)) tries |= tryNext;
    if (((table[row + previousAt] as number) & (bits[word + 1] as number)) !== 0)
      if (this.isPair(previousSide, hash, table[(rows[word - 1] as number) + hashAt] as number))
        tries |= tryPrevious;
    return tries;
  }

  /** False if the paragraph that was read last has none of the words whose places {@link placesOf} gave; true says that it may have one. */
  mayHold(places: readonly number[]): boolean {
    for (const place of places) if (this.metIn[place] === this.paragraphs) return true;
    return false;
  }

  private learn(word: VocabularyWord, row: number, lookedForAt: (word: VocabularyWord) => LookedFor): void {
    if (row >= this.table.length) {
      const larger = new Int32Array(2 * row);
      larger.set(this.table);
      this.table = larger;
    }
    const { anyway, byNext, byPrevious } = lookedForAt(word);
    const hash = hashOf(word.lower);
    const next = this.addPairs(nextSide, hash, byNext);
    const previous = this.addPairs(previousSide, hash, byPrevious);
    const state = anyway.length > 0 ? hasAnyway : isKnown;
    this.table.set([bitOf(hash), next, previous, hash | state], row);
  }

  /** @returns the bits of the words that are needed on a side */
  private addPairs(side: number, hash: number, others: ReadonlyMap<string, unknown> | null): number {
    let bits = 0;
    for (const word of others?.keys() ?? []) {
      const other = hashOf(word);
      const place = placeOfPair(side, hash, other);
      this.pairs[place >>> 3] = (this.pairs[place >>> 3] as number) | (1 << (place & 7));
      bits |= bitOf(other);
    }
    return bits;
  }

  private isPair(side: number, hash: number, other: number): boolean {
    const place = placeOfPair(side, hash, other);
    return ((this.pairs[place >>> 3] as number) & (1 << (place & 7))) !== 0;
  }
}

function placeOfPair(side: number, hash: number, other: number): number {
  return Math.imul((hash & ~stateBits) ^ Math.imul(other & ~stateBits, 0x27d4eb2f), side) >>> 14;
}
