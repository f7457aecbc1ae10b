import { addTo, bitSet, emptySet, has, meets, type BitSet } from '../../base/bit-set';
import { detached } from './detached-text';

/** A distinct word in lower case. Equal words share one entry, so that words are compared by `===` and judged once, not wherever they stand. */
export interface VocabularyWord {
  readonly lower: string;
  /** Of its own among the words that are known at a time, from 1: what is kept of many words is found by it. */
  readonly number: number;
  /** The classes of {@link wordClass} it is of. */
  readonly classes: BitSet;
  /** What the matcher that met the word last looks for at it; null if none met it yet. */
  candidates: CandidatesAtWord | null;
  /** Whether the dictionary that was asked last knows it; null if none was asked yet. */
  spelling: Spelling | null;
}

/** What a dictionary said of a word; the dictionaries of other languages say otherwise. */
export interface Spelling {
  readonly speller: object;
  readonly isKnown: boolean;
}

/** What a matcher keeps with a word; only the matcher that made it may read more of it. */
export interface CandidatesAtWord {
  readonly matcher: object;
}

/** The number of a class of words that rules look for; there may be any number of classes. */
export type WordClass = number;

const tests: { readonly id: WordClass; readonly test: (lower: string) => boolean }[] = [];
const unions: { readonly id: WordClass; readonly of: BitSet }[] = [];
/** The classes of the words that stand in lists: one look-up tells of all lists. */
const listed = new Map<string, number[]>();
const classOfList = new Map<string, WordClass>();
let classCount = 0;

/** Sets of classes, by their number in the records: most words are of none, which is 0, and few sets are there at all. */
const sets: BitSet[] = [[0, 0, 0, 0]];
/** The set of the classes of a word that is of none: all such words share it. */
export const noClasses = sets[0] as BitSet;
const setNumbers = new Map<string, number>([['', 0]]);

/** Distinct words kept from one text to the next; a library has more, an article far fewer. */
const most = 16_000;
/** Words of one text alone; only noise has more. */
const mostOfText = 200_000;

/**
 * A hash table of its own: looking up a stretch of text then takes no string for it, which is most of the cost of splitting words. What a look-up
 * reads lies together in numbers, apart from the words themselves, which would have to be fetched from all over the memory.
 */
const mask = 0x7fff;
/** By hash the first record with it, counted from 1; 0 for none. */
const buckets = new Int32Array(mask + 1);
/** Of each record its two hashes, the number of its set of classes, and where it was met last. */
const recordSize = 4;
let records = new Int32Array(4096 * recordSize);
const [hashAt, secondAt, classesAt, metAt] = [0, 1, 2, 3];
/** Of each record the number of the next one of its bucket, which is seldom asked for. */
let nexts = new Int32Array(4096);
/** The words themselves, by the number of their record. */
let entries: VocabularyWord[] = [];

/**
 * Makes a class of the words that a rule is interested in, by a list or a test on the word in lower case; called once, when the rule's file
 * is loaded. The same list gives the same class.
 */
export function wordClass(chosen: ReadonlySet<string> | ((lower: string) => boolean)): WordClass {
  if (typeof chosen === 'function') {
    const id = newClass();
    tests.push({ id, test: chosen });
    return id;
  }
  const list = [...chosen].sort().join(' ');
  const known = classOfList.get(list);
  if (known !== undefined) return known;
  const id = newClass();
  classOfList.set(list, id);
  for (const word of chosen) {
    const classes = listed.get(word);
    if (classes) addTo(classes, id);
    else listed.set(word, [...bitSet([id])]);
  }
  return id;
}

/** The class of the words that are of one of the given classes. */
export function anyOf(...classes: readonly WordClass[]): WordClass {
  const id = newClass();
  unions.push({ id, of: bitSet(classes) });
  return id;
}

/** True if the word is of the class. */
export function isOf({ classes }: VocabularyWord, wanted: WordClass): boolean {
  return has(classes, wanted);
}

/** Words learnt before know nothing of a new class, so they are learnt anew. */
function newClass(): WordClass {
  isStale = true;
  return classCount++;
}

let isStale = false;

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
 * Of a record {@link entryOf}, {@link classSetOf} and {@link nearestBefore} tell.
 */
export function recordOf(text: string, start: number, end: number, hash: number, second: number): number {
  const known = recordWith(hash, second);
  return known === 0 ? learn(text.slice(start, end).toLowerCase(), hash, second) : known;
}

/** The record with these hashes; 0 for none. */
function recordWith(hash: number, second: number): number {
  let record = buckets[bucketOf(hash)] as number;
  while (record !== 0) {
    const at = record * recordSize;
    if (records[at + hashAt] === hash && records[at + secondAt] === second) return record;
    record = nexts[record] as number;
  }
  return 0;
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The entry of a word in lower case; undefined where no text has had it, so that none has it now. */
export function knownWord(lower: string): VocabularyWord | undefined {
  let hash = startOfHash;
  let second = startOfHash;
  for (let index = 0; index < lower.length; index++) {
    hash = addToHash(hash, lower.charCodeAt(index));
    second = addToSecond(second, lower.charCodeAt(index));
  }
  return entries[recordWith(hash, second)];
}

/** Records of words that were forgotten: their numbers are never given again. */
let forgotten = 0;

/** The number of a word, by which others may keep in tables of their own what they know of it. */
export function numberOf(record: number): number {
  return forgotten + record;
}

/** How many numbers of {@link numberOf} no longer hold: those up to it. */
export function forgottenNumbers(): number {
  return forgotten;
}

export function entryOf(record: number): VocabularyWord {
  return entries[record] as VocabularyWord;
}

/** The number of the set of classes that the word is of; 0 for none. */
export function classSetOf(record: number): number {
  return records[record * recordSize + classesAt] as number;
}

/** The set of classes of a number that {@link classSetOf} gave. */
export function classesOfSet(number: number): BitSet {
  return sets[number] as BitSet;
}

/** Counts round, for the words of a large library are more than a number of 32 bits. */
let wordsMet = 0;
/** More than any distance that is asked for: words of different texts are that far apart. */
const betweenTexts = 1000;

/** How often the words were forgotten. */
let generation = 0;
let kept = most;
let isRenewed = false;

/**
 * To be called before a text is checked: forgets the words where there are too many. Entries of one word from before and after differ, so
 * that what was found out about paragraphs goes with them.
 * @returns a number that is another one once they were forgotten
 */
export function renewVocabulary(): number {
  // A text that has so many words by itself is not to be looked at anew each time.
  if (isRenewed) kept = Math.max(most, 2 * entries.length);
  isRenewed = entries.length > kept || isStale;
  if (isRenewed) forgetWords();
  return generation;
}

function forgetWords(): void {
  isStale = false;
  kept = most;
  generation++;
  forgotten += entries.length;
  buckets.fill(0);
  entries = [];
}

/** To be called before the words of a paragraph are looked up. */
export function startOfText(): void {
  wordsMet = (wordsMet + betweenTexts) | 0;
  if (entries.length > mostOfText || isStale) forgetWords();
}

/** Says that the word is the next one of the text: how many words ago it was met before, 1 for the one just before; over a hundred if it was not. */
export function nearestBefore(record: number): number {
  const at = record * recordSize + metAt;
  wordsMet = (wordsMet + 1) | 0;
  const distance = (wordsMet - (records[at] as number)) >>> 0;
  records[at] = wordsMet;
  return distance;
}

function learn(lower: string, hash: number, second: number): number {
  const classes = [...(listed.get(lower) ?? emptySet)];
  for (const { id, test } of tests) if (test(lower)) addTo(classes, id);
  for (const { id, of } of unions) if (meets(classes, of)) addTo(classes, id);
  const set = setNumber(classes);
  const record = Math.max(1, entries.length);
  const bucket = bucketOf(hash);
  if (record === nexts.length) {
    const [oldRecords, oldNexts] = [records, nexts];
    records = new Int32Array(2 * records.length);
    nexts = new Int32Array(2 * nexts.length);
    records.set(oldRecords);
    nexts.set(oldNexts);
  }
  entries[record] = {
    lower: detached(lower),
    number: record,
    classes: classesOfSet(set),
    candidates: null,
    spelling: null,
  };
  records.set([hash, second, set, wordsMet - betweenTexts], record * recordSize);
  nexts[record] = buckets[bucket] as number;
  buckets[bucket] = record;
  return record;
}

function setNumber(classes: number[]): number {
  const key = classes.join(' ');
  const known = setNumbers.get(key);
  if (known !== undefined) return known;
  setNumbers.set(key, sets.length);
  // All of one length, so that asking for a class never reads beyond an end.
  while (classes.length <= classCount >>> 5) classes.push(0);
  return sets.push(classes) - 1;
}
