import { isUnspaced, type Language } from '../text/language';

/** White space as Python's `str.split` has it, on which the published implementations stand. */
const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** The words TER counts: what stands between white space, case ignored. An empty text has none. */
export function terWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(space)
    .filter((word) => word !== '');
}

const unspacedCharacter =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3001-\u303f\uff00-\uffef])/gu;

/** {@link terWords} for any language: in one written without spaces every character is a word, as is usual for such scores. */
export function terWordsOf(text: string, language: Language): string[] {
  return terWords(isUnspaced(language) ? text.replace(unspacedCharacter, ' $1 ') : text);
}
