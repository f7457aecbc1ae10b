import type { Block } from './anchors';
import { commonWeight, joinBags, weightOf, type Bag } from './similarity';

/** What the aligner needs to know of a sentence on either side. */
export interface Bags {
  before(index: number): Bag;
  after(index: number): Bag;
}

/** Sentences less alike than this are a deletion and an insertion rather than an edit. */
const alike = 0.27;
/** Each part of a split or merged sentence must find at least this share of its words in the other side, its fellow parts apart. */
const partFound = 0.5;
/** Sentences that one sentence may be split into, or merged from. */
const maxParts = 4;

/**
 * Pairs the sentences of a gap between anchors so that the words they share weigh most: 1:1, 1:n, n:1, or unpaired.
 * The groups given cover the block, in order on both sides. Null if it got late before the end.
 */
export function alignGap(block: Block, bags: Bags, isLate: () => boolean): Block[] | null {
  const rows = block.beforeEnd - block.before;
  const columns = block.afterEnd - block.after;
  if (rows === 0 || columns === 0) return unpaired(block);

  const width = columns + 1;
  const score = new Float64Array((rows + 1) * width);
  /** How the best way to each cell ends: sentences before × 8 + sentences after. */
  const step = new Uint8Array((rows + 1) * width);
  const scorer = createScorer(block, bags);
  for (let row = 0; row <= rows; row++) {
    if (isLate()) return null;
    for (let column = 0; column <= columns; column++) {
      const cell = row * width + column;
      let best = -1;
      let bestStep = 0;
      const offer = (up: number, left: number, gain: number): void => {
        const total = (score[(row - up) * width + column - left] as number) + gain;
        if (total > best) {
          best = total;
          bestStep = up * 8 + left;
        }
      };
      if (row > 0 && column > 0) {
        const gain = scorer.pair(row - 1, column - 1);
        if (gain > 0) offer(1, 1, gain);
        for (let parts = 2; parts <= Math.min(maxParts, column); parts++) {
          const gain = scorer.split(row - 1, column - parts, parts);
          if (gain > 0) offer(1, parts, gain);
        }
        for (let parts = 2; parts <= Math.min(maxParts, row); parts++) {
          const gain = scorer.merge(row - parts, column - 1, parts);
          if (gain > 0) offer(parts, 1, gain);
        }
      }
      // Unpaired sentences: what was deleted comes before what was inserted, so the insertion is tried first on the way back.
      if (column > 0) offer(0, 1, 0);
      if (row > 0) offer(1, 0, 0);
      score[cell] = Math.max(best, 0);
      step[cell] = bestStep;
    }
  }
  return walkBack(block, step, width);
}

function walkBack(block: Block, step: Uint8Array, width: number): Block[] {
  const groups: Block[] = [];
  let row = block.beforeEnd - block.before;
  let column = block.afterEnd - block.after;
  while (row > 0 || column > 0) {
    const taken = step[row * width + column] as number;
    const up = taken >> 3;
    const left = taken & 7;
    groups.push({
      before: block.before + row - up,
      beforeEnd: block.before + row,
      after: block.after + column - left,
      afterEnd: block.after + column,
    });
    row -= up;
    column -= left;
  }
  return groups.reverse();
}

/** Every sentence of the block deleted, then every one inserted, each by itself. */
export function unpaired(block: Block): Block[] {
  const groups: Block[] = [];
  for (let index = block.before; index < block.beforeEnd; index++)
    groups.push({ before: index, beforeEnd: index + 1, after: block.after, afterEnd: block.after });
  for (let index = block.after; index < block.afterEnd; index++)
    groups.push({ before: block.beforeEnd, beforeEnd: block.beforeEnd, after: index, afterEnd: index + 1 });
  return groups;
}

/** What a way of pairing is worth; not above 0 where it is none. */
interface Scorer {
  pair(row: number, column: number): number;
  split(row: number, column: number, parts: number): number;
  merge(row: number, column: number, parts: number): number;
}

const never = -1;

function createScorer(block: Block, bags: Bags): Scorer {
  const columns = block.afterEnd - block.after;
  const rows = block.beforeEnd - block.before;
  const beforeBags = Array.from({ length: rows }, (_, row) => bags.before(block.before + row));
  const afterBags = Array.from({ length: columns }, (_, column) => bags.after(block.after + column));
  const beforeWeights = beforeBags.map(weightOf);
  const afterWeights = afterBags.map(weightOf);
  const shared = new Int32Array(rows * columns).fill(-1);
  const sharedWeight = (row: number, column: number): number => {
    const cell = row * columns + column;
    const known = shared[cell] as number;
    return known >= 0
      ? known
      : (shared[cell] = commonWeight(beforeBags[row] as Bag, afterBags[column] as Bag));
  };

  /** The gain of one sentence against several; `never` where a part does not find itself in it. */
  const parted = (
    whole: Bag,
    wholeWeight: number,
    parts: readonly Bag[],
    partWeights: readonly number[],
  ): number => {
    const together = commonWeight(whole, parts.reduce(joinBags));
    for (const [index, weight] of partWeights.entries()) {
      const others = parts.filter((_, other) => other !== index).reduce(joinBags);
      if (together - commonWeight(whole, others) < partFound * weight) return never;
    }
    return 2 * together - alike * (wholeWeight + partWeights.reduce((sum, weight) => sum + weight, 0));
  };
  const eachFound = (weights: readonly number[], found: (index: number) => number): boolean =>
    weights.every((weight, index) => found(index) >= partFound * weight);

  return {
    pair: (row, column) => {
      const weight = (beforeWeights[row] as number) + (afterWeights[column] as number);
      return 2 * sharedWeight(row, column) - alike * weight;
    },
    split: (row, column, count) => {
      const weights = afterWeights.slice(column, column + count);
      if (!eachFound(weights, (index) => sharedWeight(row, column + index))) return never;
      const parts = afterBags.slice(column, column + count);
      return parted(beforeBags[row] as Bag, beforeWeights[row] as number, parts, weights);
    },
    merge: (row, column, count) => {
      const weights = beforeWeights.slice(row, row + count);
      if (!eachFound(weights, (index) => sharedWeight(row + index, column))) return never;
      const parts = beforeBags.slice(row, row + count);
      return parted(afterBags[column] as Bag, afterWeights[column] as number, parts, weights);
    },
  };
}
