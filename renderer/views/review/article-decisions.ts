import type { Failure } from '../../../shared/base/result';
import * as actions from '../../../shared/review/actions';
import { requestedSentences } from '../../../shared/review/approval';
import { offerNext, takeStepBack } from '../../commands/step-commands';
import { uncheckedBecause } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { decided, tellDecided } from '../../state/decisions';
import { reviewNow, reviewSettings } from '../../state/review';
import { dismissAbout, notify } from '../../state/session';
import { failing } from '../../words/failing';
import { t } from '../../words/words';
import { blockers } from './blockers';
import { whenSettled } from './when-settled';
import { me, nobody, write } from './write-review';

/** Takes the person's own request for changes to the article back, and tells of it with the way back. */
export async function retractArticleRequest(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article === null) return null;
  const { comment } = article.folded.stage;
  const failure = await takeRequestBack();
  if (failure !== null) return failure;
  tellDecided(t('review.request-retracted'), () => {
    const now = useArticle.getState().article;
    if (now === null) return Promise.resolve(null);
    return write(actions.requestArticleChanges(now.folded, comment ?? '', reviewNow().hunks));
  });
  return null;
}

/** The way back from a request for changes to the article. */
export async function takeRequestBack(): Promise<Failure | null> {
  const person = me();
  if (person === null) return nobody;
  const { article } = useArticle.getState();
  const failure =
    article === null ? null : await write(actions.retractArticleRequest(article.folded, person));
  // What told that the article goes back is no longer so.
  if (failure === null) dismissAbout('stage');
  return failure;
}

/** Says what the article went back with: the comment, what is requested in sentences, or both. */
export function sentBack(comment: string): void {
  const count = requestedNow();
  const withComment = comment.trim() === '' ? 'no' : 'yes';
  offerNext(t('review.sent-back', { count, comment: withComment }), 'review');
}

/** In how many sentences changes are requested as they now stand. */
export function requestedNow(): number {
  const { article } = useArticle.getState();
  return article === null ? 0 : requestedSentences(article.folded, reviewNow().hunks);
}

/** The way back from an approval: the article is being edited again, as whoever reopens one has it. */
async function takeApprovalBack(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article?.folded.stage.stage !== 'approved') return failing('not-approved', 'step.not-approved');
  const failure = await takeStepBack();
  if (failure === null) notify({ kind: 'done', text: t('step.reopened') });
  return failure;
}

/** Approves the article as it stands, and offers the next; fails with what is left to do first. */
export async function approveArticle(): Promise<Failure | null> {
  const person = me();
  if (person === null) return nobody;
  if (!(await whenSettled())) return blockers()[0] ?? null;
  const { article } = useArticle.getState();
  const unchecked = uncheckedBecause();
  if (article === null || unchecked !== null) return unchecked;
  const failure = await write(
    actions.approveArticle(article.folded, reviewNow().hunks, person, reviewSettings()),
  );
  if (failure === null) {
    decided(takeApprovalBack);
    offerNext(t('review.article-approved'), 'review');
  }
  return failure;
}
