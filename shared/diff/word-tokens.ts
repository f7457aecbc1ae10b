import type { Language } from '../text/language';

/** A text's words and marks, and the white space before each and after the last: `spaces` has one entry more than `words`. */
export interface Tokens {
  readonly words: readonly string[];
  readonly spaces: readonly string[];
}

export type WordSplitter = (text: string) => Tokens;

/** Splits by Intl.Segmenter's words, so that Chinese and Japanese have words too; words and spaces in turn joined are the text. */
export function createWordSplitter(language: Language): WordSplitter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => (isPlain(text) ? plainTokens(text) : segmentedTokens(text, segmenter));
}

function segmentedTokens(text: string, segmenter: Intl.Segmenter): Tokens {
  const words: string[] = [];
  const spaces: string[] = [];
  let space = '';
  const take = (word: string): void => {
    words.push(word);
    spaces.push(space);
    space = '';
  };
  for (const chunk of chunks(text))
    for (const { segment } of segmenter.segment(chunk)) {
      if (/^\s+$/u.test(segment)) space += segment;
      else if (gluedStop.test(segment)) segment.split(aroundGluedStop).forEach(take);
      else take(segment);
    }
  spaces.push(space);
  return { words, spaces };
}

/** Intl.Segmenter takes time by the square of the text's length: no chunk is much longer than this if it can be helped. */
const chunkLength = 400;
/** Where words end whatever stands round them, and no dictionary looks across. */
const surelyApart =
  /(?<=[，。、；：！？])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}A-Za-z0-9])|(?<=[A-Za-z0-9])(?= )/gu;

function chunks(text: string): string[] {
  if (text.length <= 2 * chunkLength) return [text];
  const found: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(surelyApart)) {
    if (index - start < chunkLength) continue;
    found.push(text.slice(start, index));
    start = index;
  }
  found.push(text.slice(start));
  return found;
}

/** `seabed.They` is one word to Unicode; to a person it is two and a full stop, and the space put between them is the edit to show. */
const gluedStop = /\p{L}[.:]\p{L}/u;
const aroundGluedStop = /(?<=\p{L})(?=[.:]\p{L})|(?<=\p{L}[.:])(?=\p{L})/u;

/** Text in which Unicode's word boundaries need no dictionary: ASCII without control characters. Intl.Segmenter takes a second for a megabyte. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7e || (unit < 0x20 && unit !== 0x0a)) return false;
  }
  return true;
}

function plainTokens(text: string): Tokens {
  const words: string[] = [];
  const spaces: string[] = [];
  let last = 0;
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    if (unit === 0x20 || unit === 0x0a) continue;
    const end = isLetterOrDigit(unit) ? wordEnd(text, start + 1) : start + 1;
    spaces.push(text.slice(last, start));
    words.push(text.slice(start, end));
    last = end;
    start = end - 1;
  }
  spaces.push(text.slice(last));
  return { words, spaces };
}

/** The end of a word that has begun: a word keeps its apostrophes (`don't`), a number its separators (`1,500.5`). */
function wordEnd(text: string, offset: number): number {
  for (let end = offset; ; end++) {
    const unit = text.charCodeAt(end);
    if (isLetterOrDigit(unit)) continue;
    const last = text.charCodeAt(end - 1);
    const next = text.charCodeAt(end + 1);
    const joins = isDigit(last)
      ? isDigit(next) && (unit === 0x2e || unit === 0x2c || unit === 0x3b || unit === 0x27)
      : unit === 0x27 && isLetter(last) && isLetter(next);
    if (!joins) return end;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** The underscore, which Unicode lets join words, among them. */
function isLetterOrDigit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x5f;
}
