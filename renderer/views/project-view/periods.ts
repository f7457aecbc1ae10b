/** A stretch of time that the project view offers: a week from Monday on, or so many days with today. */
export type Period = 'this-week' | 'last-week' | '30' | '90';

interface Days {
  /** `2026-03-01` in UTC, inclusive. */
  readonly from: string;
  /** Left out where the period goes on. */
  readonly to?: string;
}

const dayMs = 86_400_000;

/** The days of a period at a time, in milliseconds since 1970. Days are those of UTC, as in every figure of a report. */
export function daysOf(period: Period, now: number): Days {
  // 1 January 1970 was a Thursday.
  const monday = now - ((Math.floor(now / dayMs) + 3) % 7) * dayMs;
  switch (period) {
    case 'this-week':
      return { from: dayOf(monday) };
    case 'last-week':
      return { from: dayOf(monday - 7 * dayMs), to: dayOf(monday - dayMs) };
    default:
      return { from: dayOf(now - (Number(period) - 1) * dayMs) };
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
