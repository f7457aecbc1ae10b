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
export const idleAfter = 120_000;

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
