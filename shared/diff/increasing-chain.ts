/** Two things that stand for one another, by their index on either side. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * The heaviest subset of the pairs whose order is the same on both sides, in that order. No index may occur twice on a side.
 * Maximum-weight increasing subsequence with a Fenwick tree of prefix maxima: O(n log n).
 */
export function heaviestChain<T extends Pair>(pairs: readonly T[], weight: (pair: T) => number): T[] {
  const sorted = [...pairs].sort((a, b) => a.before - b.before);
  const rank = new Map<number, number>();
  for (const after of sorted.map((pair) => pair.after).sort((a, b) => a - b)) rank.set(after, rank.size + 1);

  const total = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  /** Per tree node the index of the heaviest chain end seen under it. */
  const best = new Int32Array(sorted.length + 1).fill(-1);
  let heaviest = -1;
  sorted.forEach((pair, index) => {
    const own = rank.get(pair.after) ?? 0;
    let under = -1;
    for (let node = own - 1; node > 0; node -= node & -node) under = heavier(total, under, best[node] ?? -1);
    previous[index] = under;
    total[index] = weight(pair) + (under < 0 ? 0 : (total[under] ?? 0));
    for (let node = own; node <= sorted.length; node += node & -node)
      best[node] = heavier(total, best[node] ?? -1, index);
    heaviest = heavier(total, heaviest, index);
  });

  const chain: T[] = [];
  for (let index = heaviest; index >= 0; index = previous[index] ?? -1) chain.push(sorted[index] as T);
  return chain.reverse();
}

function heavier(total: Float64Array, one: number, other: number): number {
  if (one < 0) return other;
  if (other < 0) return one;
  return (total[other] as number) > (total[one] as number) ? other : one;
}
