import type { Range } from '../base/range';
import type { Sliced } from './pieced-text';

/** Replaces the range by `text`; an empty range inserts, an empty text deletes. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** True if the edits are sorted, do not overlap and lie inside a text of `length` code units. */
export function areApplicable(edits: readonly TextEdit[], length: number): boolean {
  let last = 0;
  for (const edit of edits) {
    if (!(edit.start >= last && edit.end >= edit.start && edit.end <= length)) return false;
    last = edit.end;
  }
  return true;
}

/** The text after the edits, all given in offsets of the text before. Throws a RangeError unless {@link areApplicable}. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (!areApplicable(edits, text.length))
    throw new RangeError('edits must be sorted, apart and inside the text');
  const parts: string[] = [];
  let last = 0;
  for (const edit of edits) {
    parts.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  parts.push(text.slice(last));
  return parts.join('');
}

/** The edits that take the text after `edits` back to `text`. */
export function invertEdits(text: Sliced, edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return edits.map((edit) => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/** The smallest single edit from one text to the other: what lies between their common prefix and suffix. Null if they are equal. */
export function singleEditBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (
    suffix < limit - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++;
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return { start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) };
}

/** Where an offset of the text before lies in the text after; inside a replaced stretch it goes to the stretch's start or end, as `side` says. */
export function mapOffset(offset: number, edits: readonly TextEdit[], side: 'start' | 'end'): number {
  let moved = 0;
  for (const edit of edits) {
    if (edit.start > offset || (edit.start === offset && (side === 'start' || edit.end > edit.start))) break;
    if (edit.end > offset)
      return side === 'start' ? edit.start + moved : edit.start + moved + edit.text.length;
    moved += edit.text.length - (edit.end - edit.start);
  }
  return offset + moved;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
