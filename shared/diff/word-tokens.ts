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
  for (const { segment } of segmenter.segment(text)) {
    if (/^\s+$/u.test(segment)) space += segment;
    else if (gluedStop.test(segment)) segment.split(aroundGluedStop).forEach(take);
    else take(segment);
  }
  spaces.push(space);
  return { words, spaces };
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

/** A number with its separators, a word with its apostrophes, or any single mark. */
const plainWord =
  /[A-Za-z0-9_]+(?:(?:(?<=[0-9])[.,;'](?=[0-9])|(?<=[A-Za-z])'(?=[A-Za-z]))[A-Za-z0-9_]+)*|[^ \n]/g;

function plainTokens(text: string): Tokens {
  const words: string[] = [];
  const spaces: string[] = [];
  let last = 0;
  for (const match of text.matchAll(plainWord)) {
    words.push(match[0]);
    spaces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
  }
  spaces.push(text.slice(last));
  return { words, spaces };
}
