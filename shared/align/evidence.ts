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
  const postings = postingsOf(to);
  const strength = new Float64Array(to.ids.length);
  const positions: Int32Array[] = [];
  const strengths: Float64Array[] = [];
  for (let sentence = 0; sentence < from.sentences.length; sentence++) {
    const [first, end] = reach(sentence);
    const low = to.offsets[first] as number;
    const high = to.offsets[end] as number;
    const touched: number[] = [];
    for (let at = from.offsets[sentence] as number; at < (from.offsets[sentence + 1] as number); at++)
      for (const { id, probability } of dictionary.get(from.ids[at] as number) ?? []) {
        const places = postings.get(id);
        if (places === undefined) continue;
        const ratio = (probability * to.ids.length) / places.length;
        for (let place = firstAtLeast(places, low); place < places.length; place++) {
          const position = places[place] as number;
          if (position >= high) break;
          if (strength[position] === 0) touched.push(position);
          strength[position] = (strength[position] as number) + ratio;
        }
      }
    const sorted = Int32Array.from(touched).sort();
    positions.push(sorted);
    strengths.push(Float64Array.from(sorted, (position) => strength[position] as number));
    for (const position of touched) strength[position] = 0;
  }
  return { positions, strengths };
}

function postingsOf(side: Side): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  side.ids.forEach((id, position) => {
    const places = postings.get(id);
    if (places === undefined) postings.set(id, [position]);
    else places.push(position);
  });
  return postings;
}

export function firstAtLeast(sorted: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = sorted.length;
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
