import { heaviestChain, type Pair } from './increasing-chain';

/** A stretch of either side, by index, end-exclusive. */
export interface Block {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

export interface Anchored {
  /** Equal elements, in order on both sides. */
  readonly pairs: readonly Pair[];
  /** What lies between them, in order; one side may be empty, never both. */
  readonly gaps: readonly Block[];
}

/**
 * Pairs equal elements of two sequences the way patience diff does: common ends first, then the elements that occur once on either side
 * and keep their order, then the same again between those. Equal ids mean equal elements. `weight` says which of two crossing pairs stays.
 */
export function anchor(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  weight: (beforeIndex: number) => number,
  isLate: () => boolean,
): Anchored {
  const pairs: Pair[] = [];
  const gaps: Block[] = [];
  const open: Block[] = [{ before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    const inner = trimEqualEnds(before, after, block, pairs);
    if (inner.before === inner.beforeEnd || inner.after === inner.afterEnd || isLate()) {
      if (inner.before < inner.beforeEnd || inner.after < inner.afterEnd) gaps.push(inner);
      continue;
    }
    const chain = heaviestChain(uniquePairs(before, after, inner), (pair) => weight(pair.before));
    if (chain.length === 0) {
      gaps.push(inner);
      continue;
    }
    let { before: fromBefore, after: fromAfter } = inner;
    for (const pair of chain) {
      if (pair.before > fromBefore || pair.after > fromAfter)
        open.push({ before: fromBefore, beforeEnd: pair.before, after: fromAfter, afterEnd: pair.after });
      pairs.push(pair);
      fromBefore = pair.before + 1;
      fromAfter = pair.after + 1;
    }
    if (fromBefore < inner.beforeEnd || fromAfter < inner.afterEnd)
      open.push({
        before: fromBefore,
        beforeEnd: inner.beforeEnd,
        after: fromAfter,
        afterEnd: inner.afterEnd,
      });
  }
  return {
    pairs: pairs.sort((a, b) => a.before - b.before),
    gaps: gaps.sort((a, b) => a.before - b.before || a.after - b.after),
  };
}

function trimEqualEnds(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  block: Block,
  pairs: Pair[],
): Block {
  let { before: b, beforeEnd, after: a, afterEnd } = block;
  while (b < beforeEnd && a < afterEnd && before[b] === after[a]) pairs.push({ before: b++, after: a++ });
  while (b < beforeEnd && a < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1])
    pairs.push({ before: --beforeEnd, after: --afterEnd });
  return { before: b, beforeEnd, after: a, afterEnd };
}

/** Elements that occur exactly once in either side of the block. */
function uniquePairs(before: ArrayLike<number>, after: ArrayLike<number>, block: Block): Pair[] {
  const places = singlePlaces(before, block.before, block.beforeEnd);
  const found: Pair[] = [];
  for (const [id, place] of singlePlaces(after, block.after, block.afterEnd)) {
    const other = places.get(id) ?? repeated;
    if (place !== repeated && other !== repeated) found.push({ before: other, after: place });
  }
  return found;
}

const repeated = -1;

function singlePlaces(ids: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = from; index < to; index++) {
    const id = ids[index] as number;
    places.set(id, places.has(id) ? repeated : index);
  }
  return places;
}
