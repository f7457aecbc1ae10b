import type { Range } from '../base/range';
import type { Diff, Hunk } from '../diff/hunk';

/** A hunk and where it lies on both sides. */
export interface LocatedHunk {
  readonly hunk: Hunk;
  /** From the first sentence's start to the last one's end in the text before; for an insertion empty, where it came in. */
  readonly before: Range;
  /** The same in the text after; for a deletion empty, where it was taken out. */
  readonly after: Range;
  /** Its words, gaps included: these ranges of all hunks, end to end, are the whole text after. */
  readonly span: Range;
  /** The text before and after with the gaps the hunk holds. */
  readonly textBefore: string;
  readonly textAfter: string;
}

/** Places the hunks of a whole diff, in its order. */
export function locateHunks(diff: Diff): LocatedHunk[] {
  let at = 0;
  let lastBefore = 0;
  let lastAfter = 0;
  return diff.hunks.map((hunk) => {
    const textBefore = joined(hunk, '-');
    const textAfter = joined(hunk, '+');
    const span = { start: at, end: at + textAfter.length };
    const before = around(hunk.before) ?? { start: lastBefore, end: lastBefore };
    const after = around(hunk.after) ?? { start: lastAfter, end: lastAfter };
    at = span.end;
    // A moved sentence says nothing about where its neighbours stood before.
    if (hunk.kind !== 'move') lastBefore = before.end;
    lastAfter = after.end;
    return { hunk, before, after, span, textBefore, textAfter };
  });
}

/** Where each changed hunk lies in the text after, in its order: the `after` of {@link locateHunks}, for who needs no more at every key. */
export function changedPlaces(diff: Diff): Range[] {
  const places: Range[] = [];
  let last = 0;
  for (const { kind, after } of diff.hunks) {
    const place = around(after) ?? { start: last, end: last };
    last = place.end;
    if (kind !== 'same') places.push(place);
  }
  return places;
}

function joined(hunk: Hunk, side: '-' | '+'): string {
  // Nearly all hunks of a long text are one run that both sides have.
  const only = hunk.words[0];
  if (only?.op === '=' && hunk.words.length === 1) return only.text;
  return hunk.words
    .filter((word) => word.op === '=' || word.op === side)
    .map((word) => word.text)
    .join('');
}

function around(ranges: readonly Range[]): Range | null {
  const only = ranges[0];
  if (only === undefined) return null;
  if (ranges.length === 1) return { start: only.start, end: only.end };
  return {
    start: ranges.reduce((least, range) => Math.min(least, range.start), Infinity),
    end: ranges.reduce((most, range) => Math.max(most, range.end), -Infinity),
  };
}
