import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import type { CorrectionPair } from '../../../shared/checks/words/correction-places';
import type { Stage } from '../../../shared/review/events';
import { useLibrary } from '../../state/library';
import { keyCaps } from '../../../shared/commands/keys';
import { notifyFailure, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { ArticleFilter, filterOf, noFields } from './ArticleFilter';
import { FoundList } from './FoundList';
import {
  leftOutOf,
  placesInWords,
  replaceFound,
  search,
  undoRun,
  type Found,
  type Sought,
} from './replace-search';
import './once.css';

interface Props {
  /** A correction, whose places are those that the checks flag. */
  readonly pair: CorrectionPair | null;
  /** Ids of the articles to look at; null for all. */
  readonly only: readonly string[] | null;
  /** What to look for at first; empty for nothing. `atOnce`: without being asked again, to see where it stands: nothing is replaced before somebody says with what. */
  readonly text: string;
  readonly atOnce: boolean;
}

/** Finds and replaces over the project. */
export function ReplaceDialog({ pair, only, text, atOnce }: Props) {
  const { t } = useWords();
  const doIt = useSession(({ info }) => keyCaps('Mod+Enter', info?.platform ?? 'linux').join(' '));
  const [find, setFind] = useState(pair?.from ?? text);
  const [replaceWith, setReplaceWith] = useState(pair?.to ?? '');
  const [looking, setLooking] = useState(atOnce && pair === null);
  const [options, setOptions] = useState({ regex: false, anyCase: true, wholeWords: true });
  const [fields, setFields] = useState(noFields);
  const [found, setFound] = useState<Found | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [approved, setApproved] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const searching = useRef<AbortController | null>(null);
  useEffect(() => () => searching.current?.abort(), []);
  // The dialog's parts come after the dialog itself, so its form is waited for.
  const lookAtOnce = useCallback(
    (form: HTMLFormElement | null) => {
      if (atOnce) form?.requestSubmit();
    },
    [atOnce],
  );
  const [among] = useState(() => [...useLibrary.getState().chosen]);
  const [onlyChosen, setOnlyChosen] = useState(false);
  const articleIds = only ?? (onlyChosen ? among : null);

  const sought: Sought = { find, replaceWith, ...options, correction: pair !== null };
  const filter = { ...filterOf(fields), ...(articleIds !== null && { articleIds: [...articleIds] }) };
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (find === '') return;
    searching.current?.abort();
    const controller = new AbortController();
    searching.current = controller;
    setProblem(null);
    setLeftOut(new Set());
    setFound({ sought, filter, articles: [], report: null });
    const answer = await search(sought, filter, controller.signal, (articles) =>
      setFound((before) =>
        before?.sought === sought ? { ...before, articles: [...before.articles, ...articles] } : before,
      ),
    );
    if (searching.current !== controller) return;
    searching.current = null;
    if (answer.ok)
      setFound((before) => before && { ...before, articles: byPath(before.articles), report: answer.value });
    else setFound(null);
    if (!answer.ok && answer.error.code !== 'cancelled') setProblem(failureInWords(answer.error));
  };
  const leave = (keys: readonly string[], out: boolean): void =>
    setLeftOut((before) => {
      const after = new Set(before);
      for (const key of keys)
        if (out) after.add(key);
        else after.delete(key);
      return after;
    });

  const hits = found?.articles.reduce((sum, article) => sum + article.hits, 0) ?? 0;
  const hasApproved = found?.articles.some(({ stage }) => stage === 'approved') === true;
  const isStale =
    found !== null && JSON.stringify([found.sought, found.filter]) !== JSON.stringify([sought, filter]);
  const chosen =
    found?.articles
      .filter(({ stage }) => approved || stage !== 'approved')
      .reduce((sum, article) => sum + article.hits - leftOutOf(article, leftOut).length, 0) ?? 0;
  const changedAt = (stage: Stage): number =>
    found?.articles.filter(
      (article) => article.stage === stage && leftOutOf(article, leftOut).length < article.hits,
    ).length ?? 0;
  const begun = changedAt('new');
  const submitted = changedAt('submitted');
  const status = (): string => {
    if (found === null) return '';
    const places = placesInWords(hits, found.articles.length);
    if (found.report === null) return t('once.searching', { places });
    if (isStale) return t('once.stale');
    if (hits === 0) return t('once.none');
    return found.report.complete ? places : t('once.places-more', { places });
  };
  const replace = (): void => {
    if (found === null) return;
    setOverlay(null);
    void replaceFound(found, leftOut, approved);
  };
  const choice = (label: string, id: keyof typeof options) => (
    <Choice label={label} on={options[id]} set={(on) => setOptions({ ...options, [id]: on })} />
  );
  return (
    <Dialog
      title={t(looking ? 'once.find-title' : pair === null ? 'once.replace-title' : 'once.correct-title')}
      about={t(looking ? 'once.find-about' : 'once.replace-about')}
      wide
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {status()}
          </span>
          <button type="button" className="btn" onClick={() => setOverlay(null)}>
            {t('once.cancel')}
          </button>
          <button
            type="button"
            className="btn main"
            disabled={looking || (found?.report ?? null) === null || chosen === 0 || isStale}
            onClick={replace}
          >
            {t(replaceWith === '' && found !== null && !looking ? 'once.delete' : 'once.replace')}{' '}
            <kbd aria-hidden="true">{doIt}</kbd>
          </button>
        </>
      }
    >
      {pair === null && <LastReplacement />}
      <form ref={lookAtOnce} onSubmit={(event) => void look(event)}>
        <div className="once-row">
          <label className="field">
            <span>{t('once.find-what')}</span>
            <input
              type="text"
              value={find}
              readOnly={pair !== null}
              onChange={({ target }) => setFind(target.value)}
            />
          </label>
          <label className="field">
            <span>{t('once.replace-with')}</span>
            <input
              type="text"
              value={replaceWith}
              readOnly={pair !== null}
              onChange={({ target }) => {
                setReplaceWith(target.value);
                setLooking(false);
              }}
            />
          </label>
          <button type="submit" className="btn" disabled={find === ''}>
            {t('once.find')}
          </button>
        </div>
        {pair === null && (
          <div className="once-row">
            {choice(t('once.whole-words'), 'wholeWords')}
            {choice(t('once.any-case'), 'anyCase')}
            {choice(t('once.regex'), 'regex')}
          </div>
        )}
        {only === null && among.length > 0 && (
          <Choice
            label={t('once.only-chosen', { count: among.length })}
            on={onlyChosen}
            set={setOnlyChosen}
          />
        )}
        <ArticleFilter fields={fields} onChange={setFields} />
      </form>
      <Problem>{problem}</Problem>
      {hasApproved && !looking && <Choice label={t('once.approved-too')} on={approved} set={setApproved} />}
      {begun > 0 && !looking && <p className="aside">{t('once.begins', { count: begun })}</p>}
      {submitted > 0 && !looking && <p className="aside">{t('once.submitted', { count: submitted })}</p>}
      {found !== null && <FoundList {...found} {...{ looking, leftOut, approved, onLeave: leave }} />}
    </Dialog>
  );
}

/** The last replacement of this window, with the way back: its notice has gone by then. */
function LastReplacement() {
  const { t } = useWords();
  const last = useLibrary(({ replaced }) => replaced);
  if (last === null) return null;
  return (
    <p className="aside">
      {t('once.replaced', { places: placesInWords(last.places, last.articles) })}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          setOverlay(null);
          void undoRun(last.run).then(notifyFailure);
        }}
      >
        {t('once.undo')}
      </button>
    </p>
  );
}

function Choice({
  label,
  on,
  set,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function byPath<T extends { readonly path: string }>(articles: readonly T[]): T[] {
  return [...articles].sort((a, b) => (a.path < b.path ? -1 : 1));
}
