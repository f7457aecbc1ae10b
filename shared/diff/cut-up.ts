import type { Bags } from './align-gap';
import type { Block } from './anchors';
import { heaviestChain, type Pair } from './increasing-chain';
import { similarity } from './similarity';

/** Cells of the table for one gap, beyond which the gap is cut up first: a few dozen milliseconds. */
const maxCells = 20_000;
/** Sentences this much alike belong together beyond doubt: neither can be half of the other. */
const alike = 0.7;

/** A gap too large to be aligned as a whole, in pieces: cut where sentences are plainly the same, then, if need be, in proportion. */
export function cutUp(gap: Block, bags: Bags): Block[] {
  if (isSmall(gap)) return [gap];
  const pieces: Block[] = [];
  let { before, after } = gap;
  for (const pair of plainPairs(gap, bags)) {
    if (pair.before > before || pair.after > after)
      pieces.push({ before, beforeEnd: pair.before, after, afterEnd: pair.after });
    ({ before, after } = pair);
  }
  pieces.push({ before, beforeEnd: gap.beforeEnd, after, afterEnd: gap.afterEnd });
  return pieces.flatMap(halve);
}

function isSmall(block: Block): boolean {
  const rows = block.beforeEnd - block.before;
  const columns = block.afterEnd - block.after;
  return rows * columns <= maxCells || rows < 2 || columns < 2;
}

function halve(block: Block): Block[] {
  if (isSmall(block)) return [block];
  const before = (block.before + block.beforeEnd) >> 1;
  const after = (block.after + block.afterEnd) >> 1;
  return [
    { ...block, beforeEnd: before, afterEnd: after },
    { ...block, before, after },
  ].flatMap(halve);
}

/** Sentences that share words no other sentence of the gap has, and are much alike, in order on both sides. */
function plainPairs(gap: Block, bags: Bags): Pair[] {
  const places = singlePlaces(gap.before, gap.beforeEnd, (index) => bags.before(index));
  const candidates = new Map<string, Pair>();
  for (const [word, after] of singlePlaces(gap.after, gap.afterEnd, (index) => bags.after(index))) {
    const before = places.get(word) ?? repeated;
    if (before !== repeated && after !== repeated) candidates.set(`${before} ${after}`, { before, after });
  }
  const scored = [...candidates.values()]
    .map((pair) => ({ ...pair, score: similarity(bags.before(pair.before), bags.after(pair.after)) }))
    .filter((pair) => pair.score >= alike)
    .sort((a, b) => b.score - a.score);
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  const pairs = scored.filter(({ before, after }) => {
    if (takenBefore.has(before) || takenAfter.has(after)) return false;
    takenBefore.add(before);
    takenAfter.add(after);
    return true;
  });
  return heaviestChain(pairs, (pair) => pair.score);
}

const repeated = -1;

/** Where each word of the sentences stands, if it stands in one of them only. */
function singlePlaces(from: number, to: number, bag: (index: number) => Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = from; index < to; index++)
    for (const word of bag(index)) {
      const known = places.get(word);
      places.set(word, known === undefined || known === index ? index : repeated);
    }
  return places;
}
