const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** An English month's name, full or cut (`Sept.`), with a capital; `May` and `March` only beside a numeral are sure. */
export const monthPattern =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

/** 1 to 12 for a name that {@link monthPattern} fits. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** The English name of a month from 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** The English name of a weekday from 1, Monday, to 7. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}
