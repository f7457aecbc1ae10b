import { capsNow } from '../../commands/caps-now';
import { registerCommands } from '../../commands/registry';
import { isOfOthers } from '../../state/approved-text';
import { useArticle } from '../../state/article';
import { compose, currentCard, setReviewFilter, useReview } from '../../state/review';
import type { ReviewCard } from '../../state/review-cards';
import { reviewFilters } from '../../state/review-filters';
import { notify } from '../../state/session';
import { undoDecision } from '../../state/decisions';
import { setMode, setOverlay, useView } from '../../state/view';
import { openImport } from '../mqm/import-marks';
import { markInCard, markSelection, toggleErrorsComplete } from '../mqm/mark-actions';
import { openRating } from '../mqm/rate-actions';
import { approvalDoubts } from './approval-doubts';
import { inTurn, type Outcome } from './in-turn';
import { approveArticle, retractArticleRequest } from './article-decisions';
import {
  approveCard,
  approveIdentical,
  editHere,
  enterReview,
  moveCard,
  restoreCard,
} from './review-actions';
import { answerHere, toggleThreads } from './thread-actions';
import { blockers, cannotApprove, isToSendBack, orGoOn } from './blockers';
import { failing } from '../../words/failing';
import { t } from '../../words/words';

/** Runs with the card the person is at; without one there is nothing to do. */
function withCard(run: (card: ReviewCard) => Outcome): () => Outcome {
  return inTurn(() => {
    const card = currentCard();
    return card === null ? null : run(card);
  });
}

/** True where the key that opens review does not leave it: the desk of what somebody else handed in is no place to land in by habit. */
function stays(): boolean {
  const folded = useArticle.getState().article?.folded;
  return folded?.stage.stage === 'submitted' && isOfOthers(folded.submitted);
}

function sayWhere(): void {
  notify({ kind: 'info', text: t('review.is-open', { key: capsNow('review.close') }) });
}

/** Registers the commands of review. */
export function registerReviewCommands(): () => void {
  const leave = (): void => setMode('desk');
  return registerCommands({
    'review.toggle': () => {
      const { mode, projectView } = useView.getState();
      if (mode === 'desk' || (projectView && stays())) return enterReview();
      return stays() ? sayWhere() : leave();
    },
    'review.close': leave,
    'review.next': inTurn(() => moveCard(1)),
    'review.previous': inTurn(() => moveCard(-1)),
    'review.approve': withCard(approveCard),
    'review.approve-identical': withCard(approveIdentical),
    'review.restore': withCard(restoreCard),
    'review.undo': inTurn(undoDecision),
    'review.request': withCard((card) =>
      card.sort === 'restored'
        ? failing('restored', 'review.is-restored')
        : compose({ kind: 'request', place: card.place }),
    ),
    'review.comment': withCard((card) => compose({ kind: 'comment', place: card.place })),
    'review.edit': withCard(editHere),
    'review.answer': withCard(answerHere),
    'review.resolve': withCard(toggleThreads),
    'review.approve-rest': inTurn(() => setOverlay({ kind: 'approve-rest' })),
    'review.filter': () => {
      const at = reviewFilters.indexOf(useReview.getState().filter);
      setReviewFilter(reviewFilters[(at + 1) % reviewFilters.length] ?? 'all');
    },
    'mqm.mark': withCard(markInCard),
    'mqm.mark-selection': markSelection,
    'mqm.complete': toggleErrorsComplete,
    'mqm.import': openImport,
    'esa.rate': openRating,
    'review.approve-article': inTurn(() => {
      const reasons = blockers();
      if (reasons.length === 0) {
        if (approvalDoubts().length === 0) return approveArticle();
        return setOverlay({ kind: 'approve-anyway' });
      }
      // The person has reviewed everything: the next step is the one that is left.
      if (isToSendBack(reasons)) return compose({ kind: 'article', place: '' });
      notify({ kind: 'warning', text: cannotApprove(reasons), ...orGoOn(reasons) });
      return null;
    }),
    'review.retract-request': retractArticleRequest,
    'review.request-article': () => compose({ kind: 'article', place: '' }),
  });
}
