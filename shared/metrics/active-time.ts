/** That somebody did something to a sentence (or whatever the subject is) at a time. */
export interface TimedAct {
  /** Milliseconds since any fixed moment. */
  readonly time: number;
  readonly subject: string;
}

/**
 * A pause longer than this is a break, in milliseconds: long enough to read a hard sentence twice, too short for coffee.
 * No standard says where thinking ends: tools that log editing leave out pauses of anything from seconds to minutes.
 */
const idleAfter = 120_000;

/**
 * Active time of one person in milliseconds, from the times of what they did: the pauses between acts that are not breaks.
 * The first act, and one after a break, have no pause before them, so that what is given is a lower bound.
 * The times may come in any order.
 */
export function activeTime(times: readonly number[], bound = idleAfter): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.reduce((total, time, index) => total + pauseBefore(time, sorted[index - 1], bound), 0);
}

/**
 * {@link activeTime} by subject; every subject acted upon is there, if with 0. The pause before an act belongs to the act,
 * for it was spent reading and thinking towards it.
 */
export function activeTimeBySubject(acts: readonly TimedAct[], bound = idleAfter): Map<string, number> {
  const times = new Map<string, number>();
  const sorted = [...acts].sort((a, b) => a.time - b.time);
  for (const [index, { time, subject }] of sorted.entries())
    times.set(subject, (times.get(subject) ?? 0) + pauseBefore(time, sorted[index - 1]?.time, bound));
  return times;
}

/** A time without a break in which somebody was at work, in milliseconds since 1970. */
export type Stretch = readonly [from: number, to: number];

/** The stretches whose lengths are the {@link activeTime}, in order, cut at midnight (UTC), by day since 1970. */
export function stretchesByDay(times: readonly number[], bound = idleAfter): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  const sorted = [...times].sort((a, b) => a - b);
  for (const [index, time] of sorted.entries()) {
    let from = time - pauseBefore(time, sorted[index - 1], bound);
    while (from < time) {
      const day = Math.floor(from / dayLength);
      const to = Math.min(time, (day + 1) * dayLength);
      const own = found.get(day) ?? [];
      const last = own.at(-1);
      if (last?.[1] === from) own[own.length - 1] = [last[0], to];
      else own.push([from, to]);
      found.set(day, own);
      from = to;
    }
  }
  return found;
}

/** Milliseconds that lie in at least one of the stretches: who is at work at two things at once is at work once. */
export function timeCovered(stretches: readonly Stretch[]): number {
  let total = 0;
  let reached = -Infinity;
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** In milliseconds. */
export const dayLength = 86_400_000;

function pauseBefore(time: number, last: number | undefined, bound: number): number {
  const pause = last === undefined ? 0 : time - last;
  return pause > bound ? 0 : pause;
}

/**
 * Milliseconds a word beyond which a sentence's time says nothing about effort: those of MateCat's editing log, which
 * averages over sentences of 0.25 to 30 seconds a word (`EditLogSegmentStruct` in matecat/MateCat).
 */
export const plausible = { least: 250, most: 30_000 } as const;

/** True if a sentence was done implausibly fast or slowly for its words; averages leave such sentences out. A sentence without words is one. */
export function isOutlier(time: number, words: number): boolean {
  return words <= 0 || time < plausible.least * words || time > plausible.most * words;
}
