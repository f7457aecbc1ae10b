/** Letters, marks and digits: what a word is made of. Apostrophes and hyphens are not. */
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

const asciiOfWords = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)));

/** True if the character at `index` (a UTF-16 offset) belongs to a word; false outside the text. */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < asciiOfWords.length) return asciiOfWords[code] === true;
  if (Number.isNaN(code)) return false;
  if (code >= 0xdc00 && code <= 0xdfff) return wordCharacter.test(text.slice(index - 1, index + 1));
  return wordCharacter.test(text.slice(index, code >= 0xd800 && code <= 0xdbff ? index + 2 : index + 1));
}

/** Where the word that ends at `end` starts; `end` itself if no word ends there. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return start;
}

/** Where the word that starts at `start` ends; `start` itself if no word starts there. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordAt(text, end)) end++;
  return end;
}

/** The word from `start` on, '' if none starts there. */
export function wordAfter(text: string, start: number): string {
  return text.slice(start, wordEnd(text, start));
}
