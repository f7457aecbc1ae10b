import { words } from '../../words/words';

const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const calendar: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** A moment as a list shows it: the time of day if it was today, else the date. */
export function shortTime(time: string, now = new Date()): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return '';
  const today = moment.toDateString() === now.toDateString();
  return words().date(moment.getTime(), today ? clock : calendar);
}
