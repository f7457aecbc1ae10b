import { useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import type { ReviewCard } from '../../state/review-cards';
import { earlierRequests } from '../../state/requests';
import { threadsAt } from './thread-actions';
import { shortTime } from '../dock/short-time';
import { peopleInWords } from './words-of-review';

const verdictVerbs = { approve: 'approved', restore: 'restored', request: 'asks for changes' } as const;

/** What was said about a change: comments given with verdicts, and threads about it. */
export function CardNotes({ card }: { readonly card: ReviewCard }) {
  const me = useSession((state) => state.person);
  const threads = useArticle(({ article }) => article?.folded.threads);
  const said = card.verdicts.filter(({ comment }) => comment !== null);
  const about = threadsAt(threads ?? [], card);
  const verdicts = useArticle(({ article }) => article?.folded.verdicts);
  const earlier = earlierRequests(verdicts ?? [], card);
  if (said.length + about.length + earlier.length === 0) return null;
  const notes = [
    ...earlier.map(({ event, person, comment, time }) => ({
      event,
      person,
      verb: 'asked for changes before this was edited',
      text: comment,
      time,
      resolved: false,
    })),
    ...said.map(({ event, person, verdict, comment, time }) => ({
      event,
      person,
      verb: verdictVerbs[verdict],
      text: comment,
      time,
      resolved: false,
    })),
    ...about.flatMap(({ comments, resolved }) =>
      comments.map((comment) => ({ ...comment, verb: null, resolved })),
    ),
  ];
  return (
    <ul className="hunk-notes">
      {notes.map(({ event, person, verb, text, time, resolved }) => (
        <li key={event} data-resolved={resolved || undefined}>
          <b>
            {capital(peopleInWords([person], me))}
            {verb !== null && ` ${me?.id === person.id ? verb.replace('asks', 'ask') : verb}`}
          </b>
          <span>
            {text}
            {resolved && <em> · resolved</em>}
          </span>
          <time dateTime={time}>{shortTime(time)}</time>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
