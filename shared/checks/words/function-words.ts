import { wordsOf } from '../../lexicon/lexicon';

/** Closed-class English words: they are never names, and hardly anything else is as frequent. */
export const functionWords = wordsOf('en', 'function-word');

/** True for a closed-class word in any case. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}
