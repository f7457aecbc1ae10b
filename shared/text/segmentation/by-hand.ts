import type { Range } from '../../base/range';
import type { QuoteAnchor } from '../quote-anchor';

/** What a person said of a place in a text: a sentence ends there (`ends`), or none does. `at` is where the sentence behind it begins. */
export interface SetBoundary extends QuoteAnchor {
  readonly ends: boolean;
}

/** Which sentences of the source a person says are rendered by which sentences of the translation, each by its anchors; one side may be empty. */
export interface SetLink {
  readonly source: readonly (readonly QuoteAnchor[])[];
  readonly target: readonly (readonly QuoteAnchor[])[];
}

/** All that people decided of an article's sentences, earlier decisions first. `target` is about every text in the translation's language. */
export interface HandSegmentation {
  readonly source: readonly SetBoundary[];
  readonly target: readonly SetBoundary[];
  readonly links: readonly SetLink[];
}

export const noSegmentation: HandSegmentation = { source: [], target: [], links: [] };

/** A place in a text that somebody decided on, and by which of the decisions. */
export interface SetPlace<T extends SetBoundary = SetBoundary> {
  readonly at: number;
  readonly by: T;
}

/** Finds the places of a text that people decided on, in ascending order; of several decisions on one place the last one counts. */
export type FindPlaces<T extends SetBoundary = SetBoundary> = (text: string) => SetPlace<T>[];

/** Makes what finds the places of these decisions; one pass over a text, however many there are. */
export function placesFinder<T extends SetBoundary>(boundaries: readonly T[]): FindPlaces<T> {
  if (boundaries.length === 0) return () => [];
  const byPair = new Map<number, T[]>();
  const firsts = new Set<number>();
  for (const each of boundaries) {
    const { quote, at } = each;
    if (at < 1 || at >= quote.length) continue;
    const pair = quote.charCodeAt(at - 1) * 0x10000 + quote.charCodeAt(at);
    firsts.add(quote.charCodeAt(at));
    const list = byPair.get(pair);
    if (list === undefined) byPair.set(pair, [each]);
    else list.push(each);
  }
  return (text) => {
    const places: SetPlace<T>[] = [];
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!firsts.has(code)) continue;
      const candidates = byPair.get(text.charCodeAt(at - 1) * 0x10000 + code);
      const by = candidates?.findLast((each) => text.startsWith(each.quote, at - each.at));
      if (by !== undefined) places.push({ at, by });
    }
    return places;
  };
}

/**
 * The sentences of a text as people set them: what the segmenter found, joined and split at the places they decided on. Sentences that lines
 * part are never joined. What comes out is sorted and apart again, and the gaps are white space only.
 */
export function segmentedByHand(
  text: string,
  sentences: readonly Range[],
  places: readonly SetPlace[],
): Range[] {
  if (places.length === 0) return [...sentences];
  const set = new Map(places.map(({ at, by }) => [at, by.ends]));
  const made: Range[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const before = made.at(-1);
    const isJoined =
      before !== undefined && set.get(start) === false && !text.slice(before.end, start).includes('\n');
    if (isJoined) made.pop();
    let from = isJoined ? before.start : start;
    while ((places[next]?.at ?? Infinity) <= start) next++;
    for (; (places[next]?.at ?? Infinity) < end; next++) {
      const { at, by } = places[next] as SetPlace;
      if (!by.ends) continue;
      const first = trimmed(text, from, at);
      if (first !== null) made.push(first);
      from = at;
    }
    const last = trimmed(text, from, end);
    if (last !== null) made.push(last);
  }
  return made;
}

function trimmed(text: string, start: number, end: number): Range | null {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = end - (part.length - part.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
