import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { checkMachineTranslation, useUnchecked } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { listed, markViewed, useReview, useReviewNow } from '../../state/review';
import { cardAt, type ReviewCard } from '../../state/review-cards';
import { useReviewSince } from '../../state/review-since';
import { usePlace } from '../../state/view';
import { focusHome } from '../shell/focus-home';
import { VirtualRows } from '../shell/VirtualRows';
import { Composer } from './Composer';
import { HunkCard } from './HunkCard';
import { Unchecked } from '../desk/Unchecked';
import { ArticleRequest } from '../desk/Warnings';
import { NoChanges } from './NoChanges';
import { requestedNow } from './article-decisions';
import { ReviewBar } from './ReviewBar';
import { Said, useWords } from '../../words/words';
import './review.css';

const gap = 16;
const charactersALine = 88;

/** A guess at a card's height in CSS pixels, until it has been measured. */
function heightOf(card: ReviewCard): number {
  const lines = Math.ceil(
    (card.reference.before.length + card.reference.after.length) / 1.6 / charactersALine,
  );
  return 74 + lines * 28 + gap;
}

/** The changes of the open article, one card each, to be judged by keyboard. Only the cards near the view exist. */
export function Review() {
  const { t } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const now = useReviewNow();
  const { ready, articleId } = now;
  const filter = useReview((state) => state.filter);
  const kept = useReview((state) => state.kept);
  const machineFlags = useReview((state) => state.machineFlags);
  const composing = useReview((state) => state.composing);
  const hereKey = usePlace((state) => state.hunk);
  const since = useReview((state) => state.since);
  const cards = useMemo(
    () => listed(now, { filter, kept, machineFlags, since }),
    [now, filter, kept, machineFlags, since],
  );
  const here = cardAt(cards, hereKey);
  const at = here === null ? -1 : cards.indexOf(here);
  useMachineFlags(articleId);
  useReviewSince();

  // The menu above the last article's changes is no place to go on from in the next.
  useEffect(() => {
    if (document.activeElement?.closest('.compare-with, .review-filter') !== null) focusHome();
  }, [articleId]);
  useEffect(() => {
    window.addEventListener('keydown', selectNothing);
    return () => window.removeEventListener('keydown', selectNothing);
  }, []);

  const unchecked = useUnchecked();
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const card = cards[index];
      return card === undefined ? 150 : heightOf(card);
    },
    getItemKey: (index) => cards[index]?.place ?? index,
    overscan: 4,
    // Room for the card before, and for the actions that a card grows when the person comes to it.
    scrollPaddingStart: 100,
    scrollPaddingEnd: 150,
  });

  const show = useRef<(index: number) => void>(() => undefined);
  useEffect(() => {
    show.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [virtualizer]);
  const place = here?.place ?? null;
  useEffect(() => {
    if (at >= 0) show.current(at);
  }, [at, place]);

  useEffect(() => {
    if (here !== null) markViewed(here);
  }, [here]);

  if (ready && now.cards.length === 0 && filter === 'all') return <NoChanges />;
  return (
    <section
      ref={scroller}
      className="review"
      tabIndex={-1}
      aria-label={t('review.name')}
      aria-busy={!ready && unchecked === null}
    >
      <Unchecked />
      <ArticleRequest />
      <ReviewBar />
      {since !== null && filter !== 'sentences' && (
        <p className="review-note" role="status">
          {t('review.since-note')}
        </p>
      )}
      {composing?.kind === 'article' && (
        <div className="review-note">
          <Composer
            label={t('review.what-in-article', { count: requestedNow() })}
            send={t('review.request-changes')}
          />
        </div>
      )}
      {ready && cards.length === 0 && (
        <p className="review-none">
          {t(since === null || filter === 'sentences' ? `review.none-${filter}` : 'review.none-since')}{' '}
          <Said id="review.shows-others" values={{ key: <CommandKeys key="key" id="review.filter" /> }} />
        </p>
      )}
      <VirtualRows
        rows={virtualizer}
        className="review-cards"
        role={cards.length > 0 ? 'feed' : undefined}
        rowClass="review-place"
      >
        {(index) => {
          const card = cards[index];
          return card === undefined ? null : (
            <HunkCard
              card={card}
              here={index === at}
              index={index}
              count={cards.length}
              composing={
                composing?.place === card.place && composing.kind !== 'article' ? composing.kind : null
              }
            />
          );
        }}
      </VirtualRows>
    </section>
  );
}

/** Selecting everything would colour the whole window; in a field it selects its text. */
function selectNothing(event: KeyboardEvent): void {
  const { ctrlKey, metaKey, shiftKey, altKey, key, target } = event;
  const inField = target instanceof Element && target.matches('input, textarea, select');
  if ((ctrlKey || metaKey) && !shiftKey && !altKey && key === 'a' && !inField) event.preventDefault();
}

/** Has the machine translation's own flags told once for each article, and again when the project's rules change. */
function useMachineFlags(articleId: string | null): void {
  const rules = useLibrary(({ project }) => project?.file.rules);
  useEffect(() => {
    if (articleId === null) return;
    let left = false;
    void checkMachineTranslation().then((flags) => {
      const openId = useArticle.getState().article?.row.id;
      // Why an article has no flags is said above it.
      if (!left && flags.ok && openId === articleId)
        useReview.setState({ machineFlags: { articleId, flags: flags.value } });
    });
    return () => {
      left = true;
    };
  }, [articleId, rules]);
}
