import { realpath } from 'node:fs/promises';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { ManifestFile } from '../../shared/export/manifest';
import type { ExportReport } from '../../shared/protocol/contract';
import type { Person } from '../../shared/review/person';
import type { ProjectFile } from '../../shared/review/project-file';
import { listArticles, type ListedArticle } from './article-list';
import { exportableArticle } from './export-article';
import { openExportFolder, writeExported, writeManifest, type ExportFolder } from './export-folder';
import { openJournalStore, type JournalStore } from './journal/journal-store';
import { journalSignatures } from './journal-signatures';
import { readLost, reunite } from './moved-articles';
import { readOriginal } from './open-article';
import { readProjectFile } from './project-file-store';

export interface ExportRequest {
  readonly projectFolder: string;
  readonly out: string;
  /** Null for every article. */
  readonly articleIds: readonly string[] | null;
  /** Articles without a valid approval too. */
  readonly all: boolean;
  readonly journals: JournalStore;
  /** Who exports; null leaves no note of it in the journals. */
  readonly person: Person | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Writes articles as plain text into a folder tree like the project's, in their original encoding and line ends, with
 * a manifest. An article that cannot be written is a problem in the report; the others go on. Fails if the folder
 * itself cannot be exported into.
 */
export async function exportArticles(request: ExportRequest): Promise<Result<ExportReport>> {
  const root = await realpath(request.projectFolder).catch(() => null);
  if (root === null)
    return fail('no-such-folder', `${request.projectFolder} is not there. Name a project’s folder.`);
  const folder = await openExportFolder(request.out, root);
  if (!folder.ok) return folder;
  const { file: project } = await readProjectFile(root);
  const chosen = request.articleIds === null ? null : new Set(request.articleIds);
  const written: ManifestFile[] = [];
  const problems: (Failure & { readonly path: string })[] = [];
  let skipped = 0;
  for (const article of await projectArticles(root, project, request.journals)) {
    if (chosen !== null && !chosen.has(article.id)) continue;
    const exported = await exportOne(request, root, project, folder.value, article);
    if (exported === null) skipped++;
    else if (!exported.ok) problems.push({ ...exported.error, path: article.file.path });
    else {
      written.push(exported.value.file);
      if (exported.value.note) problems.push({ ...exported.value.note, path: article.file.path });
    }
  }
  const manifest = await writeManifest(folder.value, written);
  if (!manifest.ok) return manifest;
  return ok({
    folder: folder.value.path,
    written: written.map(({ articleId, path, sha256 }) => ({ articleId, path, sha256 })),
    skipped,
    problems,
  });
}

/** {@link exportArticles} for a project that no window holds open. */
export async function exportProject(
  request: Omit<ExportRequest, 'journals'> & { readonly settingsFolder: string },
): Promise<Result<ExportReport>> {
  const { projectFolder, settingsFolder, now } = request;
  const store = await openJournalStore({ projectFolder, settingsFolder, now });
  if (!store.ok) return store;
  try {
    return await exportArticles({ ...request, journals: store.value });
  } finally {
    await store.value.close();
  }
}

/** The articles of a project, moved ones under the ids of their journals. Files are read only if some journal has lost its own. */
async function projectArticles(
  root: string,
  project: ProjectFile,
  journals: JournalStore,
): Promise<ListedArticle[]> {
  const [listed, signatures] = await Promise.all([listArticles(root, project), journalSignatures(root)]);
  const present = new Set(listed.map(({ id }) => id));
  const lost = await readLost(
    journals,
    [...signatures.keys()].filter((id) => !present.has(id)),
  );
  const hashes = new Map<string, string>();
  for (const article of lost.length > 0 ? listed : []) {
    const original = signatures.has(article.id) ? null : await readOriginal(root, article.file.path);
    if (original?.ok) hashes.set(article.id, original.value.hash);
  }
  return reunite(
    listed,
    lost,
    (id) => signatures.has(id),
    ({ id }) => hashes.get(id) ?? null,
  );
}

/** Null for an article that is not approved and was not asked for all the same. */
async function exportOne(
  request: ExportRequest,
  root: string,
  project: ProjectFile,
  folder: ExportFolder,
  article: ListedArticle,
): Promise<Result<{ readonly file: ManifestFile; readonly note: Failure | null }> | null> {
  const { events } = await request.journals.read(article.id);
  const ready = await exportableArticle(root, article, events, project, request.all);
  if (ready === null || !ready.ok) return ready;
  const { bytes, file, note, tips } = ready.value;
  const written = await writeExported(folder, file.path, bytes);
  if (!written.ok) return written;
  // That the journal may not be writable takes nothing from the export: the manifest says the same.
  if (request.person !== null && tips !== null)
    await request.journals.append(article.id, request.person, [
      { parents: [...tips], body: { type: 'exported', hash: file.textSha256, format: 'txt' } },
    ]);
  return ok({ file: { ...file, exportedAt: new Date(request.now()).toISOString() }, note });
}
