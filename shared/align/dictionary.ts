import type { Side } from './corpus';

/** What a key of one side may be on the other, with the probability that it is. */
export interface Translation {
  readonly id: number;
  readonly probability: number;
}

export type Dictionary = ReadonlyMap<number, readonly Translation[]>;

/** Dictionaries joined: of a translation that several give, the most probable counts. */
export function mergeDictionaries(...dictionaries: readonly Dictionary[]): Dictionary {
  const merged = new Map<number, Map<number, number>>();
  for (const dictionary of dictionaries)
    for (const [key, translations] of dictionary) {
      let entry = merged.get(key);
      if (entry === undefined) merged.set(key, (entry = new Map()));
      for (const { id, probability } of translations)
        entry.set(id, Math.max(entry.get(id) ?? 0, probability));
    }
  return new Map(
    Array.from(merged, ([key, entry]) => [
      key,
      Array.from(entry, ([id, probability]) => ({ id, probability })),
    ]),
  );
}

/** A pair of groups of sentences that are taken to translate each other. */
export interface Group {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

const rounds = 4;
/** Taken off each count of a pair of keys: what was seen together once proves nothing. */
const discount = 0.7;

/**
 * Translations learned from groups that are taken to be translations: IBM model 1 (Brown et al. 1993) with a few rounds of expectation and
 * maximisation, beginning with what is known, its counts discounted because the groups are few and perhaps wrong.
 */
export function learn(from: Side, to: Side, groups: readonly Group[], known: Dictionary): Dictionary {
  const pairs = groups.map(({ source, target }) => [idsOf(from, source), idsOf(to, target)] as const);
  let table: Map<number, Map<number, number>> | undefined;
  for (let round = 0; round < rounds; round++) table = expect(pairs, table, known);
  const learned = new Map<number, Translation[]>();
  for (const [key, counts] of table ?? []) {
    let sum = 1;
    for (const count of counts.values()) sum += count;
    const kept: Translation[] = [];
    for (const [id, count] of counts) {
      const probability = (count - discount) / sum;
      if (probability > 0.02) kept.push({ id, probability });
    }
    if (kept.length > 0) learned.set(key, kept);
  }
  return learned;
}

function idsOf(side: Side, sentences: readonly number[]): number[] {
  const ids = new Set<number>();
  for (const sentence of sentences)
    for (let at = side.offsets[sentence] as number; at < (side.offsets[sentence + 1] as number); at++)
      ids.add(side.ids[at] as number);
  return [...ids];
}

type Counts = Map<number, Map<number, number>>;

function expect(
  pairs: readonly (readonly [readonly number[], readonly number[]])[],
  last: Counts | undefined,
  known: Dictionary,
): Counts {
  const sums = new Map<number, number>();
  if (last !== undefined)
    for (const [key, entry] of last) {
      let sum = 0;
      for (const count of entry.values()) sum += count;
      sums.set(key, sum);
    }
  const next: Counts = new Map();
  const weights: number[] = [];
  for (const [source, target] of pairs) {
    for (const id of target) {
      let total = 0.02;
      source.forEach((key, at) => {
        const entry = last?.get(key);
        const weight =
          entry === undefined
            ? 0.05 + knownProbability(known, key, id)
            : (entry.get(id) ?? 0) / (sums.get(key) as number);
        weights[at] = weight;
        total += weight;
      });
      source.forEach((key, at) => {
        const share = (weights[at] as number) / total;
        if (share < 0.01) return;
        let entry = next.get(key);
        if (entry === undefined) next.set(key, (entry = new Map()));
        entry.set(id, (entry.get(id) ?? 0) + share);
      });
    }
  }
  return next;
}

function knownProbability(known: Dictionary, key: number, id: number): number {
  for (const translation of known.get(key) ?? []) if (translation.id === id) return translation.probability;
  return 0;
}
