import { join } from 'node:path';
import { ok, type Failure, type Result } from '../../shared/base/result';
import type { Host } from '../../shared/protocol/serve';
import { articleIdOf } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import type { MatchedArticle } from '../../shared/review/mqm-import';
import type { Person } from '../../shared/review/person';
import type { ArticleState } from '../../shared/review/state';
import type { ListedArticle } from '../host/article-list';
import { openHost } from '../web/open-host';
import { readInput, readSource } from './input';
import { projectArticles } from './project-articles';
import { readEvents } from './read-events';

/** What a table of people's marks came to in a project. */
export interface TableImport {
  readonly articles: readonly {
    readonly path: string;
    readonly placed: number;
    readonly known: number;
  }[];
  /** What could not be placed, and why. */
  readonly problems: readonly Failure[];
}

/** An article that rows are placed in: its present text, the source, and its journal, if there is one. */
export interface OpenedForTable {
  readonly path: string;
  readonly text: string;
  readonly source: string | null;
  readonly state: ArticleState | null;
}

interface Placed {
  readonly bodies: readonly EventBody[];
  readonly known: number;
  readonly problems: readonly Failure[];
}

/** How a table's rows come to articles. */
export interface TableRows<Row> {
  readonly rows: readonly Row[];
  readonly documentOf: (row: Row) => string;
  /** Which article each document is; null where none is. */
  readonly match: (articles: readonly MatchedArticle[]) => ReadonlyMap<string, MatchedArticle | null>;
  /** True if a row says something that is lost without its article. */
  readonly counts: (row: Row) => boolean;
  readonly place: (rows: readonly Row[], article: OpenedForTable) => Placed;
}

interface Candidate extends MatchedArticle {
  readonly article: ListedArticle;
}

/** Takes the rows of a table into the articles of the project at `root` (a real path). `write` false: only says what would be. */
export async function importTable<Row>(
  root: string,
  table: TableRows<Row>,
  { write, person }: { readonly write: boolean; readonly person: Person | null },
): Promise<Result<TableImport>> {
  const candidates: Candidate[] = [];
  for (const article of await projectArticles(root)) {
    const text = await presentText(root, article);
    if (text !== null) candidates.push({ path: article.file.path, text, article });
  }
  const matched = table.match(candidates) as ReadonlyMap<string, Candidate | null>;
  const host = write ? await openHost({ shell: 'test', project: { folder: root }, person }) : null;
  if (host !== null && !host.ok) return host;
  try {
    return await placeAll(root, table, matched, host?.value ?? null);
  } finally {
    await host?.value.close();
  }
}

async function placeAll<Row>(
  root: string,
  table: TableRows<Row>,
  matched: ReadonlyMap<string, Candidate | null>,
  host: Host | null,
): Promise<Result<TableImport>> {
  if (host !== null) {
    const opened = await openProject(host);
    if (!opened.ok) return opened;
  }
  const byDocument = new Map<string, Row[]>();
  for (const row of table.rows) {
    const document = table.documentOf(row);
    const own = byDocument.get(document);
    if (own === undefined) byDocument.set(document, [row]);
    else own.push(row);
  }
  const articles: { path: string; placed: number; known: number }[] = [];
  const problems: Failure[] = [];
  for (const [document, candidate] of matched) {
    const own = byDocument.get(document) ?? [];
    if (candidate === null) {
      if (own.some(table.counts))
        problems.push({
          code: 'document-not-found',
          message: `${document}: no article of the project holds its sentences.`,
        });
      continue;
    }
    const placed = await place(root, own, table, candidate, host);
    if (!placed.ok) return placed;
    const { known, bodies } = placed.value;
    articles.push({ path: candidate.path, placed: bodies.length, known });
    problems.push(...placed.value.problems);
  }
  return ok({ articles, problems });
}

async function place<Row>(
  root: string,
  rows: readonly Row[],
  table: TableRows<Row>,
  { path, text, article }: Candidate,
  host: Host | null,
): Promise<Result<Placed>> {
  // The host may not know yet which journal a moved file belongs to; opening the file tells it.
  const asked = article.file.bytes > 0 ? articleIdOf(article.file.path) : article.id;
  const opened =
    host === null
      ? null
      : await host.handlers['article.open']({ articleId: asked, inParts: false, early: false }, alone);
  if (opened !== null && !opened.ok) return opened;
  const events = opened?.value.events ?? (await readEvents(root, article.id));
  const state = events.length > 0 ? foldJournal(events) : null;
  const sourceFile = article.source === null ? null : join(root, article.source.path);
  const source = await readSource({ path, file: null, sourceFile, problem: null });
  const found = table.place(rows, { path, text: state?.text ?? text, source: source ?? null, state });
  if (host !== null && state !== null && found.bodies.length > 0) {
    const drafts = found.bodies.map((body, index) => ({
      parents: index === 0 ? [...state.tips] : [],
      body,
    }));
    const articleId = opened?.value.row.id ?? article.id;
    const written = await host.handlers['article.append']({ articleId, drafts }, alone);
    if (!written.ok) return written;
  }
  return ok(found);
}

async function openProject(host: Host): Promise<Result<unknown>> {
  const info = await host.handlers['host.info']({}, alone);
  if (!info.ok) return info;
  return host.handlers['project.open']({ projectId: info.value.startWith ?? '' }, alone);
}

/** The context of a call that nobody cancels. */
const alone = { signal: new AbortController().signal, progress: () => undefined };

/** An article's text as the project has it; as its file lies, where nobody has opened it. Null if there is none to mark. */
async function presentText(root: string, article: ListedArticle): Promise<string | null> {
  const events = await readEvents(root, article.id);
  const state = events.length > 0 ? foldJournal(events) : null;
  if (state !== null && state.base !== null) return state.heads.length > 1 ? null : state.text;
  if (article.problem !== null) return null;
  const read = await readInput(join(root, article.file.path), {}, article.file);
  return read.ok ? read.value.text : null;
}
