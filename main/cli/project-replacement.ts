import { ok, type Result } from '../../shared/base/result';
import type {
  ArticleFilter,
  FoundArticle,
  LeftArticle,
  ProjectReplacement as Replacement,
  ReplaceReport,
} from '../../shared/protocol/replace-contract';
import type { Host } from '../../shared/protocol/serve';
import type { Person } from '../../shared/review/person';
import { openHost } from '../web/open-host';

export interface ReplacementRequest {
  readonly replacement: Replacement;
  readonly filter: ArticleFilter;
  readonly apply: boolean;
  /** Approved articles too. */
  readonly approved: boolean;
}

/** A place, with a little of its sentence on either side; `start` in UTF-16 code units of the text before. */
export interface ShownHit {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What was found or changed, as the command prints it. */
export interface Replaced {
  readonly articles: readonly {
    readonly path: string;
    readonly count: number;
    /** Only where they were found and not known before. */
    readonly hits: readonly ShownHit[];
  }[];
  readonly left: readonly LeftArticle[];
  /** Names what was replaced; null if nothing was. */
  readonly run: string | null;
  readonly undone: boolean;
}

/** Finds and, if asked to, replaces in the project at `root` (a real path). */
export function replaceInProject(
  root: string,
  person: Person | null,
  { replacement, filter, apply, approved }: ReplacementRequest,
): Promise<Result<Replaced>> {
  return withHost<Replaced>(root, person, async ({ handlers }) => {
    const found: FoundArticle[] = [];
    const signal = new AbortController().signal;
    // Which flags an article has is known from a scan.
    if (filter.rules !== undefined) {
      const scanned = await handlers['library.scan']({ first: [] }, { signal, progress: () => undefined });
      if (!scanned.ok) return scanned;
    }
    const report = await handlers['replace.find'](
      { replacement, filter },
      { signal, progress: (told) => found.push(...told.found) },
    );
    if (!report.ok) return report;
    found.sort((a, b) => (a.path < b.path ? -1 : 1));
    const { left } = report.value;
    const articles = found.map((article) => ({
      path: article.path,
      count: article.hits,
      hits: shownHits(article),
    }));
    if (!apply) return ok({ articles, left, run: null, undone: false });
    const applied = await handlers['replace.apply'](
      {
        replacement,
        approved,
        articles: found.map(({ articleId, hash }) => ({ articleId, hash, leaveOut: [] })),
      },
      { signal, progress: () => undefined },
    );
    if (!applied.ok) return applied;
    const changed = new Set(applied.value.articles.map(({ path }) => path));
    return ok({
      articles: articles.filter(({ path }) => changed.has(path)),
      left: [...left, ...applied.value.left],
      run: applied.value.run,
      undone: false,
    });
  });
}

/** Takes back what an earlier run replaced. */
export function takeBack(root: string, person: Person | null, run: string): Promise<Result<Replaced>> {
  return withHost<Replaced>(root, person, async ({ handlers }) => {
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const back: Result<ReplaceReport> = await handlers['replace.undo']({ run, articleIds: null }, context);
    if (!back.ok) return back;
    const articles = back.value.articles.map(({ path, hits }) => ({ path, count: hits, hits: [] }));
    return ok({ articles, left: back.value.left, run, undone: true });
  });
}

async function withHost<T>(
  root: string,
  person: Person | null,
  work: (host: Host) => Promise<Result<T>>,
): Promise<Result<T>> {
  const host = await openHost({ shell: 'test', project: { folder: root }, person });
  if (!host.ok) return host;
  try {
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const info = await host.value.handlers['host.info']({}, context);
    if (!info.ok) return info;
    const opened = await host.value.handlers['project.open'](
      { projectId: info.value.startWith ?? '' },
      context,
    );
    return opened.ok ? await work(host.value) : opened;
  } finally {
    await host.value.close();
  }
}

/** Letters shown on either side of a place. */
const around = 30;

function shownHits({ sentences }: FoundArticle): ShownHit[] {
  return sentences.flatMap(({ start: from, text: sentence, hits }) =>
    hits.map(({ start, end, text }) => ({
      start,
      end,
      found: sentence.slice(start - from, end - from),
      text,
      before: sentence.slice(Math.max(0, start - from - around), start - from),
      after: sentence.slice(end - from, end - from + around),
    })),
  );
}
