import { numbersOf } from '../../lexicon/lexicon';

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
