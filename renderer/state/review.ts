import type { Flag } from '../../shared/checks/rule';
import type { Diff } from '../../shared/diff/hunk';
import type { ArticleState } from '../../shared/review/state';
import { reviewHunks, type ReviewSettings } from '../../shared/review/review-hunks';
import type { ReviewHunk } from '../../shared/review/review-hunk';
import { useAnalysis } from './analysis';
import { useArticle } from './article';
import { currentScope, perArticle } from './article-scope';
import { useLibrary } from './library';
import { overlaps, type Range } from '../../shared/base/range';
import { cardAt, isGivenBack, reviewCards, tallyOf, type ReviewCard, type ReviewTally } from './review-cards';
import { filterTest, type ReviewFilter } from './review-filters';
import { isSince, type Since } from './since';
import { unchangedCards } from './unchanged-cards';
import { useSession } from './session';
import { usePlace, useView } from './view';

/** What is being written, and about which card; `article` is about the whole of it. */
export interface Composing {
  readonly kind: 'request' | 'comment' | 'answer' | 'article';
  readonly place: string;
}

export interface ReviewStore {
  readonly filter: ReviewFilter;
  /** Places that the filter let through when it was set: judging one does not take it from under the hand. */
  readonly kept: ReadonlySet<string>;
  /** Set while only what was changed since a moment is shown. */
  readonly since: Since | null;
  readonly composing: Composing | null;
  /** Notices shown in the window before review was entered. */
  readonly noticed: number;
  /** Flags of the machine translation of the article with this id. */
  readonly machineFlags: { readonly articleId: string; readonly flags: readonly Flag[] } | null;
}

export const useReview = perArticle<ReviewStore>(() => ({
  filter: useView.getState().reviewFilter,
  kept: new Set(),
  since: null,
  composing: null,
  noticed: useSession.getState().noticed,
  machineFlags: null,
}));

/** The changes of the open article as they are judged. */
export interface ReviewNow {
  readonly articleId: string | null;
  /** False until the present text has been compared. */
  readonly ready: boolean;
  readonly hunks: readonly ReviewHunk[];
  /** The changes, and the unchanged sentences that were sent back. */
  readonly cards: readonly ReviewCard[];
  /** The changes and every other sentence; made when first asked for. */
  readonly sentences: () => readonly ReviewCard[];
  readonly tally: ReviewTally;
}

const nothing: ReviewNow = {
  articleId: null,
  ready: false,
  hunks: [],
  cards: [],
  sentences: () => [],
  tally: tallyOf([]),
};

export function reviewSettings(): ReviewSettings {
  return { fourEyes: useLibrary.getState().project?.file.fourEyes ?? true };
}

/** True while the text that was compared is the one the journal holds: only then do places in it mean the same to both. */
export function isSettled(): boolean {
  const { article } = useArticle.getState();
  return article !== null && useAnalysis.getState().analysis?.text === article.folded.text;
}

/** What there is to judge now. The same object until something about it changes; while a change is being compared, what there was before it. */
export function reviewNow(): ReviewNow {
  const { article } = useArticle.getState();
  const { analysis, failure } = useAnalysis.getState();
  if (article === null) return nothing;
  const { folded, row } = article;
  const settings = reviewSettings();
  // What was worked out before a failure may be about another text.
  if (failure !== null) return nothing;
  const last = currentScope().last<ReviewNow>(reviewNow);
  if (analysis === null || !isSettled()) return last?.articleId === row.id ? last : nothing;
  return currentScope().remember(reviewNow, [analysis, folded, row.id, settings.fourEyes], () => ({
    articleId: row.id,
    ready: true,
    ...judged(folded, analysis.diff, settings),
  }));
}

function judged(
  folded: ArticleState,
  diff: Diff,
  settings: ReviewSettings,
): Omit<ReviewNow, 'articleId' | 'ready'> {
  const hunks = reviewHunks(folded, diff, settings);
  let sentences: readonly ReviewCard[] | null = null;
  const allSentences = (): readonly ReviewCard[] =>
    (sentences ??= reviewCards(folded, hunks, unchangedCards(folded, diff)));
  // Most articles have nothing unchanged sent back, and need not be looked through for it.
  const sentBack = folded.verdicts.some(({ verdict }) => verdict === 'request');
  const cards = sentBack
    ? allSentences().filter((card) => card.status !== 'unchanged' || isGivenBack(card))
    : reviewCards(folded, hunks);
  return { hunks, cards, sentences: allSentences, tally: tallyOf(cards) };
}

/** {@link reviewNow} for views. */
export function useReviewNow(): ReviewNow {
  useAnalysis(({ analysis }) => analysis);
  useAnalysis(({ failure }) => failure);
  useArticle(({ article }) => article?.folded);
  useLibrary(({ project }) => project?.file.fourEyes);
  return reviewNow();
}

type Choice = Pick<ReviewStore, 'filter' | 'kept' | 'machineFlags' | 'since'>;

/** The cards that a filter lets through, and those it did when it was set; of changes only those since a moment, if one is chosen. */
export function listed(now: ReviewNow, choice: Choice): readonly ReviewCard[] {
  const { filter, since } = choice;
  if (filter === 'sentences') return now.sentences();
  // What was changed since may be as the machine translation has it again.
  const cards = filter === 'all' && since !== null ? now.sentences() : filtered(now, choice);
  return since === null ? cards : cards.filter((card) => isSince(card, since));
}

function filtered(now: ReviewNow, { filter, kept, machineFlags }: Choice): readonly ReviewCard[] {
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (filter === 'all' || article === null) return now.cards;
  const flags = machineFlags?.articleId === now.articleId ? machineFlags.flags : null;
  const passes = filterTest(filter, { article, analysis, machineFlags: flags });
  return (filter === 'commented' ? now.sentences() : now.cards).filter(
    (card) => passes(card) || kept.has(card.place),
  );
}

/**
 * How many cards each filter would let through, of those since the chosen moment if one is; left out where it is not known yet, and for all
 * sentences, which are no changes to be counted.
 */
export function filterCounts(
  now: ReviewNow,
  { machineFlags, since }: Pick<Choice, 'machineFlags' | 'since'>,
): Partial<Record<ReviewFilter, number>> {
  if (!now.ready) return {};
  const kept: ReadonlySet<string> = new Set();
  const count = (filter: ReviewFilter): number => listed(now, { filter, kept, machineFlags, since }).length;
  const { article } = useArticle.getState();
  // Most articles have no comment, and need not be looked through for one.
  const isSaid =
    article !== null &&
    (article.folded.threads.length > 0 || article.folded.verdicts.some(({ comment }) => comment !== null));
  return {
    all: since === null ? now.tally.total : count('all'),
    open: since === null ? now.tally.open : count('open'),
    rejected: count('rejected'),
    commented: isSaid ? count('commented') : 0,
    ...(machineFlags?.articleId === now.articleId && { 'new-flags': count('new-flags') }),
  };
}

/** {@link listed} as it is at this moment. */
export function listedNow(): readonly ReviewCard[] {
  return listed(reviewNow(), useReview.getState());
}

export function setReviewFilter(filter: ReviewFilter): void {
  const now = reviewNow();
  const { machineFlags, since } = useReview.getState();
  const through = filter === 'sentences' ? [] : listed(now, { filter, kept: new Set(), machineFlags, since });
  useReview.setState({ filter, kept: new Set(through.map(({ place }) => place)) });
  // What was looked for in this article is no way to begin the next: most would show an empty page.
  useView.setState({ reviewFilter: filter === 'open' || filter === 'sentences' ? filter : 'all' });
}

/** The card the person is at; null if there is none. */
export function currentCard(): ReviewCard | null {
  return cardAt(listedNow(), usePlace.getState().hunk);
}

export function goToCard(card: ReviewCard): void {
  usePlace.setState({ hunk: card.key });
}

/** Goes to the card of a stretch of the machine translation, among all sentences where the filter leaves it out; false if there is none. */
export function goToCardAt(range: Range): boolean {
  const about = (card: ReviewCard): boolean =>
    overlaps(card.reference, range) || card.reference.start === range.start;
  const listed = listedNow().find(about);
  if (listed !== undefined) {
    goToCard(listed);
    return true;
  }
  const card = reviewNow().sentences().find(about);
  if (card === undefined) return false;
  setReviewFilter('sentences');
  goToCard(card);
  return true;
}

/** Remembers, while the window is open, that this was looked at. */
export function markViewed(card: ReviewCard): void {
  const name = viewedName(card);
  useView.setState(({ viewed }) => (viewed.has(name) ? {} : { viewed: new Set([...viewed, name]) }));
}

export function wasViewed(card: ReviewCard, viewed: ReadonlySet<string>): boolean {
  return viewed.has(viewedName(card));
}

function viewedName({ key }: ReviewCard): string {
  return `${reviewNow().articleId} ${key}`;
}

export function compose(composing: Composing | null): void {
  useReview.setState({ composing });
}
