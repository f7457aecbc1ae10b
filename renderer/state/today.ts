import { localDay } from '../../shared/base/local-day';

/** The day of whoever sits here, by their clock: `2026-12-03`. Due dates before it are over. */
export function today(): string {
  return localDay(new Date());
}

/** The day so many days from today. */
export function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return localDay(day);
}
