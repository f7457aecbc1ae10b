import { unpaired } from './align-gap';
import { anchor, type Block } from './anchors';
import { cutUp } from './cut-up';
import { joinMoved, tellMoves, type Sentences } from './moves';
import { similarity } from './similarity';

/** Sentences of both texts brought together, as blocks of indexes; each sentence is in exactly one. */
export interface Alignment {
  /** In the order of the text after; what was deleted stands where it stood. */
  readonly groups: readonly Block[];
  readonly moved: ReadonlySet<Block>;
  readonly complete: boolean;
}

export interface AlignableTexts extends Sentences {
  /** Code units of a sentence of the text before. */
  beforeLength(index: number): number;
  /** The share of the longer of two sentences, 0 to 1, that both have at their ends; 0 if one may be but a part of the other. */
  inCommon(before: number, after: number): number;
}

/** Sentences in step that have this much in common at their ends are paired without a look at their words: most edits are small. */
const plainlyAlike = 0.6;

/** A sentence that stands in the very place of another one is its rewriting even if it shares but a few words with it. */
const alikeInPlace = 0.12;

/**
 * Equal sentences are anchors; between them sentences are paired by the words they share, so that splits and merges are seen;
 * what is left alone on both sides and alike has moved, or was rewritten where it stood. `align` pairs the sentences of one gap,
 * or gives null if it got late.
 */
export function alignSentences(
  texts: AlignableTexts,
  align: (gap: Block) => readonly Block[] | null,
  isLate: () => boolean,
): Alignment {
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
  for (const gap of gaps) {
    const core = pairInStep(gap, texts, groups);
    for (const piece of isLate() ? [core] : cutUp(core, texts)) {
      const aligned = isLate() ? null : align(piece);
      if (aligned === null) complete = false;
      for (const group of aligned ?? inStep(piece)) groups.push(group);
    }
  }
  const joined = joinMoved(groups, texts, isLate).sort(byBefore);
  const { kept, moved } = tellMoves(joined, (group) => {
    let length = 0;
    for (let index = group.before; index < group.beforeEnd; index++) length += texts.beforeLength(index);
    return length;
  });
  return { groups: inAfterOrder(joined, kept, texts), moved, complete };
}

/** Pairs the plainly alike at both ends of a gap with as many sentences on either side; gives what is left between them. */
function pairInStep(gap: Block, texts: AlignableTexts, groups: Block[]): Block {
  let { before, beforeEnd, after, afterEnd } = gap;
  if (beforeEnd - before !== afterEnd - after) return gap;
  while (before < beforeEnd && texts.inCommon(before, after) >= plainlyAlike) {
    groups.push({ before, beforeEnd: before + 1, after, afterEnd: after + 1 });
    before++;
    after++;
  }
  while (before < beforeEnd && texts.inCommon(beforeEnd - 1, afterEnd - 1) >= plainlyAlike) {
    groups.push({ before: beforeEnd - 1, beforeEnd, after: afterEnd - 1, afterEnd });
    beforeEnd--;
    afterEnd--;
  }
  return { before, beforeEnd, after, afterEnd };
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
  return [...groups, ...unpaired({ ...block, before: block.before + both, after: block.after + both })];
}

function byBefore(a: Block, b: Block): number {
  return a.before - b.before || a.beforeEnd - b.beforeEnd || a.after - b.after;
}

/** What was deleted comes right after the kept group before it, then what was inserted or moved there. */
function inAfterOrder(groups: readonly Block[], kept: readonly Block[], texts: AlignableTexts): Block[] {
  const stays = new Set(kept);
  const deleted = groups.filter((group) => group.after === group.afterEnd);
  const arrived = groups
    .filter((group) => group.after < group.afterEnd && !stays.has(group))
    .sort((a, b) => a.after - b.after);
  const ordered: Block[] = [];
  let nextDeleted = 0;
  let nextArrived = 0;
  const fillUpTo = (before: number, after: number): void => {
    const firstDeleted = nextDeleted;
    const firstArrived = nextArrived;
    while ((deleted[nextDeleted]?.before ?? Infinity) < before) nextDeleted++;
    while ((arrived[nextArrived]?.after ?? Infinity) < after) nextArrived++;
    const slot = joinRewritten(
      deleted.slice(firstDeleted, nextDeleted),
      arrived.slice(firstArrived, nextArrived),
      texts,
    );
    for (const group of slot) ordered.push(group);
  };
  for (const group of kept) {
    fillUpTo(group.before, group.after);
    ordered.push(group);
  }
  fillUpTo(Infinity, Infinity);
  return ordered;
}

/** What went and came between two sentences that stayed; one that went and one that came are one rewritten, if they share a little. */
function joinRewritten(
  deleted: readonly Block[],
  arrived: readonly Block[],
  texts: AlignableTexts,
): readonly Block[] {
  const [from, another] = deleted;
  const inserted = arrived.filter((group) => group.before === group.beforeEnd);
  const to = inserted[0];
  if (from === undefined || another !== undefined || to === undefined || inserted.length > 1)
    return [...deleted, ...arrived];
  const isAll = texts.beforeIds.length === 1 && texts.afterIds.length === 1;
  if (!isAll && similarity(texts.before(from.before), texts.after(to.after)) < alikeInPlace)
    return [...deleted, ...arrived];
  return arrived.map((group) => (group === to ? { ...from, after: to.after, afterEnd: to.afterEnd } : group));
}
