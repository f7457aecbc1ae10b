import type { Range } from '../../../shared/base/range';
import type { Diff } from '../../../shared/diff/hunk';
import { currentScope, perObject } from '../../state/article-scope';

/** The sentences of the machine translation, which the diff names in the order of the other text. The same list while nothing changes. */
export const mtSentences: (diff: Diff) => readonly Range[] = perObject((diff: Diff): readonly Range[] => {
  const found = diff.hunks.flatMap((hunk) => hunk.before).sort((a, b) => a.start - b.start);
  const before = currentScope().last<readonly Range[]>(mtSentences);
  return currentScope().remember(
    mtSentences,
    [before !== null && equal(found, before) ? before : found],
    () => (before !== null && equal(found, before) ? before : found),
  );
});

function equal(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, at) => b[at]?.start === start && b[at].end === end)
  );
}
