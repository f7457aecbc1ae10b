import type { Range } from '../base/range';

/** A text with `\n` line ends only, and the way back to the offsets of the text it was made from. */
export interface Normalised {
  readonly text: string;
  /** The text it was made from. */
  readonly given: string;
  /** The offset in the text as given that corresponds to an offset in `text`. */
  toGiven(offset: number): number;
}

/** Counts CRLF and CR each as one `\n`, as every offset in Emend does. */
export function normaliseLineEnds(given: string): Normalised {
  if (!given.includes('\r')) return { text: given, given, toGiven: (offset) => offset };
  const text = given.replace(/\r\n?/g, '\n');
  // Offsets in `text` just behind each line end that was two code units long, in order.
  const shortened: number[] = [];
  for (const match of given.matchAll(/\r\n/g)) shortened.push(match.index + 1 - shortened.length);
  return {
    text,
    given,
    toGiven(offset) {
      let low = 0;
      let high = shortened.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((shortened[middle] as number) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}

/** The range in the text as given. */
export function rangeInGiven(range: Range, normalised: Normalised): Range {
  return { start: normalised.toGiven(range.start), end: normalised.toGiven(range.end) };
}
