import type { Failure } from '../../../shared/base/result';
import { approvalBlockers, canApprove, type Blocker } from '../../../shared/review/approval';
import type { Person } from '../../../shared/review/person';
import { runCommand } from '../../commands/registry';
import { uncheckedBecause, useUnchecked } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { reviewNow, reviewSettings, useReviewNow } from '../../state/review';
import { useSession, type Notice } from '../../state/session';
import { t } from '../../words/words';
import { failing } from '../../words/failing';

/** A blocker as the window says it: `9 sentences not reviewed`. */
function blockerInWords({ code, count }: Blocker): Failure {
  switch (code) {
    case 'changes-requested':
    case 'not-approved':
    case 'changes-requested-unchanged':
      return failing(code, `blocker.${code}`, { count });
    default:
      return failing(code, `blocker.${code}`);
  }
}

/** What stands between the article and its approval by whoever is at the window. */
export function blockers(): readonly Failure[] {
  const { article } = useArticle.getState();
  const { person } = useSession.getState();
  const unchecked = uncheckedBecause();
  if (unchecked !== null) return [unchecked];
  if (article === null || !reviewNow().ready) return [failing('busy', 'review.still-comparing')];
  if (person === null) return [failing('no-person', 'review.nobody')];
  return approvalBlockers(article.folded, reviewNow().hunks, person, reviewSettings()).flatMap((blocker) =>
    blocker.code === 'not-approved' ? notReviewed(blocker.count, person) : [blockerInWords(blocker)],
  );
}

/** The open sentences, those apart that this person may not approve: what they are to do next is something else. */
function notReviewed(count: number, person: Person): readonly Failure[] {
  const { fourEyes } = reviewSettings();
  const own = reviewNow().hunks.filter(
    (hunk) => (hunk.status === 'open' || hunk.status === 'stale') && !canApprove(hunk, person, fourEyes).ok,
  ).length;
  return [
    ...(count > own ? [failing('not-approved', 'blocker.not-approved', { count: count - own })] : []),
    ...(own > 0 ? [failing('own-words', 'blocker.own-words', { count: own })] : []),
  ];
}

/** `Can’t approve yet: 1 sentence sent back; 9 sentences not reviewed.` */
export function cannotApprove(reasons: readonly Failure[]): string {
  const said = reasons.map(({ message }) => message.replace(/[.。]$/, ''));
  return t('review.cannot-approve', { reasons: said.join(t('said.semicolon')) });
}

const sentBack: ReadonlySet<string> = new Set(['changes-requested', 'changes-requested-unchanged']);

/** True where the person has done what they can, and only sentences sent back keep the article from its approval. */
export function isToSendBack(reasons: readonly Failure[]): boolean {
  return reasons.length > 0 && reasons.every(({ code }) => sentBack.has(code));
}

const forOthers: ReadonlySet<string> = new Set(['own-words', 'own-submission']);

/** Where only somebody else can go on: the next article that waits. */
export function orGoOn(reasons: readonly Failure[]): Pick<Notice, 'action'> {
  if (reasons.length === 0 || !reasons.every(({ code }) => forOthers.has(code))) return {};
  return {
    action: {
      label: t('step.next-article'),
      command: 'article.next-waiting',
      run: () => void runCommand('article.next-waiting'),
    },
  };
}

/** What a review that ended with sentences sent back leads to, where nothing else is in the way: the article goes back with them. */
export function orSendBack(reasons: readonly Failure[]): Pick<Notice, 'action'> {
  if (!isToSendBack(reasons)) return {};
  return {
    action: {
      label: t('review.request-changes'),
      command: 'article.step',
      run: () => void runCommand('review.request-article'),
    },
  };
}

/** What stands in the way of an approval, for views; null until that is known. */
export function useBlockers(): readonly Failure[] | null {
  const { ready } = useReviewNow();
  const unchecked = useUnchecked();
  const person = useSession((state) => state.person);
  return unchecked !== null || (ready && person !== null) ? blockers() : null;
}
