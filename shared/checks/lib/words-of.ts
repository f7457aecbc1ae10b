import {
  addToHash,
  nearestBefore,
  startOfHash,
  startOfText,
  vocabularyWord,
  type VocabularyWord,
} from './vocabulary';
import { isWordAt } from './words';

/** A run of letters and digits; `lower` is its text in lower case, `word` its entry in the vocabulary. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly word: VocabularyWord;
}

/** What a paragraph is made of, found in one pass. */
interface Words {
  readonly words: readonly Word[];
  readonly marks: number;
  readonly repeats: boolean;
}

let lastText = '';
let last: Words = { words: [], marks: 0, repeats: false };

/** The words of a paragraph. The last answer is remembered, for several rules ask one after another about the same paragraph. */
export function wordsOf(text: string): readonly Word[] {
  return split(text).words;
}

/** The marks of {@link markWords} that words of the paragraph carry. */
export function wordMarks(text: string): number {
  return split(text).marks;
}

/** The longest phrase, in words, that {@link repeatsWords} looks for. */
export const longestRepeated = 8;

/**
 * False for a paragraph in which nothing is said twice in a row, be it a word or a phrase of up to {@link longestRepeated} words.
 * True says that it may be: as many words on end as a phrase has were each said within the length of a phrase before.
 */
export function repeatsWords(text: string): boolean {
  return split(text).repeats;
}

function split(text: string): Words {
  if (text === lastText) return last;
  startOfText();
  const words: Word[] = [];
  let marks = 0;
  let onEnd = 0;
  let repeats = false;
  for (let index = 0; index < text.length; index++) {
    let kind = kindAt(text, index);
    if (kind === none) continue;
    const start = index;
    let hash = startOfHash;
    let kinds = 0;
    while (kind !== none) {
      const code = text.charCodeAt(index);
      hash = addToHash(hash, kind === capital ? code | 32 : code);
      kinds |= kind;
      kind = ++index < text.length ? kindAt(text, index) : none;
    }
    const word =
      kinds < other ? vocabularyWord(text, start, index, hash) : inLowerCase(text.slice(start, index));
    const distance = nearestBefore(word);
    onEnd = distance <= longestRepeated ? onEnd + 1 : 0;
    if (onEnd >= distance) repeats = true;
    marks |= word.marks;
    words.push({ start, end: index, lower: word.lower, word });
  }
  lastText = text;
  last = { words, marks, repeats };
  return last;
}

/** True if nothing but spaces, at least one, stand between the two offsets. */
export function onlySpaces(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) !== 32) return false;
  return end > start;
}

function inLowerCase(word: string): VocabularyWord {
  const lower = word.toLowerCase();
  let hash = startOfHash;
  for (let index = 0; index < lower.length; index++) hash = addToHash(hash, lower.charCodeAt(index));
  return vocabularyWord(lower, 0, lower.length, hash);
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
  const isCapital = code >= 65 && code <= 90;
  kindOf[code] = isCapital ? capital : isWordAt(String.fromCharCode(code), 0) ? plain : none;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kindOf[code] as number;
  if (known !== unknown) return known;
  const kind = isWordAt(text, index) ? other : none;
  if (code < 0xd800 || code > 0xdfff) kindOf[code] = kind;
  return kind;
}
