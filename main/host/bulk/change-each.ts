import type { CancelSignal } from '../../../shared/base/cancel';
import type { Result } from '../../../shared/base/result';
import type { BulkProgress, BulkReport } from '../../../shared/protocol/bulk-contract';
import type { LeftArticle } from '../../../shared/protocol/replace-contract';
import type { EventBody, JournalEvent, UnknownEvent } from '../../../shared/review/events';
import type { ArticleState } from '../../../shared/review/state';
import type { OpenProject } from '../open-project';

export interface BulkContext {
  readonly signal: CancelSignal;
  readonly progress: (value: BulkProgress) => void;
}

export interface ChangedArticles {
  readonly changed: readonly {
    readonly articleId: string;
    readonly path: string;
    /** What was written. */
    readonly events: readonly JournalEvent[];
  }[];
  readonly left: readonly LeftArticle[];
  readonly cancelled: boolean;
}

/** What to write to an article, or why it is left as it is; no events leave it without a word. */
export type MakeEvents = (
  state: ArticleState,
  events: readonly (JournalEvent | UnknownEvent)[],
) => Result<readonly EventBody[]>;

/** Progress is told this often at most, in milliseconds. */
const progressMs = 80;

/** Changes articles one after the other, in turn with all else that is written to them. What cannot be changed is left and listed; the others go on. */
export async function changeEach<T extends { readonly articleId: string }>(
  open: OpenProject,
  articles: readonly T[],
  { signal, progress }: BulkContext,
  make: (article: T) => MakeEvents | Promise<MakeEvents>,
): Promise<Result<ChangedArticles>> {
  const changed: ChangedArticles['changed'][number][] = [];
  const left: LeftArticle[] = [];
  let told = -Infinity;
  for (const [done, article] of articles.entries()) {
    if (signal.aborted) break;
    if (performance.now() - told > progressMs) {
      progress({ done, total: articles.length });
      told = performance.now();
    }
    const { articleId } = article;
    const path = (await open.library.find(articleId))?.file.path ?? articleId;
    const written = await open.articles.change(articleId, await make(article));
    if (!written.ok) {
      left.push({ articleId, path, ...written.error });
      // Nothing can be written at all: the others would say the same.
      if (open.readOnly() !== null) return { ok: false, error: written.error };
      continue;
    }
    if (written.value.length === 0) continue;
    open.wrote(articleId, written.value);
    changed.push({ articleId, path, events: written.value });
  }
  progress({ done: articles.length, total: articles.length });
  return { ok: true, value: { changed, left, cancelled: signal.aborted } };
}

/** What the window is told of it. */
export function asReport(made: Result<ChangedArticles>): Result<BulkReport> {
  if (!made.ok) return made;
  const { changed, left, cancelled } = made.value;
  const lastOf = changed.map(({ articleId, path, events }) => ({
    articleId,
    path,
    event: events.at(-1)?.id ?? '',
  }));
  return { ok: true, value: { changed: lastOf, left, cancelled } };
}
