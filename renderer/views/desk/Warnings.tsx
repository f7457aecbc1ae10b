import type { Range } from '../../../shared/base/range';
import type { Failure } from '../../../shared/base/result';
import type { CommentThread, TextHead } from '../../../shared/review/state';
import { useMemo } from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import type { CommandId } from '../../../shared/commands/catalogue';
import { runCommand } from '../../commands/registry';
import { goToSentenceOf } from '../../editor/request-actions';
import { flushArticle, goBack, useArticle, useDesk } from '../../state/article';
import { useAnalysis } from '../../state/analysis';
import { codeInWords, lostCodes } from '../../state/codes';
import { perArticle } from '../../state/article-scope';
import { notifyFailure, useSession } from '../../state/session';
import { requestsOf } from '../../state/requests';
import { useLibrary } from '../../state/library';
import { showDock } from '../../state/view';
import { MovedStyles } from './MovedStyles';
import { RequestStrip } from './RequestStrip';
import { Unchecked } from './Unchecked';
import { failureInWords, Said, t as sayNow, useWords } from '../../words/words';

const noProblems: readonly Failure[] = [];
const noCodes: readonly Range[] = [];
const noHeads: readonly TextHead[] = [];
const noThreads: readonly CommentThread[] = [];

/** What the person has put away of the open article's warnings. */
const usePutAway = perArticle<{ readonly texts: ReadonlySet<string> }>(() => ({ texts: new Set() }));

/** What is the matter with the open article, above its text: nothing of it is a reason to lose sight of the text. */
export function Warnings() {
  const { t } = useWords();
  const notSaved = useArticle(({ article }) =>
    article?.saving.state === 'failed' ? article.saving.error : null,
  );
  const opened = useArticle(({ article }) => article?.opened ?? null);
  const isGone = useLibrary(
    ({ rows, loading }) => opened !== null && !loading && isFileGone(rows, opened.row.id),
  );
  const merging = useDesk((state) => state.merging);
  const unused = useArticle(({ article }) => article?.problems ?? noProblems);
  if (opened === null) return null;
  return (
    <>
      {notSaved !== null && (
        <div className="warning-strip grave" role="alert">
          <p>
            <b>{t('warning.not-saved')}</b> {failureInWords(notSaved)} {t('warning.kept-here')}
          </p>
          <button className="btn" type="button" onClick={() => void flushArticle().then(notifyFailure)}>
            {t('warning.try-again')}
          </button>
          <button className="btn main" type="button" onClick={() => runCommand('article.save-copy')}>
            {t('warning.save-copy')}
          </button>
        </div>
      )}
      <Apart />
      <ArticleRequest sentencesToldBelow />
      <RequestStrip />
      <Question />
      <NoAnswer />
      <Unchecked />
      {opened.readOnly !== null && (
        <Strip text={t('warning.read-only', { why: failureInWords(opened.readOnly) })} />
      )}
      {isGone && (
        <Strip
          text={t('warning.original-gone')}
          act={{ label: t('warning.save-copy'), run: () => runCommand('article.save-copy') }}
        />
      )}
      {opened.originalChanged && !isGone && !merging && (
        <Strip
          text={t('warning.original-changed')}
          act={{ label: t('warning.take-original'), run: () => runCommand('article.take-original') }}
        />
      )}
      {opened.readOtherwise !== undefined && (
        <Strip
          text={t('warning.read-otherwise', { encoding: opened.readOtherwise })}
          act={{ label: t('warning.take-reading'), run: () => runCommand('article.take-original') }}
        />
      )}
      {opened.pageReadOtherwise === true && (
        <Strip
          text={t('warning.page-read-otherwise')}
          act={{ label: t('warning.take-reading'), run: () => runCommand('article.take-original') }}
        />
      )}
      {opened.document?.notes.map((note) => (
        <Strip key={note.code} text={failureInWords(note)} {...otherEncodings(note, 'article.encoding')} />
      ))}
      {opened.sourceNotes?.map((note) => (
        <Strip
          key={`source ${note.code}`}
          text={failureInWords(note)}
          {...otherEncodings(note, 'article.source-encoding')}
        />
      ))}
      <LostCodes />
      <MovedStyles />
      {opened.sourceProblem !== null && <Strip text={failureInWords(opened.sourceProblem)} />}
      {[...opened.problems, ...unused].map((problem, index) => (
        <Strip key={index} text={failureInWords(problem)} />
      ))}
    </>
  );
}

/** True where the host lists no file of the article any more: its row says so, or went with it before anybody worked on it. */
function isFileGone(rows: ReadonlyMap<string, ArticleRow>, id: string): boolean {
  const row = rows.get(id);
  return row === undefined || row.gone === true;
}

/** Says that somebody edited the article apart, and offers to bring the versions together; typing goes on until then. */
function Apart() {
  const { t, list } = useWords();
  const apart = useArticle(({ article }) => (article?.folded.heads.length ?? 1) > 1);
  const merging = useDesk((state) => state.merging);
  const heads = useArticle(({ article }) => article?.folded.heads ?? noHeads);
  const me = useSession(({ person }) => person?.id);
  if (!apart || merging) return null;
  return (
    <div className="warning-strip" role="status">
      <p>{t('warning.two-versions', { names: list(othersIn(heads, me)) })}</p>
      <button className="btn" type="button" onClick={() => runCommand('merge.open')}>
        {t('warning.merge')}
      </button>
    </div>
  );
}

/** Who else wrote in versions that stand apart; the person's own name where they did so in another window. */
function othersIn(heads: readonly TextHead[], me: string | undefined): readonly string[] {
  const people = new Map(heads.flatMap((head) => head.people.map(({ id, name }) => [id, name] as const)));
  const others = [...people].filter(([id]) => id !== me);
  return (others.length > 0 ? others : [...people]).map(([, name]) => name);
}

interface ArticleRequestProps {
  /** True where what is asked in sentences has a line of its own: saying here that it does would be the same twice. */
  readonly sentencesToldBelow?: boolean;
}

/** What a reviewer asks of the whole article, until it is submitted again. */
export function ArticleRequest({ sentencesToldBelow = false }: ArticleRequestProps) {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  const verdicts = useArticle(({ article }) => article?.folded.verdicts);
  const isOwn = useSession(({ person }) => person !== null && person.id === stage?.person?.id);
  if (stage?.declared !== 'changes-requested') return null;
  const asked = requestsOf(verdicts ?? []).length;
  if (sentencesToldBelow && stage.comment === null && !isOwn && asked > 0) return null;
  return (
    <div className="warning-strip" role="status">
      <p>
        <Said
          id="said.then"
          values={{
            first: (
              <b key="first">
                {t('warning.asks-for-changes', { who: stage.person?.name ?? t('desk.a-reviewer') })}
              </b>
            ),
            second: stage.comment ?? t('warning.asked-in-sentences', { count: asked }),
          }}
        />
      </p>
      {isOwn && (
        <button className="btn" type="button" onClick={() => runCommand('review.retract-request')}>
          {t('notes.retract')}
        </button>
      )}
    </div>
  );
}

/** What somebody else said last, in a thread that is open: it waits for an answer. Put away, it stands in Notes. */
function Question() {
  const { t } = useWords();
  const threads = useArticle(({ article }) => article?.folded.threads ?? noThreads);
  const me = useSession(({ person }) => person?.id);
  const waiting = threads.filter(({ resolved, comments }) => {
    const last = comments.at(-1);
    return !resolved && last !== undefined && last.person.id !== me;
  });
  const thread = waiting.at(-1);
  const last = thread?.comments.at(-1);
  if (thread === undefined || last === undefined) return null;
  const { about } = thread;
  const go = (): void => {
    if (about === null || !('hunk' in about) || !goToSentenceOf(about.hunk)) showDock('notes');
  };
  const said = { who: last.person.name, what: shortened(last.text), others: waiting.length - 1 };
  return <Strip text={t('warning.question', said)} act={{ label: t('warning.question-go'), run: go }} />;
}

/** As much of a comment as a strip has room for. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 118).trimEnd()}…` : text;
}

/** Names the codes of the file that the text lacks, until they are there again. */
function LostCodes() {
  const { t } = useWords();
  const opened = useArticle(({ article }) => article?.opened ?? null);
  const codes = opened?.document?.codes ?? noCodes;
  const text = useAnalysis(({ analysis }) => (codes.length === 0 ? null : (analysis?.text ?? null)));
  const lost = useMemo(
    () => (opened === null || text === null ? [] : lostCodes(opened.machineTranslation, text, codes)),
    [opened, text, codes],
  );
  const [first] = lost;
  if (first === undefined) return null;
  return (
    <div className="warning-strip" role="status">
      <p>
        {t('warning.code-missing', {
          code: codeInWords(first.text),
          line: first.line,
          others: lost.length - 1,
        })}
      </p>
      <button
        className="btn"
        type="button"
        onClick={() => void goBack('undo').then((end) => notifyFailure(end === false ? null : end))}
      >
        {t('state.undo')}
      </button>
    </div>
  );
}

/** Says that the host or its disk does not answer, with the way out. */
function NoAnswer() {
  const { t } = useWords();
  const connection = useSession((state) => state.connection);
  if (connection !== 'slow' && connection !== 'interrupted') return null;
  return (
    <div className="warning-strip" role="alert">
      <p>
        {t(`warning.${connection}`)} {t('warning.kept-until-answer')}
      </p>
      <button className="btn" type="button" onClick={() => runCommand('article.save-copy')}>
        {t('warning.save-copy')}
      </button>
    </div>
  );
}

/** Where the encoding was guessed, the way to choose another one. */
function otherEncodings({ code }: Failure, command: CommandId): Pick<StripProps, 'act'> {
  if (code !== 'encoding-guessed') return {};
  return { act: { label: sayNow('warning.other-encodings'), run: () => runCommand(command) } };
}

/** Something to know, until it is put away: it comes back when the article opens again. */
interface StripProps {
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

function Strip({ text, act }: StripProps) {
  const { t } = useWords();
  const away = usePutAway(({ texts }) => texts.has(text));
  if (away) return null;
  return (
    <div className="warning-strip" role="status">
      <p>{text}</p>
      {act !== undefined && (
        <button className="btn" type="button" onClick={act.run}>
          {act.label}
        </button>
      )}
      <button
        className="quiet"
        type="button"
        aria-label={t('warning.dismiss')}
        onClick={() => usePutAway.setState(({ texts }) => ({ texts: new Set([...texts, text]) }))}
      >
        ×
      </button>
    </div>
  );
}
