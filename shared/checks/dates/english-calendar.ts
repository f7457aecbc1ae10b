import { numbersOf } from '../../lexicon/lexicon';
import { oncePerParagraph } from '../article/kept-results';
import type { ParagraphContext } from '../rule';
import { wordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

const months = numbersOf('en', 'number', 'month', 'month-short');
const names = [...numbersOf('en', 'number', 'month', 'weekday').keys()];

/** An English month's name, full or cut (`Sept.`), with a capital; `May` and `March` only beside a numeral are sure. */
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12 for a name that {@link monthPattern} fits. */
export function monthNumber(name: string): number {
  return months.get(name) ?? 0;
}

/** The English name of a month from 1 to 12. */
export function monthName(month: number): string {
  return names.find((name) => months.get(name) === month) ?? '';
}

/** The English name of a weekday from 1, Monday, to 7. */
export function weekdayName(weekday: number): string {
  const weekdays = numbersOf('en', 'number', 'weekday');
  return names.find((name) => weekdays.get(name) === weekday) ?? '';
}

const monthWords = wordClass(new Set([...months.keys()].map((name) => name.toLowerCase())));
const none: readonly number[] = [];

/** The words of a paragraph that may name a month beside a number, `May 2`, `2nd of May`, by their index. */
export const monthsWithNumbers = oncePerParagraph((paragraph): readonly number[] => {
  const { vocabulary } = paragraph;
  let found: number[] | undefined;
  for (const at of wordsOfClass(paragraph, monthWords)) {
    const before = vocabulary[at - 1]?.lower === 'of' ? at - 2 : at - 1;
    if (isNumeral(paragraph, at + 1) || isNumeral(paragraph, before)) (found ??= []).push(at);
  }
  return found ?? none;
});

/** True if a word begins with an ASCII digit. */
export function isNumeral({ text, wordStarts }: ParagraphContext, word: number): boolean {
  const code = text.charCodeAt(wordStarts[word] ?? -1);
  return code >= 0x30 && code <= 0x39;
}
