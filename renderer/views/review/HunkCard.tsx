import { memo, useEffect, useRef } from 'react';
import { goToCard, type Composing } from '../../state/review';
import type { ReviewCard } from '../../state/review-cards';
import { CardActions } from './CardActions';
import { CardHead } from './CardHead';
import { CardNotes } from './CardNotes';
import { CardSource } from './CardSource';
import { Composer } from './Composer';
import { WordDiff } from '../diff/WordDiff';
import { kindInWords } from './words-of-review';

interface Props {
  readonly card: ReviewCard;
  /** The one the keyboard acts on. */
  readonly here: boolean;
  readonly index: number;
  readonly count: number;
  readonly composing: Exclude<Composing['kind'], 'article'> | null;
}

/** One change: where it comes from, what it changes, and what is said about it. */
export const HunkCard = memo(function HunkCard({ card, here, index, count, composing }: Props) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const free = focused === null || focused === document.body || focused.closest('.review-cards') !== null;
    if (here && free && !element.current?.contains(focused)) element.current?.focus({ preventScroll: true });
  }, [here]);

  return (
    <article
      ref={element}
      className="hunk"
      tabIndex={here ? 0 : -1}
      data-here={here || undefined}
      data-status={card.status}
      aria-current={here || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`Change ${card.number}, ${kindInWords(card)}`}
      onPointerDown={() => goToCard(card)}
    >
      <CardHead card={card} />
      <CardSource card={card} />
      {card.hunk !== null ? (
        <div className="hunk-edit">
          <WordDiff words={card.hunk.hunk.words} />
        </div>
      ) : (
        <div className="hunk-edit">
          {card.reference.before}
          {card.reference.after !== '' && (
            <p className="hunk-instead">
              {card.reference.before === '' ? 'taken out again:' : 'instead of'}{' '}
              <del>{card.reference.after}</del>
            </p>
          )}
        </div>
      )}
      <CardNotes card={card} />
      {composing !== null && (
        <div className="hunk-composer">
          <Composer
            label={composing === 'request' ? 'What should change here?' : 'Comment'}
            send={composing === 'request' ? 'Ask for changes' : 'Comment'}
          />
        </div>
      )}
      {here && composing === null && <CardActions card={card} />}
    </article>
  );
});
