import type { Diff } from '../diff/hunk';
import { applyEdits, singleEditBetween, type TextEdit } from '../text/edit';
import { locateHunks } from './located-hunks';

/**
 * A diff as edits of its text before, one for each changed hunk, sorted and apart. A move is a deletion where the
 * sentence stood and an insertion where it went.
 */
export function operationsOf(diff: Diff, before: string, after: string): TextEdit[] {
  const located = locateHunks(diff);
  const starts = new Map<(typeof located)[number], number>();
  let at = 0;
  for (const entry of [...located]
    .filter(({ hunk }) => hunk.before.length > 0)
    .sort((a, b) => a.before.start - b.before.start)) {
    starts.set(entry, at);
    at += entry.textBefore.length;
  }
  const operations: TextEdit[] = [];
  let cursor = 0;
  for (const entry of located) {
    const { hunk, textBefore, textAfter } = entry;
    const start = starts.get(entry) ?? cursor;
    const end = start + textBefore.length;
    if (hunk.kind === 'move') {
      operations.push({ start: cursor, end: cursor, text: textAfter }, { start, end, text: '' });
      continue;
    }
    if (textBefore !== textAfter) operations.push({ start, end, text: textAfter });
    cursor = end;
  }
  operations.sort((a, b) => a.start - b.start || a.end - b.end);
  return fits(operations, before, after) ? operations : whole(before, after);
}

function fits(operations: readonly TextEdit[], before: string, after: string): boolean {
  try {
    return applyEdits(before, operations) === after;
  } catch {
    return false;
  }
}

function whole(before: string, after: string): TextEdit[] {
  const edit = singleEditBetween(before, after);
  return edit === null ? [] : [edit];
}
