import { addAllTo, type BitSet } from '../../base/bit-set';
import { space } from '../characters/character-codes';
import { codeUnits } from '../characters/code-units';
import {
  addToHash,
  addToSecond,
  classSetOf,
  classesOfSet,
  entryOf,
  nearestBefore,
  numberOf,
  recordOf,
  startOfHash,
  startOfText,
  type VocabularyWord,
} from './vocabulary';
import { isCapital } from '../characters/letters';
import { isWordAt } from './words';

/** A run of letters and digits; `lower` is its text in lower case, `word` its entry in the vocabulary. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly word: VocabularyWord;
}

/** What a paragraph is made of, found in one pass. The lists of words go by one index. */
export interface Split {
  readonly vocabulary: readonly VocabularyWord[];
  /** What {@link numberOf} gives for the words. */
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The words that begin with a capital, by their index, ascending. */
  readonly capitals: readonly number[];
  /** Offsets of the code units that are neither of a word nor U+0020, ascending. */
  readonly signs: readonly number[];
  /** The classes of `wordClass` that its words are of. */
  readonly classes: BitSet;
  /**
   * False if nothing is said twice in a row, be it a word or a phrase of up to {@link longestRepeated} words.
   * True says that it may be: as many words on end as a phrase has were each said within the length of a phrase before.
   */
  readonly repeats: boolean;
  /** False if no {@link fewestInClause} words on end are said again at most {@link furthestClause} words later; true says that they may be. */
  readonly repeatsClause: boolean;
}

/** The longest phrase, in words, that {@link Split.repeats} tells of. */
export const longestRepeated = 12;

/** What {@link Split.repeatsClause} tells of, in words; further back than 100 words nothing is known. */
export const fewestInClause = 6;
export const furthestClause = 60;

/** Lists are gathered here and copied out at their length: growing each of them anew for each paragraph costs more than splitting. */
const gathered = {
  vocabulary: [] as VocabularyWord[],
  numbers: [] as number[],
  starts: [] as number[],
  ends: [] as number[],
  capitals: [] as number[],
  signs: [] as number[],
};

/** The paragraphs split so far, and for every set of classes the last of them that has a word with it: each set is added once. */
let paragraphs = 0;
const lastWith: number[] = [];

/** The hashes of each word, two after one another. */
let hashes = new Int32Array(1024);

/** Splits a paragraph into words and signs. */
export function split(text: string): Split {
  startOfText();
  paragraphs++;
  const units = codeUnits(text);
  const { vocabulary, numbers, starts, ends, capitals, signs } = gathered;
  if (hashes.length <= text.length) hashes = new Int32Array(Math.max(text.length + 1, 2 * hashes.length));
  let words = 0;
  let capitalCount = 0;
  let signCount = 0;
  for (let index = 0; index < text.length; index++) {
    let code = units[index] as number;
    if (code === space) continue;
    let kind = kindAt(text, index, code);
    if (kind === none) {
      signs[signCount++] = index;
      continue;
    }
    const start = index;
    if (kind >= capital && (kind === capital || isCapital(code))) capitals[capitalCount++] = words;
    let hash = startOfHash;
    let second = startOfHash;
    let kinds = 0;
    while (kind !== none) {
      const lower = kind === capital ? code | 32 : code;
      hash = addToHash(hash, lower);
      second = addToSecond(second, lower);
      kinds |= kind;
      if (++index >= text.length) break;
      code = units[index] as number;
      kind = kindAt(text, index, code);
    }
    hashes[2 * words] = hash;
    hashes[2 * words + 1] = second;
    if (kinds >= other) hashInLowerCase(text.slice(start, index), words);
    starts[words] = start;
    ends[words++] = index--;
  }
  // Looked up in a loop of their own: where a word ends is a surprise to a processor, and until then it cannot fetch what the next one needs.
  const classes: number[] = [];
  let onEnd = 0;
  let repeats = false;
  let onEndFurther = 0;
  let repeatsClause = false;
  for (let word = 0; word < words; word++) {
    const hash = hashes[2 * word] as number;
    const second = hashes[2 * word + 1] as number;
    const record = recordOf(text, starts[word] as number, ends[word] as number, hash, second);
    const distance = nearestBefore(record);
    onEnd = distance <= longestRepeated ? onEnd + 1 : 0;
    if (onEnd >= distance) repeats = true;
    onEndFurther = distance <= furthestClause ? onEndFurther + 1 : 0;
    if (onEndFurther >= fewestInClause) repeatsClause = true;
    const set = classSetOf(record);
    if (set !== 0 && lastWith[set] !== paragraphs) {
      lastWith[set] = paragraphs;
      addAllTo(classes, classesOfSet(set));
    }
    vocabulary[word] = entryOf(record);
    numbers[word] = numberOf(record);
  }
  return {
    vocabulary: vocabulary.slice(0, words),
    numbers: numbers.slice(0, words),
    starts: starts.slice(0, words),
    ends: ends.slice(0, words),
    capitals: capitals.slice(0, capitalCount),
    signs: signs.slice(0, signCount),
    classes,
    repeats,
    repeatsClause,
  };
}

/** True if nothing but spaces, at least one, stand between the two offsets. */
export function onlySpaces(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) !== space) return false;
  return end > start;
}

function hashInLowerCase(word: string, at: number): void {
  const lower = word.toLowerCase();
  let hash = startOfHash;
  let second = startOfHash;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    hash = addToHash(hash, code);
    second = addToSecond(second, code);
  }
  hashes[2 * at] = hash;
  hashes[2 * at + 1] = second;
}

/** Kinds of characters: none of a word, ASCII but no capital, an ASCII capital, any other of a word. */
const none = 0;
const plain = 1;
const capital = 2;
const other = 4;
/** To be looked up: a character not met yet, or half of one, which its other half decides. */
const unknown = 8;

const kindOf = new Uint8Array(65536).fill(unknown);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  kindOf[code] = /[A-Z]/.test(character) ? capital : isWordAt(character, 0) ? plain : none;
}

function kindAt(text: string, index: number, code: number): number {
  const known = kindOf[code] as number;
  return known === unknown ? learnKind(text, index, code) : known;
}

function learnKind(text: string, index: number, code: number): number {
  const kind = isWordAt(text, index) ? other : none;
  if (code < 0xd800 || code > 0xdfff) kindOf[code] = kind;
  return kind;
}
