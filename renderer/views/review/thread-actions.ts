import type { Failure } from '../../../shared/base/result';
import { reopenThread, resolveThread } from '../../../shared/review/actions';
import type { CommentThread } from '../../../shared/review/state';
import { articleActions, useArticle } from '../../state/article';
import { decided } from '../../state/decisions';
import { compose } from '../../state/review';
import type { ReviewCard } from '../../state/review-cards';
import { placeOfThread } from '../../state/review-filters';
import { failing } from '../../words/failing';

const noThread = failing('no-thread', 'review.no-comment');

/** What was said about a card's place, oldest first. */
export function threadsAt(threads: readonly CommentThread[], { place }: ReviewCard): CommentThread[] {
  return threads.filter((thread) => placeOfThread(thread) === place);
}

/** {@link threadsAt} in the open article, as it is at this moment. */
function threadsHere(card: ReviewCard): CommentThread[] {
  return threadsAt(useArticle.getState().article?.folded.threads ?? [], card);
}

/** The thread that an answer at this card goes to: the newest that is open, else the newest. */
export function threadToAnswer(card: ReviewCard): CommentThread | null {
  const threads = threadsHere(card);
  return threads.findLast(({ resolved }) => !resolved) ?? threads.at(-1) ?? null;
}

/** Opens a place to write an answer in. */
export function answerHere(card: ReviewCard): Failure | null {
  if (threadToAnswer(card) === null) return noThread;
  compose({ kind: 'answer', place: card.place });
  return null;
}

/** Resolves what is open at a card; where nothing is, reopens what was resolved last. */
export async function toggleThreads(card: ReviewCard): Promise<Failure | null> {
  const threads = threadsHere(card);
  const open = threads.filter(({ resolved }) => !resolved);
  const last = threads.at(-1);
  if (last === undefined) return noThread;
  const failure = await articleActions.append(
    ...(open.length > 0 ? open.flatMap((each) => resolveThread(each)) : reopenThread(last)),
  );
  if (failure === null)
    decided(() =>
      articleActions.append(
        ...(open.length > 0 ? open.flatMap((each) => reopenThread(each)) : resolveThread(last)),
      ),
    );
  return failure;
}
