import type { PacedWork } from '../article-facts';
import { order } from './table';

/** Sums counts key by key. */
export function addCounts(all: readonly Readonly<Record<string, number>>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const counts of all)
    for (const [key, number] of Object.entries(counts)) found.set(key, (found.get(key) ?? 0) + number);
  return found;
}

/** Sums paces; a sentence that two people worked at is in both of theirs. */
export function addPaces(all: readonly PacedWork[]): PacedWork {
  const total = { ms: 0, words: 0, sentences: 0, outliers: 0 };
  for (const { ms, words, sentences, outliers } of all) {
    total.ms += ms;
    total.words += words;
    total.sentences += sentences;
    total.outliers += outliers;
  }
  return total;
}

/** Words an hour; null without any time. */
export function perHour({ ms, words }: PacedWork): number | null {
  return ms === 0 ? null : Math.round(words / (ms / 3_600_000));
}

/** The greatest first. */
export function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0]));
}

/** Tukey's upper fence; what lies above it stands out. Nothing does among fewer than four. */
export function upperFence(values: readonly number[]): number {
  if (values.length < 4) return Infinity;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return high + 1.5 * (high - low);
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
