/** One value of a table: text, or a number in the unit its column names. */
export type Cell = string | number | null;

export interface ReportColumn {
  readonly title: string;
  /** `share`: 0 to 1. `hours`, `seconds`: of time. `rate`: a number with one digit after the point. `factor`: with three. */
  readonly unit: 'text' | 'count' | 'share' | 'hours' | 'seconds' | 'rate' | 'factor';
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  /** What its figures mean, in a sentence. */
  readonly note: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the column that bars show; none for tables that are read only. */
  readonly bar?: number;
  /** What each row is about, for {@link articlesOfRow}; none for tables whose rows lead nowhere. */
  readonly keys?: readonly string[];
}

/** Null where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function text(title: string): ReportColumn {
  return { title, unit: 'text' };
}
export function count(title: string): ReportColumn {
  return { title, unit: 'count' };
}
export function share(title: string): ReportColumn {
  return { title, unit: 'share' };
}
export function hours(title: string): ReportColumn {
  return { title, unit: 'hours' };
}
export function seconds(title: string): ReportColumn {
  return { title, unit: 'seconds' };
}
export function rate(title: string): ReportColumn {
  return { title, unit: 'rate' };
}
