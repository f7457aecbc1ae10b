import type { VocabularyWord } from './vocabulary';

/** Of each word, by its number, where it stood last: {@link saidBefore} counts on from text to text. */
const lastAt: number[] = [];
let words = 0;

/** Of each word the index of the same one that stands before it, −1 if none does. Linear in the words, however often they are said. */
export function saidBefore(vocabulary: readonly VocabularyWord[]): readonly number[] {
  const begin = words;
  words += vocabulary.length;
  return vocabulary.map(({ number }, at) => {
    while (lastAt.length <= number) lastAt.push(-1);
    const before = (lastAt[number] as number) - begin;
    lastAt[number] = begin + at;
    return before < 0 ? -1 : before;
  });
}
