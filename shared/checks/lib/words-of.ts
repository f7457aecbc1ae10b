import { isWordAt } from './words';

/** A run of letters and digits; `lower` is its text in lower case. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

let lastText = '';
let lastWords: readonly Word[] = [];

/** The words of a paragraph. The last answer is remembered, for several rules ask one after another about the same paragraph. */
export function wordsOf(text: string): readonly Word[] {
  if (text === lastText) return lastWords;
  const words: Word[] = [];
  let start = -1;
  let capitals = false;
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) {
      if (start < 0) start = index;
      continue;
    }
    if (code < 128 ? isAsciiWord(code) : isWordAt(text, index)) {
      if (start < 0) start = index;
      if (code > 57) capitals = true;
    } else if (start >= 0) {
      const piece = text.slice(start, index);
      words.push({ start, end: index, lower: capitals ? piece.toLowerCase() : piece });
      start = -1;
      capitals = false;
    }
  }
  lastText = text;
  lastWords = words;
  return words;
}

/** True if nothing but spaces, at least one, stand between the two offsets. */
export function onlySpaces(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) !== 32) return false;
  return end > start;
}

function isAsciiWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
