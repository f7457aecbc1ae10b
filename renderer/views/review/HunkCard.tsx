import { memo, useEffect, useRef } from 'react';
import { diffWords } from '../../../shared/diff/word-diff';
import { createWordSplitter } from '../../../shared/diff/word-tokens';
import type { HunkReference } from '../../../shared/review/events';
import { perObject } from '../../state/article-scope';
import { goToCard, useReview, type Composing } from '../../state/review';
import type { ReviewCard } from '../../state/review-cards';
import { changedSince } from '../../state/since';
import { CardMarks } from '../mqm/CardMarks';
import { watchSize } from '../shell/watch-size';
import { CardActions } from './CardActions';
import { CardHead } from './CardHead';
import { CardNotes } from './CardNotes';
import { CardSource } from './CardSource';
import { Composer } from './Composer';
import { WordDiff } from '../diff/WordDiff';
import { kindInWords } from './words-of-review';
import { useWords } from '../../words/words';

interface Props {
  readonly card: ReviewCard;
  /** The one the keyboard acts on. */
  readonly here: boolean;
  readonly index: number;
  readonly count: number;
  readonly composing: Exclude<Composing['kind'], 'article'> | null;
}

const composerWords = {
  request: { label: 'review.what-here', send: 'review.request-changes' },
  comment: { label: 'review.comment', send: 'review.comment' },
  answer: { label: 'review.answer', send: 'review.answer' },
} as const;

/** One change: where it comes from, what it changes, and what is said about it. */
export const HunkCard = memo(function HunkCard({ card, here, index, count, composing }: Props) {
  const { t } = useWords();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const free =
      focused === null ||
      focused === document.body ||
      focused.matches('.review, #desk') ||
      focused.closest('.review-cards') !== null;
    if (here && free && !element.current?.contains(focused)) element.current?.focus({ preventScroll: true });
  }, [here]);

  // What a card grows by (a comment, its buttons) and a notice that takes room away are not to push the card at work out of sight.
  useEffect(() => {
    const card = element.current;
    if (!here || card === null) return;
    const scroller = card.closest('.review');
    return watchSize(scroller === null ? [card] : [card, scroller], () => showEnd(card));
  }, [here]);

  return (
    <article
      ref={element}
      className="hunk"
      tabIndex={here ? 0 : -1}
      data-here={here || undefined}
      data-status={card.status}
      data-sort={card.sort}
      aria-current={here || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={
        card.number > 0
          ? t('review.change', { number: card.number, kind: kindInWords(card) })
          : t('review.unchanged-sentence')
      }
      onPointerDown={() => goToCard(card)}
    >
      <CardHead card={card} here={here} />
      <CardSource card={card} />
      <CardText card={card} />
      <SinceThen card={card} />
      <CardMarks card={card} />
      <CardNotes card={card} answers={here && composing === null} />
      {composing !== null && (
        <div className="hunk-composer">
          <Composer label={t(composerWords[composing].label)} send={t(composerWords[composing].send)} />
        </div>
      )}
      {here && composing === null && <CardActions card={card} />}
    </article>
  );
});

/** Scrolls as far as a card's end is hidden, but never its beginning away. */
function showEnd(card: HTMLElement): void {
  const scroller = card.closest('.review');
  if (scroller === null) return;
  const [place, room] = [card.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const hidden = place.bottom + 8 - room.bottom;
  const above = place.top - room.top - 60;
  if (hidden > 0 && place.top < room.bottom && above > 0) scroller.scrollTop += Math.min(hidden, above);
}

/** What a restoration changed, word by word: mostly that is little of the sentence. */
const putBackWords = perObject(({ before, after }: HunkReference) =>
  diffWords(after, before, createWordSplitter('en')),
);

/** What was changed at this place since the moment that review is narrowed to, where that is less than the whole change. */
function SinceThen({ card }: { readonly card: ReviewCard }) {
  const { t } = useWords();
  const since = useReview((state) => state.since);
  if (since === null || card.sort === 'restored') return null;
  return changedSince(card, since).map(({ hunk, after }) => (
    <p className="hunk-since" key={after.start}>
      <b>{t('review.since-then')}</b> <WordDiff words={hunk.words} />
    </p>
  ));
}

function CardText({ card: { hunk, sort, reference } }: { readonly card: ReviewCard }) {
  const { t } = useWords();
  if (hunk !== null)
    return (
      <div className="hunk-edit">
        <WordDiff words={hunk.hunk.words} from={hunk.edited.start} />
      </div>
    );
  return (
    <div className="hunk-edit">
      <span data-at={0}>{reference.before}</span>
      {sort === 'restored' && reference.after === reference.before && (
        <p className="hunk-instead">{t('review.gap-put-back')}</p>
      )}
      {sort === 'restored' && reference.after !== '' && reference.after !== reference.before && (
        <p className="hunk-instead">
          {t(reference.before === '' ? 'review.deleted-again' : 'review.put-back')}{' '}
          <WordDiff words={putBackWords(reference)} />
        </p>
      )}
    </div>
  );
}
