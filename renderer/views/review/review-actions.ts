import type { Failure, Result } from '../../../shared/base/result';
import * as actions from '../../../shared/review/actions';
import { canApprove } from '../../../shared/review/approval';
import type { EventBody } from '../../../shared/review/events';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { applyEdits, invertEdits } from '../../../shared/text/edit';
import { useAnalysis } from '../../state/analysis';
import { agreeToEdit, isOfOthers } from '../../state/approved-text';
import { articleActions, flushArticle, lastMade, setCaret, useArticle } from '../../state/article';
import {
  compose,
  currentCard,
  goToCard,
  isSettled,
  listedNow,
  reviewNow,
  reviewSettings,
  useReview,
} from '../../state/review';
import { identicalTo, isOpen, nextOpen, type ReviewCard } from '../../state/review-cards';
import { decided, tellDecided } from '../../state/decisions';
import { notify, useSession } from '../../state/session';
import { setMode } from '../../state/view';
import { sentBack, takeRequestBack } from './article-decisions';
import { blockers, orSendBack } from './blockers';
import { threadToAnswer } from './thread-actions';
import { undoRestoration } from './undo-restoration';
import { whenSettled } from './when-settled';
import { me, nobody, write } from './write-review';
import { failing } from '../../words/failing';
import { t } from '../../words/words';

const nothingHere = failing('no-change', 'review.nothing-here');
const alreadyRestored = failing('restored', 'review.already-restored');
const neverChanged = failing('unchanged', 'review.never-changed');
const stillComparing = failing('busy', 'review.still-comparing');

/** Why a card without a change cannot be judged. */
function notAChange(card: ReviewCard): Failure {
  return card.sort === 'restored' ? alreadyRestored : neverChanged;
}

/** Goes to the next open change; says so when there is none left. */
function goOn(from: ReviewCard): void {
  const next = nextOpen(listedNow(), from);
  if (next !== null) goToCard(next);
  else notify({ kind: 'done', text: t('review.all-judged'), ...orSendBack(blockers()) });
}

/** Goes `by` cards on, staying at the ends. */
export function moveCard(by: number): void {
  const cards = listedNow();
  const here = currentCard();
  const at = here === null ? -1 : cards.indexOf(here);
  const card = cards[Math.max(0, Math.min(cards.length - 1, at + by))];
  if (card !== undefined) goToCard(card);
}

export async function approveCard(card: ReviewCard): Promise<Failure | null> {
  const person = me();
  if (person === null) return nobody;
  if (card.hunk === null) return notAChange(card);
  const mine = card.hunk.verdicts.find((verdict) => verdict.person.id === person.id);
  if (mine?.verdict !== 'approve') {
    const approved = actions.approve(card.hunk, person, reviewSettings());
    if (!approved.ok) return approved.error;
    const failure = await write(approved);
    if (failure !== null) return failure;
    decided(() => ownVerdictAsBefore(card));
  }
  goOn(card);
  return null;
}

/** Approves every open change of the same words to the same words. */
export async function approveIdentical(card: ReviewCard): Promise<Failure | null> {
  const person = me();
  if (person === null) return nobody;
  const bodies: EventBody[] = [];
  const judged: ReviewHunk[] = [];
  for (const { hunk } of identicalTo(reviewNow().cards, card)) {
    if (hunk === null) continue;
    const approved = actions.approve(hunk, person, reviewSettings());
    if (!approved.ok) return approved.error;
    bodies.push(...approved.value);
    judged.push(hunk);
  }
  if (bodies.length === 0) return nothingHere;
  const failure = await articleActions.append(...bodies);
  if (failure !== null) return failure;
  tellDecided(
    bodies.length === 1
      ? t('review.no-other-like-it')
      : t('review.approved-identical', { count: bodies.length }),
    () => withdrawAll(judged),
  );
  goOn(card);
  return null;
}

/** The open changes that this person may approve, and how many more are their own words. */
export function approvableRest(): { readonly hunks: readonly ReviewHunk[]; readonly own: number } {
  const { person } = useSession.getState();
  const { fourEyes } = reviewSettings();
  const open = reviewNow()
    .cards.filter(isOpen)
    .flatMap(({ hunk }) => (hunk === null ? [] : [hunk]));
  const hunks = open.filter((hunk) => person !== null && canApprove(hunk, person, fourEyes).ok);
  return { hunks, own: open.length - hunks.length };
}

/** Approves these changes, all at once, and offers the way back. */
export async function approveAll(hunks: readonly ReviewHunk[]): Promise<Failure | null> {
  const person = me();
  if (person === null) return nobody;
  const bodies: EventBody[] = [];
  for (const hunk of hunks) {
    const approved = actions.approve(hunk, person, reviewSettings());
    if (!approved.ok) return approved.error;
    bodies.push(...approved.value);
  }
  const failure = await articleActions.append(...bodies);
  if (failure !== null) return failure;
  tellDecided(t('approve-rest.approved', { count: hunks.length }), () => withdrawAll(hunks));
  return null;
}

function withdrawAll(hunks: readonly ReviewHunk[]): Promise<Failure | null> {
  return articleActions.append(...hunks.flatMap(({ reference }) => actions.withdrawVerdict(reference)));
}

/** Goes back to the card as it was when something was decided on it, and gives the person's own verdict on it back, or none. */
async function ownVerdictAsBefore(card: ReviewCard): Promise<Failure | null> {
  const failure = await articleActions.append(...verdictBefore(card));
  if (failure === null) goToCard(card);
  return failure;
}

/** The person's own verdict on a card as it is now, once more; without one, what takes a later one back. */
function verdictBefore(card: ReviewCard): EventBody[] {
  const { person } = useSession.getState();
  const before = card.verdicts.find((verdict) => verdict.person.id === person?.id);
  return before === undefined ? actions.withdrawVerdict(card.reference) : [actions.verdictAgain(before)];
}

/** Puts the earlier text back and goes on. */
export async function restoreCard(card: ReviewCard): Promise<Failure | null> {
  if (me() === null) return nobody;
  if (card.hunk === null) return notAChange(card);
  const wanted = card.key;
  if (!(await whenSettled())) return stillComparing;
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  const present = reviewNow().cards.find(({ key }) => key === wanted);
  if (article === null || analysis === null || !present?.hunk)
    return failing('outdated', 'review.changed-meanwhile');
  const restored = actions.restore(article.folded, analysis.diff, present.hunk);
  if (!restored.ok) return restored.error;
  const { text } = article.folded;
  const failure = await write(restored);
  if (failure !== null) return failure;
  const made = useArticle.getState().article?.folded.heads[0]?.event ?? null;
  const operations = restored.value.flatMap((body) => (body.type === 'edit' ? body.operations : []));
  goOn(present);
  tellDecided(
    t('review.text-is-back'),
    async () => {
      const failure = await undoRestoration({
        reference: present.reference,
        made,
        text: applyEdits(text, operations),
        back: invertEdits(text, operations),
        verdict: verdictBefore(present),
      });
      if (failure === null) goToCard(present);
      return failure;
    },
    present.place,
  );
  return null;
}

/** Takes one's own verdicts on a card back. */
export function withdraw({ verdicts }: ReviewCard): Promise<Failure | null> {
  const { person } = useSession.getState();
  const own = verdicts.filter((verdict) => verdict.person.id === person?.id);
  return articleActions.append(...own.flatMap(({ hunk }) => actions.withdrawVerdict(hunk)));
}

/** Writes what was composed: a request for changes at a card or for the article, or a comment. */
export async function send(text: string): Promise<Failure | null> {
  const { composing } = useReview.getState();
  const { article } = useArticle.getState();
  if (composing === null || article === null) return null;
  if (me() === null) return nobody;
  const card = listedNow().find(({ place }) => place === composing.place);
  if (composing.kind !== 'article' && card === undefined) return nothingHere;
  const bodies =
    composing.kind === 'article' || card === undefined
      ? actions.requestArticleChanges(article.folded, text, reviewNow().hunks)
      : composing.kind === 'request'
        ? actions.requestChanges(card.reference, text)
        : said(composing.kind, card, text);
  const failure = await write(bodies);
  if (failure !== null) return failure;
  compose(null);
  if (composing.kind === 'article') {
    decided(takeRequestBack);
    sentBack(text);
  }
  const made = lastMade();
  if (made?.kind === 'comment' && (composing.kind === 'comment' || composing.kind === 'answer'))
    decided(async () => {
      const failure = await articleActions.append(actions.retract(made.made.id ?? ''));
      if (failure !== null) return failure;
      if (card !== undefined) goToCard(card);
      notify({ kind: 'done', text: t('notes.retracted') });
      return null;
    });
  if (composing.kind === 'request' && card !== undefined) decided(() => ownVerdictAsBefore(card));
  if (composing.kind === 'request' && card !== undefined && card.sort === 'change') goOn(card);
  return null;
}

function said(kind: 'comment' | 'answer', card: ReviewCard, text: string): Result<EventBody[]> {
  const thread = kind === 'answer' ? threadToAnswer(card) : null;
  return thread === null
    ? actions.comment({ hunk: card.reference }, text)
    : actions.comment(thread.about, text, thread.id);
}

/** Leaves review for the desk, at the place of the current change, to edit there: a submitted text is not asked about again. */
export function editHere(card: ReviewCard): void {
  const { article } = useArticle.getState();
  if (article !== null) agreeToEdit(article);
  // Said before anything is typed: afterwards it is too late to choose a request instead.
  if (article !== null && reviewSettings().fourEyes && isOfOthers(article.folded.submitted))
    notify({ kind: 'info', text: t('review.words-become-yours') });
  if (card.edited !== null && isSettled()) setCaret(card.edited.start);
  setMode('desk');
}

/** Goes to review with everything written, so that what is judged is what is on disk; from review back to the desk. */
export async function enterReview(): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const first = reviewNow().cards.find(isOpen);
  compose(null);
  useReview.setState({ noticed: useSession.getState().noticed });
  if (first !== undefined && currentCard() === null) goToCard(first);
  setMode('review');
  return null;
}
