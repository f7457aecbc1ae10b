/** That somebody did something to a sentence (or whatever the subject is) at a time. */
export interface TimedAct {
  /** Milliseconds since any fixed moment. */
  readonly time: number;
  readonly subject: string;
}

/** A pause longer than this is a break, in milliseconds: long enough to read a hard sentence twice, too short for coffee. */
export const idleAfter = 120_000;

/**
 * Active time of one person in milliseconds: the pauses between acts that are not breaks. The pause before an act belongs to the act,
 * for it was spent reading and thinking towards it; the first act, and one after a break, have none, so that what is given is a lower bound.
 * Acts may come in any order; times that run backwards in it (a clock that was set) are put in order.
 */
export function activeTime(acts: readonly TimedAct[], bound = idleAfter): number {
  let total = 0;
  for (const time of activeTimeBySubject(acts, bound).values()) total += time;
  return total;
}

/** {@link activeTime} by subject; every subject acted upon is there, if with 0. */
export function activeTimeBySubject(acts: readonly TimedAct[], bound = idleAfter): Map<string, number> {
  const times = new Map<string, number>();
  let last: number | null = null;
  for (const { time, subject } of [...acts].sort((a, b) => a.time - b.time)) {
    const pause = last === null ? 0 : time - last;
    times.set(subject, (times.get(subject) ?? 0) + (pause > bound ? 0 : pause));
    last = time;
  }
  return times;
}

/** Milliseconds a word beyond which a sentence's time says nothing about effort: the bounds usual in studies of post-editing. */
export const plausible = { least: 500, most: 30_000 } as const;

/** True if a sentence was done implausibly fast or slowly for its words; averages leave such sentences out. A sentence without words is one. */
export function isOutlier(time: number, words: number): boolean {
  return words <= 0 || time < plausible.least * words || time > plausible.most * words;
}
