/** What of a moment says which day it is where its clock runs: a `Date`. */
interface CalendarDay {
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
}

/** The day of a moment by the clock of whoever asks, as due dates are written: `2026-12-03`. */
export function localDay(moment: CalendarDay): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
