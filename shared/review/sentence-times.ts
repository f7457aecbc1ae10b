import { overlaps, type Range } from '../base/range';
import { isOutlier } from '../metrics/active-time';
import type { Diff } from '../diff/hunk';
import { countWords } from '../text/count-words';
import type { PlacedTime } from './edit-times';
import { locateHunks } from './located-hunks';

/** Active time at one place of the machine translation, in milliseconds, by person. */
export type TimeAt = ReadonlyMap<string, number>;

/**
 * Shares times out among places of the machine translation `mt`, sorted or not; gives them in the same order. An act at
 * several places counts for each in equal parts; one at none of them for none. On the border between two, and in the gap
 * there, what was put in comes first, then what begins there.
 */
export function timesAt(places: readonly Range[], times: readonly PlacedTime[], mt: string): TimeAt[] {
  const found = places.map(() => new Map<string, number>());
  const order = places.map((_, index) => index).sort((a, b) => startOf(places, a) - startOf(places, b));
  for (const { person, ms, places: at } of times) {
    const subjects = new Set<number>();
    for (const range of at) for (const index of touched(places, order, range, mt)) subjects.add(index);
    for (const index of subjects) {
      const own = found[index];
      own?.set(person, (own.get(person) ?? 0) + ms / subjects.size);
    }
  }
  return found;
}

function startOf(places: readonly Range[], index: number): number {
  return places[index]?.start ?? 0;
}

/** Those a range lies in; where it only meets borders, the best of them. */
function touched(
  places: readonly Range[],
  order: readonly number[],
  range: Range,
  mt: string,
): readonly number[] {
  const near: number[] = [];
  const wide = withGaps(range, mt);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(places, order[middle] as number) <= wide.end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const index = order[i] as number;
    const place = places[index] as Range;
    if (place.end >= wide.start) near.push(index);
    else if (place.start < place.end) break;
  }
  const inside = near.filter((index) => holds(places[index] as Range, range));
  if (inside.length > 0) return inside;
  const put = near.filter((index) => places[index]?.start === places[index]?.end);
  if (put.length > 0) return put;
  const begins = near.find((index) => (places[index]?.start ?? -1) >= range.start);
  return begins === undefined ? near.slice(0, 1) : [begins];
}

function withGaps({ start, end }: Range, text: string): Range {
  while (/\s/.test(text.charAt(start - 1))) start--;
  while (/\s/.test(text.charAt(end))) end++;
  return { start, end };
}

function holds(place: Range, range: Range): boolean {
  return range.start < range.end
    ? overlaps(place, range)
    : place.start < range.start && range.start < place.end;
}

/** A sentence (or a group that was split or merged) with the time people spent on it. */
export interface TimedSentence {
  readonly times: TimeAt;
  /** Its words as machine-translated or as they stand now, whichever are more. */
  readonly words: number;
}

/** Every group of sentences of a diff of the machine translation `mt` with the present text. */
export function timedSentences(diff: Diff, times: readonly PlacedTime[], mt: string): TimedSentence[] {
  const located = locateHunks(diff).flatMap((entry) => {
    const { hunk, before, textBefore, textAfter } = entry;
    if (hunk.kind !== 'same')
      return [{ mt: before, words: Math.max(countWords(textBefore), countWords(textAfter)) }];
    return hunk.before.map((range) => ({ mt: range, words: countWords(mt.slice(range.start, range.end)) }));
  });
  const found = timesAt(
    located.map((entry) => entry.mt),
    times,
    mt,
  );
  return located.map(({ words }, index) => ({ words, times: found[index] ?? new Map() }));
}

/** The time of one person, or of everybody, in milliseconds. */
export function timeOf(times: TimeAt, personId?: string): number {
  if (personId !== undefined) return times.get(personId) ?? 0;
  return [...times.values()].reduce((sum, ms) => sum + ms, 0);
}

/** How fast sentences were done. */
export interface Pace {
  /** Milliseconds a word, over all sentences that are no outliers; null without any. */
  readonly msPerWord: number | null;
  /** Sentences somebody spent time on, and those of them left out as outliers. */
  readonly sentences: number;
  readonly outliers: number;
}

/** The pace over sentences (or groups of them); those nobody spent time on do not count. See `isOutlier` for the bounds. */
export function paceOf(sentences: readonly { readonly ms: number; readonly words: number }[]): Pace {
  const timed = sentences.filter(({ ms }) => ms > 0);
  const plausible = timed.filter(({ ms, words }) => !isOutlier(ms, words));
  const words = plausible.reduce((sum, each) => sum + each.words, 0);
  const ms = plausible.reduce((sum, each) => sum + each.ms, 0);
  return {
    msPerWord: words === 0 ? null : ms / words,
    sentences: timed.length,
    outliers: timed.length - plausible.length,
  };
}
