import type { TextEdit } from '../text/edit';
import type { LocatedHunk } from './located-hunks';

/**
 * The operations that put a hunk back. Its gaps go with it, so that sentences glued or parted are as they were; what
 * was taken out next to other changes gets the gap it had.
 */
export function putBack(
  hunk: LocatedHunk,
  all: readonly LocatedHunk[],
  mt: string,
  text: string,
): TextEdit[] {
  if (hunk.hunk.kind === 'insert') return [takeOut(hunk, all, mt, text)];
  const { start, end } = hunk.span;
  if (hunk.hunk.kind !== 'move') {
    const put = hunk.hunk.kind === 'delete' ? apart(hunk, start, mt, text) : hunk.textBefore;
    if (start === end) return [{ start, end, text: put }];
    // Where nobody changed what lies beside it, a letter of that goes along: an edge alone does not cover the mark of a
    // word that was taken out there, which might be a neighbour's.
    const index = all.indexOf(hunk);
    const lead = all[index - 1]?.hunk.kind === 'same' ? lastLetter(text.slice(0, start)) : '';
    const trail = all[index + 1]?.hunk.kind === 'same' ? firstLetter(text.slice(end, end + 2)) : '';
    return [{ start: start - lead.length, end: end + trail.length, text: lead + put + trail }];
  }
  const before = all.filter((other) => other.before.end <= hunk.before.start && other !== hunk);
  const neighbour = before.reduce<LocatedHunk | null>(
    (last, other) => (last === null || other.before.end > last.before.end ? other : last),
    null,
  );
  const at = neighbour?.span.end ?? 0;
  const put = { start: at, end: at, text: apart(hunk, at, mt, text) };
  const taken = { start, end, text: '' };
  return at <= start ? [put, taken] : [taken, put];
}

/**
 * Takes an inserted sentence out, with the gaps on either side of it: one gap is left, the one its neighbours had in the
 * machine translation, or the wider one where they were not neighbours there.
 */
function takeOut(hunk: LocatedHunk, all: readonly LocatedHunk[], mt: string, text: string): TextEdit {
  const index = all.indexOf(hunk);
  const [before, after] = [all[index - 1], all[index + 1]];
  const start = before?.after.end ?? 0;
  const end = after?.after.start ?? text.length;
  const gaps = [text.slice(start, hunk.after.start), text.slice(hunk.after.end, end)] as const;
  const gap = gapBetween(before, after, mt) ?? (lines(gaps[0]) > lines(gaps[1]) ? gaps[0] : gaps[1]);
  const lead = before?.hunk.kind === 'same' ? lastLetter(text.slice(0, start)) : '';
  const trail = after?.hunk.kind === 'same' ? firstLetter(text.slice(end, end + 2)) : '';
  return { start: start - lead.length, end: end + trail.length, text: lead + gap + trail };
}

/** What stood between two hunks in the machine translation; null if they were no neighbours there. No hunk is the text's edge. */
function gapBetween(
  before: LocatedHunk | undefined,
  after: LocatedHunk | undefined,
  mt: string,
): string | null {
  for (const neighbour of [before, after])
    if (neighbour !== undefined && (neighbour.hunk.before.length === 0 || neighbour.hunk.kind === 'move'))
      return null;
  const gap = mt.slice(before?.before.end ?? 0, after?.before.start ?? mt.length);
  return /^\s*$/.test(gap) ? gap : null;
}

function lines(gap: string): number {
  return gap.split('\n').length;
}

function firstLetter(text: string): string {
  return /^[^]/u.exec(text)?.[0] ?? '';
}

function lastLetter(text: string): string {
  return /[^]$/u.exec(text.slice(-2))?.[0] ?? '';
}

/** The hunk's text before, with a gap on either side where there was one and now is none. */
function apart(hunk: LocatedHunk, at: number, mt: string, text: string): string {
  const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
  const gapBefore = /\s*$/.exec(mt.slice(0, hunk.before.start))?.[0] ?? '';
  const gapAfter = /^\s*/.exec(mt.slice(hunk.before.end))?.[0] ?? '';
  const front = isSpace(text[at - 1]) || /^\s/.test(hunk.textBefore) ? '' : gapBefore;
  const back = isSpace(text[at]) || /\s$/.test(hunk.textBefore) ? '' : gapAfter;
  return front + hunk.textBefore + back;
}
