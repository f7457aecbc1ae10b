import { diffTexts } from '../diff/diff-texts';
import type { WordOp } from '../diff/hunk';
import type { Language } from '../text/language';
import type { Merge } from './merge';

/** What became of a stretch of a merge, as word diffs against the common text; nothing of one that nobody changed. */
export interface SegmentWords {
  /** What both come to; null where somebody has to choose. */
  readonly text: readonly WordOp[] | null;
  /** Each side's, where somebody has to choose; else null. */
  readonly mine: readonly WordOp[] | null;
  readonly theirs: readonly WordOp[] | null;
}

const unchanged: SegmentWords = { text: null, mine: null, theirs: null };

/** The word diffs of all stretches, in their order. They cost far more than the merge itself. */
export function wordsOfMerge({ segments }: Merge, language: Language): SegmentWords[] {
  const words = (before: string, after: string): WordOp[] =>
    diffTexts(before, after, { language }).hunks.flatMap((hunk) => hunk.words);
  return segments.map(({ base, mine, theirs, text }) => {
    if (text === base) return unchanged;
    if (text !== null) return { ...unchanged, text: words(base, text) };
    return { text: null, mine: words(base, mine), theirs: words(base, theirs) };
  });
}
