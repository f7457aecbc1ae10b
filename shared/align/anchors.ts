import type { Side } from './corpus';

const rarest = 3;

/**
 * Pairs of sentences that share rare keys, as a chain in which both sides ascend and that shares most: where two long texts are sure to meet.
 * Only keys that stand equally often, and at most three times, on both sides are looked at; their n-th places belong together.
 */
export function anchorsOf(left: Side, right: Side, isShared: (id: number) => boolean): [number, number][] {
  const leftPlaces = rarePlaces(left, right, isShared);
  const rightPlaces = rarePlaces(right, left, isShared);
  const weights = new Map<number, number>();
  const columns = right.sentences.length;
  const slope = columns / Math.max(1, left.sentences.length);
  const farthest = Math.max(50, columns * 0.1);
  for (const [id, places] of leftPlaces)
    places.forEach((row, at) => {
      const column = rightPlaces.get(id)?.[at];
      if (column === undefined || Math.abs(column - row * slope) > farthest) return;
      const cell = row * columns + column;
      weights.set(cell, (weights.get(cell) ?? 0) + 1 / places.length);
    });
  const points = Array.from(weights, ([cell, weight]) => ({
    row: Math.floor(cell / columns),
    column: cell % columns,
    weight,
  }));
  points.sort((a, b) => a.row - b.row || b.column - a.column);
  return heaviestChain(points, columns)
    .filter((point) => point.weight >= 1)
    .map(({ row, column }) => [row, column]);
}

function rarePlaces(side: Side, other: Side, isShared: (id: number) => boolean): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let sentence = 0; sentence < side.sentences.length; sentence++)
    for (let at = side.offsets[sentence] as number; at < (side.offsets[sentence + 1] as number); at++) {
      const id = side.ids[at] as number;
      const count = side.frequency.get(id) ?? 0;
      if (count > rarest || other.frequency.get(id) !== count || !isShared(id)) continue;
      const list = places.get(id);
      if (list === undefined) places.set(id, [sentence]);
      else list.push(sentence);
    }
  return places;
}

interface Point {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** The strictly ascending chain of most weight, by a Fenwick tree of best chains ending at or before a column. */
function heaviestChain(points: readonly Point[], columns: number): Point[] {
  const sums = points.map(() => 0);
  const before = points.map(() => -1);
  const tree = new Int32Array(columns + 2).fill(-1);
  let best = -1;
  points.forEach((point, at) => {
    let last = -1;
    for (let node = point.column; node > 0; node -= node & -node) {
      const candidate = tree[node] as number;
      if (candidate >= 0 && (last < 0 || (sums[candidate] as number) > (sums[last] as number)))
        last = candidate;
    }
    sums[at] = point.weight + (last < 0 ? 0 : (sums[last] as number));
    before[at] = last;
    for (let node = point.column + 1; node <= columns; node += node & -node) {
      const present = tree[node] as number;
      if (present < 0 || (sums[present] as number) < sums[at]) tree[node] = at;
    }
    if (best < 0 || sums[at] > (sums[best] as number)) best = at;
  });
  const chain: Point[] = [];
  for (let at = best; at >= 0; at = before[at] as number) chain.push(points[at] as Point);
  return chain.reverse();
}
