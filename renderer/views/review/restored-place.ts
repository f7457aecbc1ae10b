import type { Range } from '../../../shared/base/range';
import type { Diff } from '../../../shared/diff/hunk';
import type { HunkReference } from '../../../shared/review/events';
import { locateHunks } from '../../../shared/review/located-hunks';

/** Where the restored words stand in the present text; null if they no longer do. */
export function placeInText(reference: HunkReference, diff: Diff, text: string): Range | null {
  for (const { hunk, before, after } of locateHunks(diff)) {
    if (hunk.kind !== 'same' || reference.start < before.start || reference.start >= before.end) continue;
    const start = after.start + reference.start - before.start;
    const end = start + reference.before.length;
    return text.slice(start, end) === reference.before ? { start, end } : null;
  }
  return null;
}
