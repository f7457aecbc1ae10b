import { detached } from './detached-text';

/** A distinct word in lower case. Equal words share one entry, so that words are compared by `===` and judged once, not wherever they stand. */
export interface VocabularyWord {
  readonly lower: string;
  /** The marks of {@link markWords} that apply. */
  readonly marks: number;
}

const tests: { readonly bit: number; readonly test: (lower: string) => boolean }[] = [];
/** The marks of the words that stand in lists: one look-up tells of all lists. */
const listed = new Map<string, number>();
let bits = 0;

/** Distinct words kept at most; a library has more, an article far fewer. */
const most = 50_000;

/**
 * A hash table of its own: looking up a stretch of text then takes no string for it, which is most of the cost of splitting words. What a look-up
 * reads lies together in numbers, apart from the words themselves, which would have to be fetched from all over the memory.
 */
const mask = 0x7fff;
/** By hash the first record with it, counted from 1; 0 for none. */
const buckets = new Int32Array(mask + 1);
/** Of each record its two hashes, the number of the next record of its bucket, its marks, and where it was met last. */
const recordSize = 8;
let records = new Int32Array(4096 * recordSize);
const [hashAt, secondAt, nextAt, marksAt, metAt] = [0, 1, 2, 3, 4];
/** The words themselves, by the number of their record. */
let entries: VocabularyWord[] = [];

const bitOfList = new Map<string, number>();

/**
 * Marks the words that a rule is interested in, by a list or a test on the word in lower case; called once, when the rule's file is loaded.
 * @returns the bit that those words carry; the same one for the same list
 */
export function markWords(chosen: ReadonlySet<string> | ((lower: string) => boolean)): number {
  if (typeof chosen === 'function') {
    const bit = nextBit();
    tests.push({ bit, test: chosen });
    return bit;
  }
  const list = [...chosen].sort().join(' ');
  const bit = bitOfList.get(list) ?? nextBit();
  bitOfList.set(list, bit);
  for (const word of chosen) listed.set(word, (listed.get(word) ?? 0) | bit);
  return bit;
}

function nextBit(): number {
  if (bits === 31) throw new Error('All bits that mark words are taken.');
  return 1 << bits++;
}

/** The hashes of no characters; {@link addToHash} and {@link addToSecond} add one after another. */
export const startOfHash = 17;

/** @param code a UTF-16 code unit in lower case */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Of another kind than {@link addToHash} (FNV-1a), so that two words agree in both hashes about once in 10^19 times. */
export function addToSecond(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * The record of the word from `start` to `end`, whose hashes in lower case are given. Words of the same hashes are taken for the same.
 * Of a record {@link entryOf}, {@link marksOf} and {@link nearestBefore} tell.
 */
export function recordOf(text: string, start: number, end: number, hash: number, second: number): number {
  const bucket = (hash ^ (hash >>> 15)) & mask;
  let record = buckets[bucket] as number;
  while (record !== 0) {
    const at = record * recordSize;
    if (records[at + hashAt] === hash && records[at + secondAt] === second) return record;
    record = records[at + nextAt] as number;
  }
  return learn(text.slice(start, end).toLowerCase(), bucket, hash, second);
}

export function entryOf(record: number): VocabularyWord {
  return entries[record] as VocabularyWord;
}

/** The marks of {@link markWords} that the word carries. */
export function marksOf(record: number): number {
  return records[record * recordSize + marksAt] as number;
}

/** Counts round, for the words of a large library are more than a number of 32 bits. */
let wordsMet = 0;
/** More than any distance that is asked for: words of different texts are that far apart. */
const betweenTexts = 1000;

/** To be called before the words of a text are looked up. Forgets what is beyond measure: entries of one word from before and after differ. */
export function startOfText(): void {
  wordsMet = (wordsMet + betweenTexts) | 0;
  if (entries.length <= most) return;
  buckets.fill(0);
  entries = [];
}

/** Says that the word is the next one of the text: how many words ago it was met before, 1 for the one just before; over a hundred if it was not. */
export function nearestBefore(record: number): number {
  const at = record * recordSize + metAt;
  wordsMet = (wordsMet + 1) | 0;
  const distance = (wordsMet - (records[at] as number)) >>> 0;
  records[at] = wordsMet;
  return distance;
}

function learn(lower: string, bucket: number, hash: number, second: number): number {
  let marks = listed.get(lower) ?? 0;
  for (const { bit, test } of tests) if (test(lower)) marks |= bit;
  const record = Math.max(1, entries.length);
  if (record * recordSize === records.length) {
    const larger = new Int32Array(2 * records.length);
    larger.set(records);
    records = larger;
  }
  entries[record] = { lower: detached(lower), marks };
  records.set([hash, second, buckets[bucket] as number, marks, wordsMet - betweenTexts], record * recordSize);
  buckets[bucket] = record;
  return record;
}
