import { addToHash, startOfHash, trimVocabulary, vocabularyWord, type VocabularyWord } from './vocabulary';
import { isWordAt } from './words';

/** A run of letters and digits; `lower` is its text in lower case, `word` its entry in the vocabulary. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly word: VocabularyWord;
}

let lastText = '';
let lastWords: readonly Word[] = [];
let lastMarks = 0;

/** The words of a paragraph. The last answer is remembered, for several rules ask one after another about the same paragraph. */
export function wordsOf(text: string): readonly Word[] {
  if (text === lastText) return lastWords;
  trimVocabulary();
  const words: Word[] = [];
  let marks = 0;
  let start = -1;
  let hash = startOfHash;
  let ascii = true;
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128 ? isAsciiWord(code) : isWordAt(text, index)) {
      if (start < 0) start = index;
      if (code >= 128) ascii = false;
      hash = addToHash(hash, code >= 65 && code <= 90 ? code | 32 : code);
    } else if (start >= 0) {
      const word = ascii ? vocabularyWord(text, start, index, hash) : inLowerCase(text.slice(start, index));
      marks |= word.marks;
      words.push({ start, end: index, lower: word.lower, word });
      start = -1;
      hash = startOfHash;
      ascii = true;
    }
  }
  lastText = text;
  lastWords = words;
  lastMarks = marks;
  return words;
}

/** The marks of {@link markWords} that words of the paragraph carry. */
export function wordMarks(text: string): number {
  wordsOf(text);
  return lastMarks;
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

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
