import type { FindReport, FoundArticle, ReplaceReport } from '../../../shared/protocol/replace-contract';
import type { Failure, Result } from '../../../shared/base/result';
import type { ParamsIn } from '../../../shared/protocol/contract';
import { flushArticle } from '../../state/article';
import { beginWork, type BegunWork } from '../../state/background-work';
import { useLibrary } from '../../state/library';
import { host, notify, notifyFailure } from '../../state/session';
import { t } from '../../words/words';

type FindParams = ParamsIn<'replace.find'>;
export type Sought = FindParams['replacement'];
export type Filter = NonNullable<FindParams['filter']>;

/** What was found, and what of it the person left out. */
export interface Found {
  readonly sought: Sought;
  readonly filter: Filter;
  readonly articles: readonly FoundArticle[];
  readonly report: FindReport | null;
}

/** Searches what is on disk: what is typed is written first. */
export async function search(
  sought: Sought,
  filter: Filter,
  signal: AbortSignal,
  onFound: (articles: readonly FoundArticle[]) => void,
): Promise<Result<FindReport>> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return { ok: false, error: unsaved };
  return host().call(
    'replace.find',
    { replacement: sought, filter },
    { signal, onProgress: ({ found }) => found.length > 0 && onFound(found) },
  );
}

/** Hits left out, by article and start. */
export type LeftOut = ReadonlySet<string>;

export function hitKey(articleId: string, start: number): string {
  return `${articleId} ${start}`;
}

/** The hits of an article that are left out, by their starts. */
export function leftOutOf({ articleId, sentences }: FoundArticle, leftOut: LeftOut): number[] {
  return startsOf(sentences).filter((start) => leftOut.has(hitKey(articleId, start)));
}

export function startsOf(sentences: FoundArticle['sentences']): number[] {
  return sentences.flatMap(({ hits }) => hits.map(({ start }) => start));
}

/** Replaces, in the background, all that was not left out; a notice says what was done, and offers the way back. */
export async function replaceFound(found: Found, leftOut: LeftOut, approved: boolean): Promise<void> {
  const work = beginWork('replacing');
  const failure = await replaceAll(found, leftOut, approved, work);
  work.end();
  notifyFailure(failure);
}

async function replaceAll(
  { sought, articles }: Found,
  leftOut: LeftOut,
  approved: boolean,
  { signal, told }: BegunWork,
): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const chosen = articles
    .filter(({ stage }) => approved || stage !== 'approved')
    .map((article) => ({ ...article, leaveOut: leftOutOf(article, leftOut) }))
    .filter(({ leaveOut, sentences }) => leaveOut.length < startsOf(sentences).length)
    .map(({ articleId, hash, leaveOut }) => ({ articleId, hash, leaveOut }));
  const done = await host().call(
    'replace.apply',
    { replacement: sought, articles: chosen, approved },
    { signal, onProgress: (progress) => told(progress.done, progress.total) },
  );
  if (!done.ok) return done.error;
  tell(done.value, 'replaced');
  return null;
}

/** How many places in how many articles, in words. */
export function placesInWords(places: number, articles: number): string {
  return t('once.places', { places, articles });
}

function tell(report: ReplaceReport, did: 'replaced' | 'taken-back'): void {
  const { run, articles, left, cancelled } = report;
  const hits = articles.reduce((sum, article) => sum + article.hits, 0);
  const places = placesInWords(hits, articles.length);
  const stayed =
    left.length === 0 ? '' : ` ${t('once.left', { paths: namesOf(left.map(({ path }) => path)) })}`;
  useLibrary.setState(({ replaced }) => {
    if (did === 'replaced')
      return articles.length > 0 ? { replaced: { run, places: hits, articles: articles.length } } : {};
    return replaced?.run === run && !cancelled ? { replaced: null } : {};
  });
  const undo = {
    label: t('once.undo'),
    run: () => void undoRun(run).then(notifyFailure),
  };
  notify({
    kind: left.length > 0 ? 'warning' : 'done',
    window: true,
    text: `${t(cancelled ? `once.${did}-stopped` : `once.${did}`, { places })}${stayed}`,
    ...(did === 'replaced' && articles.length > 0 ? { action: undo } : {}),
  });
}

/** Takes a replacement over the project back, and tells of it; articles that were edited since are left and named. */
export async function undoRun(run: string): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const { signal, told, end } = beginWork('undoing');
  const back = await host().call(
    'replace.undo',
    { run },
    { signal, onProgress: ({ done, total }) => told(done, total) },
  );
  end();
  if (!back.ok) return back.error;
  tell(back.value, 'taken-back');
  return null;
}

const named = 4;

function namesOf(paths: readonly string[]): string {
  const first = paths.slice(0, named).join(', ');
  const rest = paths.length - named;
  return rest > 0 ? t('once.left-more', { paths: first, count: rest }) : first;
}
