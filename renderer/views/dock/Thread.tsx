import { comment, reopenThread, resolveThread, retract } from '../../../shared/review/actions';
import type { CommentThread } from '../../../shared/review/state';
import { goToSentenceOf } from '../../editor/request-actions';
import { notify, useSession } from '../../state/session';
import { t as sayNow, useWords } from '../../words/words';
import { CommentField } from './CommentField';
import { shortTime } from './short-time';
import { writeSaid } from './write-said';

/** What people said to one another about a sentence or the article. */
export function Thread({ thread }: { readonly thread: CommentThread }) {
  const { t } = useWords();
  const { about, comments, resolved } = thread;
  const me = useSession(({ person }) => person?.id);
  return (
    <article className="thread">
      {about !== null && 'hunk' in about && <blockquote>{about.hunk.after || about.hunk.before}</blockquote>}
      {comments.map(({ event, person, time, text }) => (
        <div key={event} className="comment">
          <p className="comment-who">
            <b>{person.name}</b> <time dateTime={time}>{shortTime(time)}</time>
            {person.id === me && (
              <button
                className="link"
                type="button"
                aria-label={t('notes.retract-comment', { text: text.slice(0, 40) })}
                onClick={() => void takeBack(thread, event, text)}
              >
                {t('notes.retract')}
              </button>
            )}
          </p>
          {text !== '' && <p>{text}</p>}
        </div>
      ))}
      <div className="thread-acts">
        {about !== null && 'hunk' in about && (
          <button
            className="link"
            type="button"
            onClick={() => {
              if (!goToSentenceOf(about.hunk)) notify({ kind: 'info', text: t('notes.gone') });
            }}
          >
            {t('notes.go')}
          </button>
        )}
        <button
          className="link"
          type="button"
          onClick={() => void writeSaid(resolved ? reopenThread(thread) : resolveThread(thread))}
        >
          {t(resolved ? 'notes.reopen' : 'notes.resolve')}
        </button>
      </div>
      {!resolved && <CommentField label={t('notes.answer')} about={about} answers={thread.id} />}
    </article>
  );
}

/** Takes one's own comment back, and offers to say it again. */
async function takeBack({ about, id }: CommentThread, event: string, text: string): Promise<void> {
  if (!(await writeSaid([retract(event)]))) return;
  const again = comment(about, text, id === event ? undefined : id);
  notify({
    kind: 'done',
    text: sayNow('notes.retracted'),
    ...(again.ok && { action: { label: sayNow('state.undo'), run: () => void writeSaid(again.value) } }),
  });
}
