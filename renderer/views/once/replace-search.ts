import type { FindReport, FoundArticle, ReplaceReport } from '../../../shared/protocol/replace-contract';
import type { Failure, Result } from '../../../shared/base/result';
import type { ParamsIn } from '../../../shared/protocol/contract';
import { flushArticle } from '../../state/article';
import { host, notify, notifyFailure } from '../../state/session';
import { t } from '../../words/words';

export type Sought = ParamsIn<'replace.find'>['replacement'];

/** What was found, and what of it the person left out. */
export interface Found {
  readonly sought: Sought;
  readonly articles: readonly FoundArticle[];
  readonly report: FindReport | null;
}

/** Searches what is on disk: what is typed is written first. */
export async function search(
  sought: Sought,
  path: string,
  signal: AbortSignal,
  onFound: (articles: readonly FoundArticle[]) => void,
): Promise<Result<FindReport>> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return { ok: false, error: unsaved };
  return host().call(
    'replace.find',
    { replacement: sought, filter: path.trim() === '' ? {} : { path: path.trim() } },
    { signal, onProgress: ({ found }) => found.length > 0 && onFound(found) },
  );
}

/** Hits left out, by article and start. */
export type LeftOut = ReadonlySet<string>;

export function hitKey(articleId: string, start: number): string {
  return `${articleId} ${start}`;
}

/** Replaces all that was not left out; says what was done, and offers the way back. */
export async function replaceFound(
  { sought, articles }: Found,
  leftOut: LeftOut,
  approved: boolean,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const chosen = articles
    .filter(({ stage }) => approved || stage !== 'approved')
    .map(({ articleId, hash, sentences }) => {
      const starts = sentences.flatMap(({ hits }) => hits.map(({ start }) => start));
      const leaveOut = starts.filter((start) => leftOut.has(hitKey(articleId, start)));
      return { articleId, hash, leaveOut, all: leaveOut.length === starts.length };
    })
    .filter(({ all }) => !all)
    .map(({ articleId, hash, leaveOut }) => ({ articleId, hash, leaveOut }));
  const done = await host().call(
    'replace.apply',
    { replacement: sought, articles: chosen, approved },
    { signal, onProgress: (told) => onProgress(told.done, told.total) },
  );
  if (!done.ok) return done.error;
  tell(done.value, 'once.replaced');
  return null;
}

function tell(report: ReplaceReport, did: 'once.replaced' | 'once.taken-back'): void {
  const { run, articles, left, cancelled } = report;
  const places = articles.reduce((sum, { hits }) => sum + hits, 0);
  const done = t(did, {
    places: t('once.places', { places, articles: articles.length }),
    stopped: cancelled ? 'yes' : 'no',
  });
  const stayed =
    left.length === 0 ? [] : [t('once.left-as-they-are', { names: namesOf(left.map(({ path }) => path)) })];
  const text = [done, ...stayed].join(' ');
  const undo = {
    label: t('dialog.undo'),
    run: () => void undoRun(run).then(notifyFailure),
  };
  notify({
    kind: left.length > 0 ? 'warning' : 'done',
    text,
    ...(did === 'once.replaced' && articles.length > 0 ? { action: undo } : {}),
  });
}

async function undoRun(run: string): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const back = await host().call('replace.undo', { run });
  if (!back.ok) return back.error;
  tell(back.value, 'once.taken-back');
  return null;
}

const named = 4;

function namesOf(paths: readonly string[]): string {
  const rest = paths.length - named;
  const names = paths.slice(0, named).join(', ');
  return rest > 0 ? t('once.and-more', { names, count: rest }) : names;
}
