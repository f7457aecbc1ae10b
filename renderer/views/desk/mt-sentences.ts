import type { Range } from '../../../shared/base/range';
import type { Diff } from '../../../shared/diff/hunk';
import { currentScope, perObject } from '../../state/article-scope';

/** The sentences of the machine translation, which the diff names in the order of the other text. The same list while nothing changes. */
export const mtSentences: (diff: Diff) => readonly Range[] = perObject((diff: Diff): readonly Range[] => {
  const found: Range[] = [];
  let sorted = true;
  for (const { before } of diff.hunks)
    for (const range of before) {
      sorted &&= range.start >= (found.at(-1)?.start ?? 0);
      found.push(range);
    }
  if (!sorted) found.sort((a, b) => a.start - b.start);
  const before = currentScope().last<readonly Range[]>(mtSentences);
  const kept = before !== null && equal(found, before) ? before : found;
  return currentScope().remember(mtSentences, [kept], () => kept);
});

function equal(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, at) => range === b[at] || (b[at]?.start === range.start && b[at].end === range.end))
  );
}
