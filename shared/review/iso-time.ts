const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?Z$/;

/** Milliseconds since 1970 of an ISO 8601 time in UTC, as journal events carry it; NaN for anything else. */
export function millisecondsOf(time: string): number {
  return written(time) ?? anyOf(time);
}

/** The form that Emend writes, `2026-01-02T03:04:05.678Z`, read without a regular expression: a journal holds many thousands. */
function written(time: string): number | null {
  if (time.length !== 24 || time[10] !== 'T' || time[19] !== '.' || time[23] !== 'Z') return null;
  if (time[4] !== '-' || time[7] !== '-' || time[13] !== ':' || time[16] !== ':') return null;
  const day = daysSince1970(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10));
  const minutes = (day * 24 + number(time, 11, 13)) * 60 + number(time, 14, 16);
  const value = minutes * 60_000 + number(time, 17, 19) * 1000 + number(time, 20, 23);
  return Number.isNaN(value) ? null : value;
}

/** The number that the digits from `start` to `end` write; NaN if there is anything else. */
function number(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

function anyOf(time: string): number {
  const match = pattern.exec(time);
  if (match === null) return NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fraction = Number(`0.${match[7] ?? 0}`) * 1000;
  return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction;
}

/** Howard Hinnant's days_from_civil: years start in March, so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
