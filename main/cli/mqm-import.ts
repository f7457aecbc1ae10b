import { join } from 'node:path';
import { ok, type Failure, type Result } from '../../shared/base/result';
import type { Host } from '../../shared/protocol/serve';
import { articleIdOf } from '../../shared/review/article-id';
import { foldJournal } from '../../shared/review/fold';
import { annotationsOf, matchDocuments } from '../../shared/review/mqm-import';
import type { MqmRow } from '../../shared/review/mqm-tsv';
import type { Person } from '../../shared/review/person';
import type { ListedArticle } from '../host/article-list';
import { openHost } from '../web/open-host';
import { readInput, readSource } from './input';
import { projectArticles } from './project-articles';
import { readEvents } from './read-events';

/** What a table of marked errors came to in a project. */
export interface MqmImport {
  readonly articles: readonly {
    readonly path: string;
    readonly placed: number;
    readonly known: number;
  }[];
  /** What could not be placed, and why. */
  readonly problems: readonly Failure[];
}

interface Candidate {
  readonly path: string;
  readonly text: string;
  readonly article: ListedArticle;
}

/** Places the errors of a table in the articles of the project at `root` (a real path). `write` false: only says what would be. */
export async function importMqm(
  root: string,
  rows: readonly MqmRow[],
  { write, person }: { readonly write: boolean; readonly person: Person | null },
): Promise<Result<MqmImport>> {
  const candidates: Candidate[] = [];
  for (const article of await projectArticles(root)) {
    const text = await presentText(root, article);
    if (text !== null) candidates.push({ path: article.file.path, text, article });
  }
  const matched = matchDocuments(rows, candidates);
  const host = write ? await openHost({ shell: 'test', project: { folder: root }, person }) : null;
  if (host !== null && !host.ok) return host;
  try {
    return await placeAll(root, rows, matched as ReadonlyMap<string, Candidate | null>, host?.value ?? null);
  } finally {
    await host?.value.close();
  }
}

async function placeAll(
  root: string,
  rows: readonly MqmRow[],
  matched: ReadonlyMap<string, Candidate | null>,
  host: Host | null,
): Promise<Result<MqmImport>> {
  if (host !== null) {
    const opened = await openProject(host);
    if (!opened.ok) return opened;
  }
  const articles: { path: string; placed: number; known: number }[] = [];
  const problems: Failure[] = [];
  for (const [doc, candidate] of matched) {
    const own = rows.filter((row) => row.doc === doc);
    if (candidate === null) {
      if (own.some(({ error }) => error !== null))
        problems.push({
          code: 'document-not-found',
          message: `${doc}: no article of the project holds its sentences.`,
        });
      continue;
    }
    const placed = await place(root, own, candidate, host);
    if (!placed.ok) return placed;
    articles.push({ path: candidate.path, ...placed.value });
    problems.push(...placed.value.problems);
  }
  return ok({ articles: articles.map(({ path, placed, known }) => ({ path, placed, known })), problems });
}

async function place(
  root: string,
  rows: readonly MqmRow[],
  { path, text, article }: Candidate,
  host: Host | null,
): Promise<Result<{ placed: number; known: number; problems: readonly Failure[] }>> {
  // The host may not know yet which journal a moved file belongs to; opening the file tells it.
  const asked = article.file.bytes > 0 ? articleIdOf(article.file.path) : article.id;
  const opened =
    host === null ? null : await host.handlers['article.open']({ articleId: asked, inParts: false }, alone);
  if (opened !== null && !opened.ok) return opened;
  const events = opened?.value.events ?? (await readEvents(root, article.id));
  const state = events.length > 0 ? foldJournal(events) : null;
  const sourceFile = article.source === null ? null : join(root, article.source.path);
  const source = await readSource({ path, file: null, sourceFile, problem: null });
  const found = annotationsOf(rows, state?.text ?? text, source ?? null, state?.annotations ?? []);
  if (host !== null && state !== null && found.annotations.length > 0) {
    const drafts = found.annotations.map((body, index) => ({
      parents: index === 0 ? [...state.tips] : [],
      body,
    }));
    const articleId = opened?.value.row.id ?? article.id;
    const written = await host.handlers['article.append']({ articleId, drafts }, alone);
    if (!written.ok) return written;
  }
  return ok({ placed: found.annotations.length, known: found.known, problems: found.problems });
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
  const read = await readInput(join(root, article.file.path));
  return read.ok ? read.value.text : null;
}
