import type { Band } from './band';
import type { Side } from './corpus';
import type { Dictionary } from './dictionary';

/**
 * For each sentence of one side, which keys of the other side's sentences in the band it may account for, and how strongly: the probability of
 * the translation over the probability of the key anywhere. Positions are those of the other side's keys, ascending.
 */
export interface Evidence {
  readonly positions: readonly Int32Array[];
  readonly strengths: readonly Float64Array[];
}

/** `reach` gives for a sentence of `from` the first and one past the last sentence of `to` that is looked at. */
export function gatherEvidence(
  from: Side,
  to: Side,
  dictionary: Dictionary,
  reach: (sentence: number) => readonly [number, number],
): Evidence {
  const { places, starts } = postingsOf(to);
  const strength = new Float64Array(to.ids.length);
  const touched = new Int32Array(to.ids.length);
  const positions: Int32Array[] = [];
  const strengths: Float64Array[] = [];
  for (let sentence = 0; sentence < from.sentences.length; sentence++) {
    const [first, end] = reach(sentence);
    const low = to.offsets[first] as number;
    const high = to.offsets[end] as number;
    let count = 0;
    for (let at = from.offsets[sentence] as number; at < (from.offsets[sentence + 1] as number); at++)
      for (const { id, probability } of dictionary.get(from.ids[at] as number) ?? []) {
        const begin = starts[id] ?? 0;
        const stop = starts[id + 1] ?? begin;
        if (stop === begin) continue;
        const ratio = (probability * to.ids.length) / (stop - begin);
        for (let place = firstAtLeast(places, low, begin, stop); place < stop; place++) {
          const position = places[place] as number;
          if (position >= high) break;
          if (strength[position] === 0) touched[count++] = position;
          strength[position] = (strength[position] as number) + ratio;
        }
      }
    const sorted = touched.slice(0, count).sort();
    const found = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const position = sorted[at] as number;
      found[at] = strength[position] as number;
      strength[position] = 0;
    }
    positions.push(sorted);
    strengths.push(found);
  }
  return { positions, strengths };
}

/** Where each key stands: the places of key `id` are those from `starts[id]` to `starts[id + 1]`, ascending. */
function postingsOf(side: Side): { readonly places: Int32Array; readonly starts: Int32Array } {
  const { ids } = side;
  let keys = 0;
  for (const id of ids) keys = Math.max(keys, id + 1);
  const starts = new Int32Array(keys + 1);
  for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < keys; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const places = new Int32Array(ids.length);
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position] as number;
    const at = next[id] as number;
    places[at] = position;
    next[id] = at + 1;
  }
  return { places, starts };
}

/** Index of the first number from `start` on that is at least `wanted`; `end` if there is none before it. */
export function firstAtLeast(
  sorted: Int32Array,
  wanted: number,
  start = 0,
  end: number = sorted.length,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of the dynamic programming that the band allows a source sentence to meet, as a range of target sentences. */
export function reachOfSource(band: Band, columns: number): (sentence: number) => readonly [number, number] {
  return (sentence) => [
    Math.max(0, (band.low[sentence] as number) - 1),
    Math.min(columns, Math.max(band.high[sentence + 1] as number, 1)),
  ];
}
