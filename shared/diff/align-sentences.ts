import { anchor, type Block } from './anchors';
import { alignGap, unpaired } from './align-gap';
import { joinMoved, tellMoves, type Sentences } from './moves';

/** Sentences of both texts brought together, as blocks of indexes; each sentence is in exactly one. */
export interface Alignment {
  /** In the order of the text after; what was deleted stands where it stood. */
  readonly groups: readonly Block[];
  readonly moved: ReadonlySet<Block>;
  readonly complete: boolean;
}

export interface AlignableTexts extends Sentences {
  readonly beforeIds: ArrayLike<number>;
  readonly afterIds: ArrayLike<number>;
  /** Code units of a sentence of the text before. */
  beforeLength(index: number): number;
}

/** Cells of the table for one gap between anchors, beyond which the gap is cut up first. */
const maxCells = 20_000;

/**
 * Equal sentences are anchors; between them sentences are paired by the words they share, so that splits and merges are seen;
 * what is left alone on both sides and alike has moved.
 */
export function alignSentences(texts: AlignableTexts, isLate: () => boolean): Alignment {
  let complete = true;
  const { pairs, gaps } = anchor(
    texts.beforeIds,
    texts.afterIds,
    (index) => 1 + texts.beforeLength(index) / 1e8,
    isLate,
  );
  const groups: Block[] = pairs.map(({ before, after }) => ({
    before,
    beforeEnd: before + 1,
    after,
    afterEnd: after + 1,
  }));
  for (const gap of gaps.flatMap(cutUp)) {
    const aligned = isLate() ? null : alignGap(gap, texts, isLate);
    if (aligned === null) complete = false;
    groups.push(...(aligned ?? inStep(gap)));
  }
  const joined = joinMoved(groups, texts, isLate).sort(byBefore);
  const { kept, moved } = tellMoves(joined, (group) => {
    let length = 0;
    for (let index = group.before; index < group.beforeEnd; index++) length += texts.beforeLength(index);
    return length;
  });
  return { groups: inAfterOrder(joined, kept, moved), moved, complete };
}

/** Without looking at the words: first with first, second with second, the rest alone. */
function inStep(block: Block): Block[] {
  const both = Math.min(block.beforeEnd - block.before, block.afterEnd - block.after);
  const groups = Array.from({ length: both }, (_, index) => ({
    before: block.before + index,
    beforeEnd: block.before + index + 1,
    after: block.after + index,
    afterEnd: block.after + index + 1,
  }));
  return [
    ...groups,
    ...unpaired({
      before: block.before + both,
      beforeEnd: block.beforeEnd,
      after: block.after + both,
      afterEnd: block.afterEnd,
    }),
  ];
}

/** Halves a block, in proportion, until each piece is small enough to be aligned as a whole. */
function cutUp(block: Block): Block[] {
  const rows = block.beforeEnd - block.before;
  const columns = block.afterEnd - block.after;
  if (rows * columns <= maxCells || rows < 2 || columns < 2) return [block];
  const before = block.before + (rows >> 1);
  const after = block.after + (columns >> 1);
  return [
    { ...block, beforeEnd: before, afterEnd: after },
    { ...block, before, after },
  ].flatMap(cutUp);
}

function byBefore(a: Block, b: Block): number {
  return a.before - b.before || a.beforeEnd - b.beforeEnd || a.after - b.after;
}

/** What was deleted comes right after the kept group before it, then what came in or moved there. */
function inAfterOrder(groups: readonly Block[], kept: readonly Block[], moved: ReadonlySet<Block>): Block[] {
  const stays = new Set(kept);
  const deleted = groups.filter((group) => group.after === group.afterEnd);
  const arrived = groups
    .filter((group) => group.after < group.afterEnd && (moved.has(group) || !stays.has(group)))
    .sort((a, b) => a.after - b.after);
  const ordered: Block[] = [];
  let nextDeleted = 0;
  let nextArrived = 0;
  const before = (limitBefore: number, limitAfter: number): void => {
    for (; (deleted[nextDeleted]?.before ?? Infinity) < limitBefore; nextDeleted++)
      ordered.push(deleted[nextDeleted] as Block);
    for (; (arrived[nextArrived]?.after ?? Infinity) < limitAfter; nextArrived++)
      ordered.push(arrived[nextArrived] as Block);
  };
  for (const group of kept) {
    before(group.before, group.after);
    ordered.push(group);
  }
  before(Infinity, Infinity);
  return ordered;
}
