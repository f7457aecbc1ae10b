import type { Range } from '../../../shared/base/range';
import type { Diff } from '../../../shared/diff/hunk';

const known = new WeakMap<Diff, readonly Range[]>();
let last: readonly Range[] = [];

/** The sentences of the machine translation, which the diff names in the order of the other text. The same list while nothing changes. */
export function mtSentences(diff: Diff): readonly Range[] {
  const before = known.get(diff);
  if (before !== undefined) return before;
  const found = diff.hunks.flatMap((hunk) => hunk.before).sort((a, b) => a.start - b.start);
  if (!equal(found, last)) last = found;
  known.set(diff, last);
  return last;
}

function equal(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, at) => b[at]?.start === start && b[at].end === end)
  );
}
