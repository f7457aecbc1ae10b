import { capitalised } from '../../../shared/base/capitalised';
import type { CommandId } from '../../../shared/commands/catalogue';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import type { ReviewCard } from '../../state/review-cards';
import { earlierRequests } from '../../state/requests';
import { threadsAt } from './thread-actions';
import { shortTime } from '../dock/short-time';
import { peopleInWords } from './words-of-review';
import type { VerdictRecord } from '../../../shared/review/state';
import { t, useWords } from '../../words/words';

interface Props {
  readonly card: ReviewCard;
  /** Whether what was said can be answered here. */
  readonly answers: boolean;
}

/** What was said about a change: comments given with verdicts, and threads about it. */
export function CardNotes({ card, answers }: Props) {
  useWords();
  const me = useSession((state) => state.person);
  const threads = useArticle(({ article }) => article?.folded.threads);
  const decided = card.verdicts.filter(({ comment }) => comment !== null);
  const about = threadsAt(threads ?? [], card);
  const verdicts = useArticle(({ article }) => article?.folded.verdicts);
  const earlier = earlierRequests(verdicts ?? [], card);
  if (decided.length + about.length + earlier.length === 0) return null;
  const notes = [
    ...earlier.map(({ event, person, comment, time }) => ({
      event,
      person,
      said: 'review.asked-before' as const,
      text: comment,
      time,
      resolved: false,
    })),
    ...decided.map(({ event, person, verdict, comment, time }) => ({
      event,
      person,
      said: `review.said-${verdict}` as const,
      text: comment,
      time,
      resolved: false,
    })),
    ...about.flatMap(({ comments, resolved }) =>
      comments.map((comment) => ({ ...comment, said: null, resolved })),
    ),
  ];
  return (
    <ul className="hunk-notes">
      {notes.map(({ event, person, said, text, time, resolved }) => (
        <li key={event} data-resolved={resolved || undefined}>
          <b>{told(said, capitalised(peopleInWords([person], me)), me?.id === person.id)}</b>
          <span>
            {text}
            {resolved && <em> {t('review.resolved')}</em>}
          </span>
          <time dateTime={time}>{shortTime(time)}</time>
        </li>
      ))}
      {answers && about.length > 0 && (
        <li className="notes-acts">
          <Act id="review.answer" label={t('review.answer')} />
          <Act
            id="review.resolve"
            label={t(about.some(({ resolved }) => !resolved) ? 'review.resolve' : 'review.reopen')}
          />
        </li>
      )}
    </ul>
  );
}

function Act({ id, label }: { readonly id: CommandId; readonly label: string }) {
  return (
    <button type="button" className="link" onClick={() => runCommand(id)}>
      {label} <CommandKeys id={id} />
    </button>
  );
}

type Told = 'review.asked-before' | `review.said-${VerdictRecord['verdict']}`;

/** `Mira asks for changes`; the name alone where nothing but a comment was given. */
function told(said: Told | null, who: string, own: boolean): string {
  if (said === null) return who;
  return said === 'review.said-request' ? t(said, { who, own: own ? 'yes' : 'no' }) : t(said, { who });
}
