import type { Side } from './corpus';
import type { Dictionary, Translation } from './dictionary';

/** Groups of sentences that are taken to translate each other. */
export interface Group {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

const rounds = 4;
/** Taken off each count of a pair of keys: what was seen together once proves nothing. */
const discount = 0.7;
const leastProbability = 0.02;
/** What no key of the source accounts for. */
const byNothing = 0.02;
const beforehand = 0.05;
/** Smaller shares of a key are dropped: they keep the table from becoming sharp. */
const leastShare = 0.02;

/**
 * Translations learned from groups that are taken to be translations: IBM model 1 (Brown et al. 1993) with a few rounds of expectation and
 * maximisation, beginning with what is known; its counts are discounted because the groups are few and perhaps wrong. At most `mostCells`
 * pairs of keys are looked at; of longer texts every so many-th group.
 */
export function learn(
  from: Side,
  to: Side,
  groups: readonly Group[],
  known: Dictionary,
  mostCells: number,
): Dictionary {
  const table = new Table(from, to, sample(from, to, groups, mostCells));
  let probabilities = table.beginning(known);
  let counts = probabilities;
  for (let round = 0; round < rounds; round++) {
    counts = table.expected(probabilities);
    probabilities = table.normalised(counts);
  }
  return table.toDictionary(counts);
}

function sample(from: Side, to: Side, groups: readonly Group[], mostCells: number): Group[] {
  const twoSided = groups.filter((group) => group.source.length > 0 && group.target.length > 0);
  const cells = twoSided.reduce(
    (sum, group) => sum + keyCount(from, group.source) * keyCount(to, group.target),
    0,
  );
  const every = Math.max(1, Math.ceil(cells / mostCells));
  return every === 1 ? twoSided : twoSided.filter((_, at) => at % every === 0);
}

function keyCount(side: Side, sentences: readonly number[]): number {
  return sentences.reduce(
    (sum, sentence) => sum + (side.offsets[sentence + 1] as number) - (side.offsets[sentence] as number),
    0,
  );
}

function idsOf(side: Side, sentences: readonly number[]): number[] {
  const ids = new Set<number>();
  for (const sentence of sentences)
    for (let at = side.offsets[sentence] as number; at < (side.offsets[sentence + 1] as number); at++)
      ids.add(side.ids[at] as number);
  return [...ids];
}

interface Pairs {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** For each source key its row of slots, one for each target key. */
  readonly slots: Int32Array;
}

/** One slot for each pair of keys that stand in a group together, the slots of a source key side by side. */
class Table {
  private readonly pairs: Pairs[];
  private readonly keys: number[] = [];
  /** Where the slots of each of the keys begin; one longer than the keys. */
  private readonly starts: number[] = [0];
  private readonly targets: number[] = [];

  constructor(from: Side, to: Side, groups: readonly Group[]) {
    this.pairs = groups.map((group) => {
      const source = idsOf(from, group.source);
      const target = idsOf(to, group.target);
      return { source, target, slots: new Int32Array(source.length * target.length) };
    });
    const places = new Map<number, [Pairs, number][]>();
    for (const pair of this.pairs)
      pair.source.forEach((key, row) => {
        const list = places.get(key);
        if (list === undefined) places.set(key, [[pair, row]]);
        else list.push([pair, row]);
      });
    const slotOf = new Map<number, number>();
    for (const [key, list] of places) {
      slotOf.clear();
      for (const [{ target, slots }, row] of list)
        target.forEach((id, column) => {
          let slot = slotOf.get(id);
          if (slot === undefined) {
            slot = this.targets.length;
            slotOf.set(id, slot);
            this.targets.push(id);
          }
          slots[row * target.length + column] = slot;
        });
      this.keys.push(key);
      this.starts.push(this.targets.length);
    }
  }

  beginning(known: Dictionary): Float64Array {
    const probabilities = new Float64Array(this.targets.length).fill(beforehand);
    this.keys.forEach((key, at) => {
      const translations = known.get(key);
      if (translations === undefined) return;
      for (let slot = this.starts[at] as number; slot < (this.starts[at + 1] as number); slot++)
        for (const { id, probability } of translations)
          if (id === this.targets[slot]) probabilities[slot] = beforehand + probability;
    });
    return probabilities;
  }

  expected(probabilities: Float64Array): Float64Array {
    const counts = new Float64Array(probabilities.length);
    for (const { source, target, slots } of this.pairs) {
      const width = target.length;
      for (let column = 0; column < width; column++) {
        let total = byNothing;
        for (let row = 0, at = column; row < source.length; row++, at += width)
          total += probabilities[slots[at] as number] as number;
        for (let row = 0, at = column; row < source.length; row++, at += width) {
          const slot = slots[at] as number;
          const share = (probabilities[slot] as number) / total;
          if (share >= leastShare) counts[slot] = (counts[slot] as number) + share;
        }
      }
    }
    return counts;
  }

  normalised(counts: Float64Array): Float64Array {
    const probabilities = new Float64Array(counts.length);
    this.keys.forEach((_, at) => {
      const sum = this.sumOf(counts, at);
      for (let slot = this.starts[at] as number; slot < (this.starts[at + 1] as number); slot++)
        probabilities[slot] = sum === 0 ? 0 : (counts[slot] as number) / sum;
    });
    return probabilities;
  }

  toDictionary(counts: Float64Array): Dictionary {
    const dictionary = new Map<number, Translation[]>();
    this.keys.forEach((key, at) => {
      const sum = this.sumOf(counts, at) + 1;
      const kept: Translation[] = [];
      for (let slot = this.starts[at] as number; slot < (this.starts[at + 1] as number); slot++) {
        const probability = ((counts[slot] as number) - discount) / sum;
        if (probability > leastProbability) kept.push({ id: this.targets[slot] as number, probability });
      }
      if (kept.length > 0) dictionary.set(key, kept);
    });
    return dictionary;
  }

  private sumOf(counts: Float64Array, at: number): number {
    let sum = 0;
    for (let slot = this.starts[at] as number; slot < (this.starts[at + 1] as number); slot++)
      sum += counts[slot] as number;
    return sum;
  }
}
