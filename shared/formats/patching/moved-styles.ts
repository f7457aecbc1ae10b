import type { Range } from '../../base/range';
import type { TextEdit } from '../../text/edit';
import { linesToUnits } from './lines-to-units';
import { textOfPieces, type InlineStyle, type Piece } from './pieces';
import { textHunks } from './text-hunks';

/** A stretch inside a line that the file sets apart, in offsets of the document's text. */
export interface StyledRange extends Range {
  readonly style: InlineStyle;
}

/** A stretch whose words were rewritten together with words around it, so that nothing says where its formatting belongs now. */
export interface MovedStyle {
  readonly style: InlineStyle;
  /** The words that had it. */
  readonly before: string;
  /** The words that have it in the file that is written; empty if none do. */
  readonly now: string;
  /** The line of the machine translation, from 1. */
  readonly line: number;
  /** Where `now` stands in the new text, or would; null where lines came or went. */
  readonly at: Range | null;
}

/** The stretches of a unit's text that are set apart, from an offset on. One that is the whole of it falls on no other words. */
export function styledIn(pieces: readonly Piece[], from: number): StyledRange[] {
  const found: StyledRange[] = [];
  const open = new Map<InlineStyle, { start: number; end: number }>();
  const close = (style: InlineStyle): void => {
    const range = open.get(style);
    if (range !== undefined) found.push({ ...range, style });
    open.delete(style);
  };
  let at = from;
  for (const { text, run } of pieces) {
    const end = at + text.length;
    if (text !== '') {
      const styles = run?.styles ?? [];
      for (const style of [...open.keys()]) if (!styles.includes(style)) close(style);
      for (const style of styles) open.set(style, { start: open.get(style)?.start ?? at, end });
    }
    at = end;
  }
  for (const style of [...open.keys()]) close(style);
  const length = textOfPieces(pieces).trim().length;
  return found.filter(({ start, end }) => end - start < length).sort((a, b) => a.start - b.start);
}

/**
 * The stretches that an edited text leaves on other words, or on none. A change inside a stretch, or beside it, leaves no doubt and is
 * not among them: only one that goes over an edge of it is. It says of the new words what `patchUnit` makes of them.
 */
export function movedStyles(before: string, after: string, styled: readonly StyledRange[]): MovedStyle[] {
  if (styled.length === 0 || before === after) return [];
  const [old, lines] = [before.split('\n'), after.split('\n')];
  const now = linesToUnits(old, lines);
  const sameLines = old.length === lines.length && now.every((line, index) => line === lines[index]);
  const found: MovedStyle[] = [];
  let next = 0;
  let from = 0;
  let to = 0;
  old.forEach((line, index) => {
    const other = now[index] ?? '';
    const end = from + line.length;
    const hunks = line === other ? [] : textHunks(line, other);
    for (; next < styled.length && (styled[next] as StyledRange).start <= end; next++) {
      const { start, end: stop, style } = styled[next] as StyledRange;
      const range = { start: start - from, end: stop - from };
      if (range.end > line.length || !rewritten(line, hunks).some((hunk) => goesOver(hunk, range))) continue;
      const place = carried(range, hunks);
      found.push({
        style,
        before: line.slice(range.start, range.end),
        now: other.slice(place.start, place.end).trim(),
        line: index + 1,
        at: sameLines ? { start: to + place.start, end: to + place.end } : null,
      });
    }
    from = end + 1;
    to += other.length + 1;
  });
  return found.filter(({ before, now }) => !keepsHalf(before, now));
}

/** The stretches of a line that were rewritten: changes with nothing but white space between them are one. */
function rewritten(line: string, hunks: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of hunks) {
    const last = found.at(-1);
    if (last !== undefined && line.slice(last.end, start).trim() === '')
      found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** True if half the words that were set apart, or more, still are, and no more others beside them. */
function keepsHalf(before: string, now: string): boolean {
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [old, others] = [wordsOf(before), wordsOf(now)];
  const kept = old.filter((word) => others.includes(word)).length;
  return kept > 0 && kept * 2 >= Math.max(old.length, others.length);
}

/** True for a change that takes words of the range away together with words outside it. */
function goesOver(hunk: Range, { start, end }: Range): boolean {
  return (hunk.start < start && start < hunk.end) || (hunk.start < end && end < hunk.end);
}

/** Where a range is after changes. New words belong to it if the first word they replace did, or the one that they were put behind. */
function carried(range: Range, hunks: readonly TextEdit[]): Range {
  let found: Range | null = null;
  const take = (start: number, end: number): void => {
    if (start < end) found = { start: Math.min(start, found?.start ?? start), end };
  };
  let at = 0;
  let moved = 0;
  const stays = (to: number): void =>
    take(Math.max(at, range.start) + moved, Math.min(to, range.end) + moved);
  for (const { start, end, text } of hunks) {
    stays(start);
    const isOf =
      start < end ? range.start <= start && start < range.end : range.start < start && start <= range.end;
    if (isOf) take(start + moved, start + moved + text.length);
    moved += text.length - (end - start);
    at = end;
  }
  stays(Infinity);
  return found ?? { start: 0, end: 0 };
}
