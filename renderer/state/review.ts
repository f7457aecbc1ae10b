import { create } from 'zustand';
import type { Flag } from '../../shared/checks/rule';
import { reviewHunks, type ReviewSettings } from '../../shared/review/review-hunks';
import type { ReviewHunk } from '../../shared/review/review-hunk';
import { useAnalysis } from './analysis';
import { useArticle } from './article';
import { useLibrary } from './library';
import { cardAt, isOpen, reviewCards, tallyOf, type ReviewCard, type ReviewTally } from './review-cards';
import { useView } from './view';

/** What is being written, and about which card; `article` is about the whole of it. */
export interface Composing {
  readonly kind: 'request' | 'comment' | 'article';
  readonly place: string;
}

export interface ReviewStore {
  readonly filter: 'open' | 'all';
  /** Places that were open when the filter was set: judging one does not take it from under the hand. */
  readonly kept: ReadonlySet<string>;
  readonly composing: Composing | null;
  /** Flags of the machine translation of the article with this id. */
  readonly machineFlags: { readonly articleId: string; readonly flags: readonly Flag[] } | null;
}

export const useReview = create<ReviewStore>(() => ({
  filter: 'all',
  kept: new Set(),
  composing: null,
  machineFlags: null,
}));

/** The changes of the open article as they are judged. */
export interface ReviewNow {
  readonly articleId: string | null;
  /** False until the present text has been compared. */
  readonly ready: boolean;
  readonly hunks: readonly ReviewHunk[];
  readonly cards: readonly ReviewCard[];
  readonly tally: ReviewTally;
}

const nothing: ReviewNow = { articleId: null, ready: false, hunks: [], cards: [], tally: tallyOf([]) };

let memo: { readonly parts: readonly unknown[]; readonly now: ReviewNow } = { parts: [], now: nothing };

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
  const { analysis } = useAnalysis.getState();
  if (article === null) return nothing;
  const { folded, row } = article;
  const settings = reviewSettings();
  const parts = [analysis, folded, row.id, settings.fourEyes];
  if (parts.every((part, index) => part === memo.parts[index])) return memo.now;
  if (analysis === null || !isSettled()) return memo.now.articleId === row.id ? memo.now : nothing;
  const hunks = reviewHunks(folded, analysis.diff, settings);
  const cards = reviewCards(folded, hunks);
  memo = { parts, now: { articleId: row.id, ready: true, hunks, cards, tally: tallyOf(cards) } };
  return memo.now;
}

/** {@link reviewNow} for views. */
export function useReviewNow(): ReviewNow {
  useAnalysis(({ analysis }) => analysis);
  useArticle(({ article }) => article?.folded);
  useLibrary(({ project }) => project?.file.fourEyes);
  return reviewNow();
}

/** The cards that the filter lets through. */
export function listed(
  cards: readonly ReviewCard[],
  { filter, kept }: Pick<ReviewStore, 'filter' | 'kept'>,
): readonly ReviewCard[] {
  return filter === 'all' ? cards : cards.filter((card) => isOpen(card) || kept.has(card.place));
}

export function setReviewFilter(filter: ReviewStore['filter']): void {
  const { cards } = reviewNow();
  useReview.setState({ filter, kept: new Set(cards.filter(isOpen).map(({ place }) => place)) });
}

/** The card the person is at; null if there is none. */
export function currentCard(): ReviewCard | null {
  return cardAt(listed(reviewNow().cards, useReview.getState()), useView.getState().hunk);
}

export function goToCard(card: ReviewCard): void {
  useView.setState({ hunk: card.key });
}

export function compose(composing: Composing | null): void {
  useReview.setState({ composing });
}
