import { t, words } from '../../words/words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago a moment was: `just now`, `5 min ago`, `2 h ago`, `3 d ago`; after a month its date. Empty for what is no time. */
export function timeAgo(time: string, now: Date): string {
  const moment = new Date(time);
  const passed = now.getTime() - moment.getTime();
  if (Number.isNaN(passed)) return '';
  if (passed < minute) return t('time.just-now');
  if (passed < hour) return t('time.minutes-ago', { count: Math.floor(passed / minute) });
  if (passed < day) return t('time.hours-ago', { count: Math.floor(passed / hour) });
  if (passed < 30 * day) return t('time.days-ago', { count: Math.floor(passed / day) });
  return words().date(moment.getTime(), { dateStyle: 'medium' });
}

/** How long something took: `40 s`, `3 min`, `1 h 5 min`. `ms` in milliseconds. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 100) return t('time.seconds', { count: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return t('time.minutes', { count: minutes });
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
