import { has } from '../../base/bit-set';
import type { ParagraphContext } from '../rule';
import { forgottenNumbers, isOf, type VocabularyWord, type WordClass } from './vocabulary';

/**
 * A set of words that every word of a text is looked up in. It asks for their numbers, which lie side by side: the words themselves would have to be
 * fetched from all over the memory.
 */
export class WordNumbers {
  private readonly forgotten = forgottenNumbers();
  private isIn: Uint8Array = new Uint8Array(0);
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  add({ number }: VocabularyWord): void {
    if (number >= this.isIn.length) this.isIn = grown(this.isIn, number);
    this.isIn[number] = 1;
    this.count++;
  }

  /** @param number one of `wordNumbers` of a paragraph */
  has(number: number | undefined): boolean {
    return number !== undefined && this.isIn[number - this.forgotten] === 1;
  }
}

const none: readonly number[] = [];
const [isNotOf, isOne] = [1, 2];
/** Of each class, what is known of words by their numbers: 0 where they were not asked about yet. */
const answers: (Uint8Array | undefined)[] = [];
let forgotten = 0;

/** The words of a paragraph that are of a class, by their index, ascending: few words are, and the others are passed over by their numbers. */
export function wordsOfClass(
  { vocabulary, wordNumbers, wordClasses }: ParagraphContext,
  wanted: WordClass,
): readonly number[] {
  if (!has(wordClasses, wanted)) return none;
  if (forgottenNumbers() !== forgotten) answers.length = 0;
  forgotten = forgottenNumbers();
  let known = (answers[wanted] ??= new Uint8Array(4096));
  let found: number[] | undefined;
  for (let at = 0; at < wordNumbers.length; at++) {
    const number = (wordNumbers[at] as number) - forgotten;
    let answer = known[number];
    // Beyond its end there is nothing, nor before it, where a word is that was forgotten since.
    if (!answer) {
      answer = isOf(vocabulary[at] as VocabularyWord, wanted) ? isOne : isNotOf;
      if (number >= known.length) answers[wanted] = known = grown(known, number);
      if (number > 0) known[number] = answer;
    }
    if (answer === isOne) (found ??= []).push(at);
  }
  return found ?? none;
}

/** The same, with room for a number. */
function grown(bytes: Uint8Array, number: number): Uint8Array {
  const larger = new Uint8Array(2 * number + 1);
  larger.set(bytes);
  return larger;
}
