import type { Range } from '../base/range';
import type { Diff, Hunk } from './hunk';

/** The hunk's part of the text before, gaps included. */
export function beforeText(hunk: Pick<Hunk, 'words'>): string {
  return textWithout('+', hunk);
}

/** The hunk's part of the text after, gaps included. */
export function afterText(hunk: Pick<Hunk, 'words'>): string {
  return textWithout('-', hunk);
}

function textWithout(op: '+' | '-', hunk: Pick<Hunk, 'words'>): string {
  let text = '';
  for (const word of hunk.words) if (word.op !== op) text += word.text;
  return text;
}

/** The hunks in the order of the text before. Insertions, which have no text there, stay behind what precedes them. */
export function inBeforeOrder(hunks: readonly Hunk[]): Hunk[] {
  return hunks
    .filter((hunk) => hunk.before.length > 0)
    .sort((a, b) => (a.before[0] as Range).start - (b.before[0] as Range).start);
}

/** Both texts, whole, out of their diff. */
export function rebuildTexts(diff: Diff): { before: string; after: string } {
  return {
    before: inBeforeOrder(diff.hunks).map(beforeText).join(''),
    after: diff.hunks.map(afterText).join(''),
  };
}

/** Where a hunk stands. `sentences` runs from the first sentence's start to the last one's end, `whole` holds the gaps too. */
export interface HunkPlace {
  readonly before: { readonly sentences: Range; readonly whole: Range };
  readonly after: { readonly sentences: Range; readonly whole: Range };
}

/**
 * The place of every hunk of a diff, in the diff's order. What has no sentences on a side has an empty range there:
 * the offset at which it was inserted (right after what precedes it), or from which it was deleted.
 */
export function placesOf(diff: Diff): HunkPlace[] {
  const starts = new Map<Hunk, number>();
  let offset = 0;
  for (const hunk of inBeforeOrder(diff.hunks)) {
    starts.set(hunk, offset);
    offset += beforeText(hunk).length;
  }
  let beforeEnd = 0;
  let afterEnd = 0;
  return diff.hunks.map((hunk) => {
    const start = starts.get(hunk) ?? beforeEnd;
    const before = side(hunk.before, start, beforeText(hunk).length);
    const after = side(hunk.after, afterEnd, afterText(hunk).length);
    if (hunk.kind !== 'move') beforeEnd = before.whole.end;
    afterEnd = after.whole.end;
    return { before, after };
  });
}

function side(
  ranges: readonly Range[],
  start: number,
  length: number,
): { readonly sentences: Range; readonly whole: Range } {
  const whole = { start, end: start + length };
  const first = ranges[0];
  const last = ranges.at(-1);
  return first === undefined || last === undefined
    ? { sentences: whole, whole }
    : { sentences: { start: first.start, end: last.end }, whole };
}
