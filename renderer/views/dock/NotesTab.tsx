import { useState } from 'react';
import { comment, reopenThread, resolveThread } from '../../../shared/review/actions';
import type { EventBody } from '../../../shared/review/events';
import type { CommentThread, VerdictRecord } from '../../../shared/review/state';
import { requestsOf } from '../../state/requests';
import { goToRequest, goToSentenceOf } from '../../editor/request-actions';
import { useDeskRequests } from '../../state/desk-requests';
import { articleActions, useArticle } from '../../state/article';
import { notify, notifyFailure } from '../../state/session';
import { Said, useWords } from '../../words/words';
import { room } from '../../state/room';
import { focusHome } from '../shell/focus-home';
import { MarkList } from '../mqm/MarkList';
import { RatingList } from '../mqm/RatingList';
import { shortTime } from './short-time';

const noThreads: readonly CommentThread[] = [];
const noVerdicts: readonly VerdictRecord[] = [];

const write = async (bodies: readonly EventBody[]): Promise<boolean> => {
  const failure = await articleActions.append(...bodies);
  notifyFailure(failure);
  return failure === null;
};

/** What people said about the article and its changes. */
export function NotesTab() {
  const { t } = useWords();
  const threads = useArticle(({ article }) => article?.folded.threads ?? noThreads);
  const open = threads.filter(({ resolved }) => !resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  return (
    <div className="dock-list notes">
      <Composer label={t('notes.note')} about={null} />
      <Requests />
      <MarkList />
      <RatingList />
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <details className="dismissed">
          <summary>{t('notes.resolved', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <Thread key={thread.id} thread={thread} />
          ))}
        </details>
      )}
    </div>
  );
}

/** What reviewers asked for: of the article, and of its sentences, also once those were edited. */
function Requests() {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  const verdicts = useArticle(({ article }) => article?.folded.verdicts ?? noVerdicts);
  const requests = useDeskRequests();
  const open = new Set(requestsOf(verdicts));
  const settled = verdicts.filter((record) => record.verdict === 'request' && !open.has(record));
  const placed = new Map(requests.map((request) => [request.record.event, request]));
  // It stays readable when the article is submitted again: whoever reviews the second round asks what the first one asked for.
  const asked = useArticle(({ article }) => article?.folded.articleRequest ?? null);
  const isSettled = stage?.stage === 'approved';
  const ofArticle = asked !== null && (
    <Request
      who={asked.person.name}
      time={asked.time}
      text={asked.comment}
      addressed={!isSettled && stage?.declared !== 'changes-requested'}
      about={t('notes.the-article')}
    />
  );
  const settledCount = settled.length + (isSettled && asked !== null ? 1 : 0);
  return (
    <>
      {!isSettled && ofArticle}
      {[...open].map((record) => {
        const request = placed.get(record.event);
        return (
          <Request
            key={record.event}
            {...saidBy(record)}
            addressed={request?.addressed === true}
            {...(request?.place && { onGo: () => goToRequest(request) })}
          />
        );
      })}
      {settledCount > 0 && (
        <details className="dismissed">
          <summary>{t('notes.settled', { count: settledCount })}</summary>
          {isSettled && ofArticle}
          {settled.map((record) => (
            <Request key={record.event} {...saidBy(record)} />
          ))}
        </details>
      )}
    </>
  );
}

function saidBy({ person, time, comment, hunk }: VerdictRecord): Omit<RequestProps, 'addressed' | 'onGo'> {
  return {
    who: person.name,
    time,
    text: comment ?? '',
    about: hunk.after === '' ? hunk.before : hunk.after,
  };
}

interface RequestProps {
  readonly who: string;
  readonly time: string;
  readonly text: string;
  readonly about: string;
  /** True once its sentence was edited. */
  readonly addressed?: boolean;
  readonly onGo?: () => void;
}

function Request({ who, time, text, about, addressed = false, onGo }: RequestProps) {
  const { t } = useWords();
  return (
    <article className="thread" aria-label={t('notes.request')}>
      <blockquote>{about}</blockquote>
      <p className="comment-who">
        <Said
          id={addressed ? 'notes.asked-addressed' : 'notes.asks'}
          values={{ person: <b key="person">{who}</b> }}
        />{' '}
        <time dateTime={time}>{shortTime(time)}</time>
      </p>
      <p>{text}</p>
      {onGo !== undefined && (
        <button className="link" type="button" onClick={onGo}>
          {t('notes.go')}
        </button>
      )}
    </article>
  );
}

function Thread({ thread }: { readonly thread: CommentThread }) {
  const { t } = useWords();
  const { about, comments, resolved } = thread;
  return (
    <article className="thread">
      {about !== null && 'hunk' in about && <blockquote>{about.hunk.after || about.hunk.before}</blockquote>}
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
      {comments.map(({ event, person, time, text }) => (
        <div key={event} className="comment">
          <p className="comment-who">
            <b>{person.name}</b> <time dateTime={time}>{shortTime(time)}</time>
          </p>
          {text !== '' && <p>{text}</p>}
        </div>
      ))}
      <button
        className="link"
        type="button"
        onClick={() => void write(resolved ? reopenThread(thread) : resolveThread(thread))}
      >
        {t(resolved ? 'notes.reopen' : 'notes.resolve')}
      </button>
      {!resolved && <Composer label={t('notes.answer')} about={about} answers={thread.id} />}
    </article>
  );
}

interface ComposerProps {
  readonly label: string;
  readonly about: CommentThread['about'];
  readonly answers?: string;
}

function Composer({ label, about, answers }: ComposerProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    const bodies = comment(about, text, answers);
    if (!bodies.ok) return;
    if (await write(bodies.value)) setText('');
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        className="inline"
        aria-label={label}
        placeholder={label}
        rows={1}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          // Beside the text Escape leads back into it; over the text it puts the list away.
          if (event.key === 'Escape' && room() === 'wide') {
            event.preventDefault();
            focusHome();
          }
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      />
      {text.trim() !== '' && (
        <button className="btn main" type="submit">
          {t('notes.add')}
        </button>
      )}
    </form>
  );
}
