/** A stretch of text in UTF-16 code units, end-exclusive, in text with `\n` line ends. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True if the two ranges share at least one code unit; an empty range shares none. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if the two ranges share a code unit or touch at an end: what a person editing at an edge would call "in it". */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True if `inner` lies within `outer`, edges included. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The range moved by `by` code units. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** Index of the first range whose end lies after `offset`, in ranges sorted and not overlapping; their count if there is none. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle] as Range).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
