const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment as a list shows it: the time of day if it was today, else the date. */
export function shortTime(time: string, now = new Date()): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return '';
  const today = moment.toDateString() === now.toDateString();
  return (today ? clock : calendar).format(moment);
}
