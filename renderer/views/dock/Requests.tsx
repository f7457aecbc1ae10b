import type { VerdictRecord } from '../../../shared/review/state';
import type { Failure } from '../../../shared/base/result';
import { ownArticleRequest, verdictAgain, withdrawVerdict } from '../../../shared/review/actions';
import { runCommand } from '../../commands/registry';
import { goToRequest } from '../../editor/request-actions';
import { articleActions, useArticle } from '../../state/article';
import { useDeskRequests } from '../../state/desk-requests';
import { requestsOf } from '../../state/requests';
import { notify, notifyFailure, useSession } from '../../state/session';
import { Said, t as sayNow, useWords } from '../../words/words';
import { shortTime } from './short-time';

const noVerdicts: readonly VerdictRecord[] = [];

/** What reviewers asked for: of the article, and of its sentences, also once those were edited. */
export function Requests() {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  const verdicts = useArticle(({ article }) => article?.folded.verdicts ?? noVerdicts);
  const me = useSession(({ person }) => person?.id);
  const requests = useDeskRequests();
  const open = new Set(requestsOf(verdicts));
  const settled = verdicts.filter((record) => record.verdict === 'request' && !open.has(record));
  const placed = new Map(requests.map((request) => [request.record.event, request]));
  // It stays readable when the article is submitted again: whoever reviews the second round asks what the first one asked for.
  const asked = useArticle(({ article }) => article?.folded.articleRequest ?? null);
  const isSettled = stage?.stage === 'approved';
  const own = useArticle(({ article }) =>
    article === null ? null : ownArticleRequest(article.folded, useSession.getState().person?.id ?? null),
  );
  const ofArticle = asked !== null && (
    <Request
      who={asked.person.name}
      time={asked.time}
      text={asked.comment}
      addressed={!isSettled && stage?.declared !== 'changes-requested'}
      about={t('notes.the-article')}
      {...(own !== null && { onRetract: () => runCommand('review.retract-request') })}
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
            {...(record.person.id === me && {
              onRetract: () => void retractRequest(record).then(notifyFailure),
            })}
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

/** Takes one's own request about a sentence back, and offers to make it again. */
async function retractRequest(record: VerdictRecord): Promise<Failure | null> {
  const failure = await articleActions.append(...withdrawVerdict(record.hunk));
  if (failure !== null) return failure;
  const again = (): void => void articleActions.append(verdictAgain(record)).then(notifyFailure);
  notify({
    kind: 'done',
    text: sayNow('notes.request-retracted'),
    action: { label: sayNow('state.undo'), run: again },
  });
  return null;
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
  readonly onRetract?: () => void;
}

function Request({ who, time, text, about, addressed = false, onGo, onRetract }: RequestProps) {
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
      {onRetract !== undefined && (
        <button className="link" type="button" onClick={onRetract}>
          {t('notes.retract')}
        </button>
      )}
    </article>
  );
}
