import { useRef, useState, type FormEvent } from 'react';
import type { CorrectionPair } from '../../../shared/checks/words/correction-places';
import { setOverlay } from '../../state/view';
import type { Words } from '../../../shared/locales/words';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { FoundList } from './FoundList';
import { replaceFound, search, type Found, type Sought } from './replace-search';
import './once.css';

interface Work {
  readonly name: 'searching' | 'replacing';
  readonly done: number;
  readonly total: number;
}

const cancelled = 'cancelled';

/** Finds and replaces over the project. `pair`: a correction, whose places are those that the checks flag. */
export function ReplaceDialog({ pair }: { readonly pair: CorrectionPair | null }) {
  const words = useWords();
  const { t } = words;
  const [find, setFind] = useState(pair?.from ?? '');
  const [replaceWith, setReplaceWith] = useState(pair?.to ?? '');
  const [options, setOptions] = useState({ regex: false, anyCase: true, wholeWords: true });
  const [path, setPath] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [approved, setApproved] = useState(false);
  const [work, setWork] = useState<Work | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  const close = (): void => {
    running.current?.abort();
    setOverlay(null);
  };
  const begin = (name: Work['name']): AbortController => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setWork({ name, done: 0, total: 0 });
    return controller;
  };
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (find === '') return;
    const controller = begin('searching');
    const sought: Sought = { find, replaceWith, ...options, correction: pair !== null };
    setLeftOut(new Set());
    setFound({ sought, articles: [], report: null });
    const answer = await search(sought, path, controller.signal, (articles) =>
      setFound((before) =>
        before?.sought === sought ? { ...before, articles: [...before.articles, ...articles] } : before,
      ),
    );
    if (running.current !== controller) return;
    setWork(null);
    if (answer.ok)
      setFound((before) => before && { ...before, articles: byPath(before.articles), report: answer.value });
    else if (answer.error.code !== cancelled) setProblem(words.failure(answer.error));
  };
  const replace = async (): Promise<void> => {
    if (found === null) return;
    const controller = begin('replacing');
    const failure = await replaceFound(found, leftOut, approved, controller.signal, (done, total) =>
      setWork({ name: 'replacing', done, total }),
    );
    setWork(null);
    if (failure === null) setOverlay(null);
    else if (failure.code !== cancelled) setProblem(words.failure(failure));
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
  const stale = found !== null && (found.sought.find !== find || found.sought.replaceWith !== replaceWith);
  return (
    <Dialog
      title={t(pair === null ? 'once.find-in-all' : 'once.correct-in-all')}
      about={t('once.replace-about')}
      wide
      onClose={close}
      acts={
        <>
          <span className="aside" role="status">
            {statusOf(words, work, found, hits)}
          </span>
          <button type="button" className="btn" onClick={close}>
            {t('dialog.cancel')}
          </button>
          <button
            type="button"
            className="btn main"
            disabled={work !== null || hits === 0 || stale}
            onClick={() => void replace()}
          >
            {t('once.replace')}
          </button>
        </>
      }
    >
      <form onSubmit={(event) => void look(event)}>
        <div className="once-row">
          <label className="field">
            <span>{t('once.find')}</span>
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
              onChange={({ target }) => setReplaceWith(target.value)}
            />
          </label>
        </div>
        {pair === null && (
          <div className="once-row">
            <Choice
              label={t('once.whole-words')}
              on={options.wholeWords}
              set={(wholeWords) => setOptions({ ...options, wholeWords })}
            />
            <Choice
              label={t('once.ignore-case')}
              on={options.anyCase}
              set={(anyCase) => setOptions({ ...options, anyCase })}
            />
            <Choice
              label={t('once.regex')}
              on={options.regex}
              set={(regex) => setOptions({ ...options, regex })}
            />
          </div>
        )}
        <div className="once-row">
          <label className="field">
            <span>{t('once.only-in')}</span>
            <input type="text" value={path} onChange={({ target }) => setPath(target.value)} />
          </label>
          <button type="submit" className="btn" disabled={find === ''}>
            {t('once.find')}
          </button>
        </div>
      </form>
      <Problem>{problem}</Problem>
      {hasApproved && <Choice label={t('once.include-approved')} on={approved} set={setApproved} />}
      {found !== null && <FoundList {...found} {...{ leftOut, approved, onLeave: leave }} />}
    </Dialog>
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

function statusOf({ t }: Words, work: Work | null, found: Found | null, hits: number): string {
  if (work?.name === 'replacing') return t('once.replacing', { done: work.done, total: work.total });
  if (found === null) return '';
  const places = t('once.places', { places: hits, articles: found.articles.length });
  if (work !== null) return t('once.searching', { found: places });
  return found.report?.complete === false ? t('once.there-are-more', { found: places }) : places;
}
