import type { Range } from '../base/range';
import type { TextEdit } from '../text/edit';
import type { EditMap } from './edit-map';
import type { Authored } from './state';

/** A mark as it is carried from text to text. */
export interface AuthorMark extends Authored {
  /** These words replaced others than their author's own, whose loss is to be remembered when they go. */
  readonly over?: boolean | undefined;
}

/** Who made an edit: null for a restoration, whose words have no author. */
export type Author = Pick<Authored, 'person' | 'by' | 'safe' | 'origin' | 'time'> | null;

/**
 * The marks after an edit. What the edit replaces loses its mark, what it writes gets the author's, and where it took
 * away words that were not the author's own an empty mark stays. A restoration only clears. `marks`: all of a text, or a
 * part of their line with every mark that the edit touches; those before and behind it are only moved.
 */
export function authoredNear(marks: readonly AuthorMark[], map: EditMap, author: Author): AuthorMark[] {
  if (map.edits.length === 0) return [...marks];
  const kept: AuthorMark[] = [];
  for (const mark of marks) keepRemains(kept, mark, map, author === null);
  if (author !== null) keepWritten(kept, marks, map, author);
  return tidy(kept);
}

/** The mark at another place. Written out, for a spread copy costs several times as much. */
export function placedMark(mark: AuthorMark, start: number, end: number): AuthorMark {
  const { person, by, safe, origin, time, over } = mark;
  return {
    start,
    end,
    person,
    by,
    ...(safe === undefined ? null : { safe }),
    ...(origin === undefined ? null : { origin }),
    time,
    over,
  };
}

function keepWritten(
  kept: AuthorMark[],
  marks: readonly AuthorMark[],
  map: EditMap,
  author: NonNullable<Author>,
): void {
  const own = marks.filter((mark) => mark.person.id === author.person.id);
  let near = 0;
  for (const [index, edit] of map.edits.entries()) {
    while ((own[near]?.end ?? Infinity) < edit.start) near++;
    const start = map.startOf(index);
    const over = edit.end > edit.start && !isOwnWriting(edit, own, near);
    if (edit.text.length > 0) kept.push({ start, end: start + edit.text.length, ...author, over });
    else if (over) kept.push({ start, end: start, ...author });
  }
}

/** The marks of all, where several texts became one; `written` is what neither of them held. */
export function authoredInMerge(
  sides: readonly { readonly marks: readonly AuthorMark[]; readonly map: EditMap }[],
  author: NonNullable<Author>,
): AuthorMark[] {
  const carried = sides.flatMap(({ marks, map }) => authoredNear(marks, map, null));
  const written = sides.map(({ map }) => writtenRanges(map)).reduce((a, b) => intersect(a, b));
  return tidy([...carried, ...written.map((range) => ({ ...range, ...author }))]);
}

/**
 * Where nothing says how a text came from the one before: all who wrote in the stretch that differs count as authors of
 * all of it, for a mark too many costs a second look and a mark too few would let people approve their own words.
 */
export function authoredSpread(marks: readonly AuthorMark[], map: EditMap): AuthorMark[] {
  const kept = authoredNear(marks, map, null);
  map.edits.forEach((edit, index) => {
    const start = map.startOf(index);
    for (const mark of marks)
      if (mark.start <= edit.end && edit.start <= mark.end)
        kept.push({ ...mark, start, end: start + edit.text.length });
  });
  return tidy(kept);
}

/** The marks as they are shown: an empty one beside words of the same person says nothing new. */
export function shownAuthored(marks: readonly AuthorMark[]): readonly Authored[] {
  const known = shown.get(marks) ?? toShown(marks);
  shown.set(marks, known);
  return known;
}

/** Verdicts and comments change no text, so the same marks are asked for again and again. */
const shown = new WeakMap<readonly AuthorMark[], readonly Authored[]>();

function toShown(marks: readonly AuthorMark[]): Authored[] {
  const edges = new Set<string>();
  for (const mark of marks)
    if (mark.start < mark.end)
      edges.add(`${mark.start} ${mark.person.id}`).add(`${mark.end} ${mark.person.id}`);
  return marks
    .filter((mark) => mark.start < mark.end || !edges.has(`${mark.start} ${mark.person.id}`))
    .map(({ start, end, person, by, safe, origin, time }) => ({
      start,
      end,
      person,
      by,
      ...(safe === undefined ? {} : { safe }),
      ...(origin === undefined ? {} : { origin }),
      time,
    }));
}

/** Adds what an edit leaves of a mark. */
function keepRemains(kept: AuthorMark[], mark: AuthorMark, map: EditMap, restoring: boolean): void {
  const first = map.firstBeyond(mark.start);
  if (mark.start === mark.end) {
    const offset = mark.start;
    const edit = map.edits[first];
    if (edit !== undefined && edit.start < offset) return;
    if (restoring && insertsAt(map, offset)) return;
    const at = map.shiftBefore(offset);
    kept.push(placedMark(mark, at, at));
    return;
  }
  let cursor = mark.start;
  for (let index = first; index < map.edits.length; index++) {
    const edit = map.edits[index] as TextEdit;
    if (edit.start >= mark.end) break;
    keepPiece(kept, mark, map, cursor, edit.start);
    cursor = Math.max(cursor, edit.end);
  }
  keepPiece(kept, mark, map, cursor, mark.end);
}

function keepPiece(kept: AuthorMark[], mark: AuthorMark, map: EditMap, from: number, to: number): void {
  if (from >= to) return;
  const start = map.shiftPast(from);
  kept.push(placedMark(mark, start, start + to - from));
}

function insertsAt(map: EditMap, offset: number): boolean {
  const edit = map.edits[map.firstBeyond(offset) - 1];
  return edit !== undefined && edit.start === offset && edit.end === offset;
}

/** True if an edit takes away nothing but words its author added. The author's marks before `from` end before it. */
function isOwnWriting(edit: TextEdit, own: readonly AuthorMark[], from: number): boolean {
  let covered = edit.start;
  for (let index = from; index < own.length; index++) {
    const mark = own[index] as AuthorMark;
    if (mark.start > edit.end) break;
    if (mark.start === mark.end) {
      if (mark.start > edit.start && mark.start < edit.end) return false;
    } else if (mark.start <= covered && mark.end > covered && mark.over !== true) covered = mark.end;
  }
  return covered >= edit.end;
}

function writtenRanges(map: EditMap): Range[] {
  return map.edits.map((edit, index) => {
    const start = map.startOf(index);
    return { start, end: start + edit.text.length };
  });
}

/** What both hold; points that fall together count. */
function intersect(a: readonly Range[], b: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] as Range, b[j] as Range];
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end || (start === end && isPoint(left) && isPoint(right))) found.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
  return found;
}

function isPoint(range: Range): boolean {
  return range.start === range.end;
}

/** Sorted, with what one person wrote side by side joined. */
export function tidy(marks: readonly AuthorMark[]): AuthorMark[] {
  const sorted = areSorted(marks) ? marks : [...marks].sort(compareMarks);
  const joined: AuthorMark[] = [];
  for (const mark of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && isOfSame(last, mark)) {
      const bothWords = last.start < last.end && mark.start < mark.end;
      const isSame = last.start === mark.start && last.end === mark.end;
      if (isSame || (bothWords && mark.start <= last.end)) {
        joined[joined.length - 1] = joinedMark(last, mark);
        continue;
      }
    }
    joined.push(mark);
  }
  return joined;
}

function compareMarks(a: AuthorMark, b: AuthorMark): number {
  return a.start - b.start || a.end - b.end || order(a.person.id, b.person.id) || order(a.by, b.by);
}

/** Most edits meet a mark or two, in order already. */
function areSorted(marks: readonly AuthorMark[]): boolean {
  for (let index = 1; index < marks.length; index++)
    if (compareMarks(marks[index - 1] as AuthorMark, marks[index] as AuthorMark) > 0) return false;
  return true;
}

/** Words typed into a suggestion beside it stay apart from it, so that what was suggested and what was typed are told apart. */
function isOfSame(one: AuthorMark, other: AuthorMark): boolean {
  if (one.person.id !== other.person.id || one.by !== other.by) return false;
  return one.origin === other.origin || JSON.stringify(one.origin) === JSON.stringify(other.origin);
}

function joinedMark(one: AuthorMark, other: AuthorMark): AuthorMark {
  const { start, person, by, origin } = one;
  const safe = one.safe === true && other.safe === true;
  return {
    start,
    end: Math.max(one.end, other.end),
    person,
    by,
    ...(by === 'fix' ? { safe } : {}),
    ...(origin === undefined ? {} : { origin }),
    time: one.time > other.time ? one.time : other.time,
    over: one.over === true || other.over === true,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
