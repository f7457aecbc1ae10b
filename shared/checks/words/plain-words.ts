import { wordsOf } from '../../lexicon/lexicon';
import type { Speller } from '../speller';

const namesToo = wordsOf('en', 'name-and-word');

/** True for a word of the dictionary, in whatever case, that is no name or title: with a capital it is a slip. */
export function isPlainWord(word: string, speller: Speller): boolean {
  const lower = word.toLowerCase();
  return speller.knows(lower) && !namesToo.has(lower);
}
