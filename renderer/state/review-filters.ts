import { assertNever } from '../../shared/base/assert-never';
import type { Flag } from '../../shared/checks/rule';
import type { CommentThread } from '../../shared/review/state';
import { flagChangeOf, type FlagChange } from './flags-of-hunk';
import { isGivenBack, isOpen, placeOf, type ReviewCard } from './review-cards';
import type { Analysis, OpenArticle } from './types';

/** Which cards review shows: `all` changes, some of them, or all `sentences`, changed or not. In the order they are offered. */
export const reviewFilters = ['all', 'open', 'rejected', 'commented', 'new-flags', 'sentences'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** What filters look at. `machineFlags` are null until they are known. */
export interface Filtered {
  readonly article: Pick<OpenArticle, 'folded' | 'opened'>;
  readonly analysis: Analysis | null;
  readonly machineFlags: readonly Flag[] | null;
}

/** The test of a filter, for the article as it is now. */
export function filterTest(filter: ReviewFilter, about: Filtered): (card: ReviewCard) => boolean {
  switch (filter) {
    case 'all':
      return (card) => card.sort !== 'unchanged' || card.status === 'changes-requested' || isGivenBack(card);
    case 'sentences':
      return () => true;
    case 'open':
      return isOpen;
    case 'rejected':
      return ({ status }) => status === 'restored' || status === 'changes-requested';
    case 'commented': {
      const places = new Set(about.article.folded.threads.map(placeOfThread));
      return ({ place, verdicts }) => places.has(place) || verdicts.some(({ comment }) => comment !== null);
    }
    case 'new-flags':
      return (card) => flagsOf(card, about).come.length > 0;
    default:
      return assertNever(filter);
  }
}

/** Where a thread's change is, as cards name places; null if it is not about one. */
export function placeOfThread({ about }: CommentThread): string | null {
  return about !== null && 'hunk' in about ? placeOf(about.hunk) : null;
}

const nothing: FlagChange = { gone: [], come: [] };

/** What a change did to the flags; nothing while they are not known. */
export function flagsOf({ hunk }: ReviewCard, { article, analysis, machineFlags }: Filtered): FlagChange {
  if (hunk === null || analysis === null || machineFlags === null) return nothing;
  const { machineTranslation } = article.opened;
  return flagChangeOf(
    { flags: machineFlags, text: machineTranslation, ranges: hunk.hunk.before },
    { flags: analysis.flags, text: analysis.text, ranges: hunk.hunk.after },
  );
}
