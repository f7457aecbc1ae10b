import type { Block } from './anchors';
import type { Bags } from './align-gap';
import { heaviestChain } from './increasing-chain';
import { similarity, weightOf } from './similarity';

/** A moved sentence that was also edited must still be this much alike, for anything may be compared with it. */
const alike = 0.6;
/** Sentences of less weight than this are too short to be recognised elsewhere unless they are equal. */
const minWeight = 14;
/** Comparing all that is unpaired with all else is left out beyond this many comparisons. */
const maxComparisons = 60_000;

export interface Sentences extends Bags {
  /** A number for each sentence; equal ones mean equal sentences. */
  readonly beforeIds: ArrayLike<number>;
  readonly afterIds: ArrayLike<number>;
}

/** Joins deletions and insertions of the same sentence, or of one much like it, into one group each: the first half of finding moves. */
export function joinMoved(groups: readonly Block[], sentences: Sentences, isLate: () => boolean): Block[] {
  const deleted = groups.filter((group) => group.after === group.afterEnd);
  const inserted = groups.filter((group) => group.before === group.beforeEnd);
  const joined = new Map<Block, Block>();
  const join = (from: Block, to: Block): void => {
    joined.set(from, { ...from, after: to.after, afterEnd: to.afterEnd }).set(to, from);
  };

  const waiting = new Map<number, Block[]>();
  for (const group of deleted) {
    const id = sentences.beforeIds[group.before] as number;
    const others = waiting.get(id);
    if (others === undefined) waiting.set(id, [group]);
    else others.push(group);
  }
  for (const group of inserted) {
    const twin = waiting.get(sentences.afterIds[group.after] as number)?.shift();
    if (twin !== undefined) join(twin, group);
  }

  const left = deleted.filter((group) => !joined.has(group));
  const right = inserted.filter((group) => !joined.has(group));
  if (left.length * right.length <= maxComparisons)
    for (const [from, to] of similarPairs(left, right, sentences, isLate)) join(from, to);

  // An insertion that found its deletion stands in the map too, as a sign that it is gone.
  return groups.flatMap((group) => {
    const found = joined.get(group);
    if (found === undefined) return [group];
    return group.before < group.beforeEnd ? [found] : [];
  });
}

function similarPairs(
  left: readonly Block[],
  right: readonly Block[],
  sentences: Sentences,
  isLate: () => boolean,
): [Block, Block][] {
  const candidates: { from: Block; to: Block; score: number }[] = [];
  const heavy = right.filter((to) => weightOf(sentences.after(to.after)) >= minWeight);
  for (const from of left) {
    if (isLate()) break;
    const bag = sentences.before(from.before);
    if (weightOf(bag) < minWeight) continue;
    for (const to of heavy) {
      const score = similarity(bag, sentences.after(to.after));
      if (score >= alike) candidates.push({ from, to, score });
    }
  }
  const taken = new Set<Block>();
  const pairs: [Block, Block][] = [];
  for (const { from, to } of candidates.sort((a, b) => b.score - a.score)) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs;
}

export interface Ordered {
  /** Groups with both sides that keep their order, in that order. */
  readonly kept: readonly Block[];
  readonly moved: ReadonlySet<Block>;
}

/**
 * Which groups stayed and which moved: as many sentences as possible stay, among equals the longer ones.
 * `length` gives the code units of a group's text before.
 */
export function tellMoves(groups: readonly Block[], length: (group: Block) => number): Ordered {
  const paired = groups.filter((group) => group.before < group.beforeEnd && group.after < group.afterEnd);
  const inOrder = paired.every(
    (group, index) => index === 0 || (paired[index - 1] as Block).after < group.after,
  );
  if (inOrder) return { kept: paired, moved: new Set() };
  const kept = heaviestChain(paired, (group) => group.beforeEnd - group.before + length(group) / 1e8);
  const stays = new Set(kept);
  return { kept, moved: new Set(paired.filter((group) => !stays.has(group))) };
}
