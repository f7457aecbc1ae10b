import { useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import type { CommentThread, VerdictRecord } from '../../../shared/review/state';
import { placeOf, type ReviewCard } from '../../state/review-cards';
import { shortTime } from '../dock/short-time';
import { peopleInWords } from './words-of-review';

const verdictVerbs = { approve: 'approved', restore: 'restored', request: 'asks for changes' } as const;

/** What was said about a change: comments given with verdicts, and threads about it. */
export function CardNotes({ card }: { readonly card: ReviewCard }) {
  const me = useSession((state) => state.person);
  const threads = useArticle(({ article }) => article?.folded.threads);
  const verdicts: readonly VerdictRecord[] =
    card.hunk?.verdicts ?? (card.restoration === null ? [] : [card.restoration]);
  const said = verdicts.filter(({ comment }) => comment !== null);
  const about = (threads ?? []).filter((thread) => !thread.resolved && isAbout(thread, card));
  if (said.length === 0 && about.length === 0) return null;
  const notes = [
    ...said.map(({ event, person, verdict, comment, time }) => ({
      event,
      person,
      verb: verdictVerbs[verdict],
      text: comment,
      time,
    })),
    ...about.flatMap(({ comments }) => comments.map((comment) => ({ ...comment, verb: null }))),
  ];
  return (
    <ul className="hunk-notes">
      {notes.map(({ event, person, verb, text, time }) => (
        <li key={event}>
          <b>
            {capital(peopleInWords([person], me))}
            {verb !== null && ` ${me?.id === person.id ? verb.replace('asks', 'ask') : verb}`}
          </b>
          <span>{text}</span>
          <time dateTime={time}>{shortTime(time)}</time>
        </li>
      ))}
    </ul>
  );
}

function isAbout({ about }: CommentThread, card: ReviewCard): boolean {
  return about !== null && 'hunk' in about && placeOf(about.hunk) === placeOf(card.reference);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
