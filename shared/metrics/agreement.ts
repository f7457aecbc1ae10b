/**
 * Krippendorff's alpha for interval data: 1 for full agreement, 0 for that of chance, below for worse. Each unit holds the
 * values that raters gave it; units with fewer than two say nothing. Null where nothing can be compared, or all values are
 * the same. Krippendorff 2004, Content Analysis, chapter 11.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length >= 2);
  const all = pairable.flat();
  if (all.length < 2) return null;
  let observed = 0;
  for (const values of pairable) observed += squaredDifferences(values) / (values.length - 1);
  const expected = squaredDifferences(all) / (all.length - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

/** Of all ordered pairs, in time linear in the values. */
function squaredDifferences(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** A stretch that a rater marked in a segment, end-exclusive, with how bad it is. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly severity: string;
}

export interface SpanAgreement {
  /** Characters both marked, over the mean of what each marked: 0 to 1; null where neither marked anything. */
  readonly f1: number | null;
  /** The same where a character counts only if both gave it the same severity. */
  readonly f1WithSeverity: number | null;
}

/** Pairwise F1 over the characters that two raters marked in the same segments. A character marked twice has the worse mark. */
export function spanAgreement(
  segments: readonly (readonly [readonly MarkedSpan[], readonly MarkedSpan[]])[],
): SpanAgreement {
  let [both, alike, marked] = [0, 0, 0];
  for (const [one, other] of segments) {
    const [a, b] = [severities(one), severities(other)];
    marked += a.size + b.size;
    for (const [at, severity] of a) {
      const there = b.get(at);
      if (there === undefined) continue;
      both++;
      if (there === severity) alike++;
    }
  }
  const f1 = (shared: number): number | null => (marked === 0 ? null : (2 * shared) / marked);
  return { f1: f1(both), f1WithSeverity: f1(alike) };
}

const worst = ['undecided', 'neutral', 'minor', 'major', 'critical'];

function severities(spans: readonly MarkedSpan[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { start, end, severity } of spans)
    for (let at = start; at < end; at++) {
      const known = found.get(at);
      if (known === undefined || worst.indexOf(known) < worst.indexOf(severity)) found.set(at, severity);
    }
  return found;
}
