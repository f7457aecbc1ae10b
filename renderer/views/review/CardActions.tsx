import type { CommandId } from '../../../shared/commands/catalogue';
import { CommandKeys, useKeyCaps } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { isOpen, type ReviewCard } from '../../state/review-cards';
import { useOwnWords } from './own-words';
import { useWords } from '../../words/words';

/** What can be done with the change the person is at. */
export function CardActions({ card }: { readonly card: ReviewCard }) {
  const { t } = useWords();
  const own = useOwnWords(card);
  const [next, previous] = [useKeyCaps('review.next'), useKeyCaps('review.previous')];
  return (
    <div className="hunk-acts">
      {card.hunk !== null && (
        <>
          <Act id="review.approve" label={t('review.approve')} main={isOpen(card)} why={own} />
          <Act id="review.restore" label={t('review.restore')} />
          <Act id="review.request" label={t('review.request-changes')} />
        </>
      )}
      {card.sort === 'unchanged' && <Act id="review.request" label={t('review.request-changes')} />}
      <Act id="review.comment" label={t('review.comment')} />
      {card.edited !== null && <Act id="mqm.mark" label={t('review.mark')} />}
      <Act id="review.edit" label={t('review.edit')} />
      <span className="hunk-hint">
        {t('review.to-move', { next: next.join(' '), previous: previous.join(' ') })}
      </span>
    </div>
  );
}

interface ActProps {
  readonly id: CommandId;
  readonly label: string;
  readonly main?: boolean;
  /** Why it cannot be done; it then still answers, with the reason. */
  readonly why?: string | null;
}

function Act({ id, label, main = false, why = null }: ActProps) {
  return (
    <button
      type="button"
      className={main ? 'btn main' : 'btn'}
      aria-disabled={why !== null || undefined}
      title={why ?? undefined}
      onClick={() => runCommand(id)}
    >
      {label} <CommandKeys id={id} />
    </button>
  );
}
