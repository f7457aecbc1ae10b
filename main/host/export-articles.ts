import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { sha256Hex } from '../../shared/base/hash';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { ManifestFile } from '../../shared/export/manifest';
import type { ExportedFile, ExportReport } from '../../shared/protocol/contract';
import type { EventOf, JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import type { Person } from '../../shared/review/person';
import type { ArticleState } from '../../shared/review/state';
import { listArticles, type ListedArticle } from './article-list';
import { isEncoding } from './encodings';
import { openExportFolder, writeExported, writeManifest, type ExportFolder } from './export-folder';
import { openJournalStore, type JournalStore } from './journal/journal-store';
import { journalSignatures } from './journal-signatures';
import { readLost, reunite } from './moved-articles';
import { readOriginal, type OriginalFile } from './open-article';
import { readProjectFile } from './project-file-store';
import { encodeText, type TextForm } from './text-file';

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
  const chosen = request.articleIds === null ? null : new Set(request.articleIds);
  const written: ManifestFile[] = [];
  const problems: (Failure & { path: string })[] = [];
  let skipped = 0;
  for (const article of await projectArticles(root, request.journals)) {
    if (chosen !== null && !chosen.has(article.id)) continue;
    const exported = await exportOne(request, root, folder.value, article);
    if (exported === null) skipped++;
    else if (!exported.ok) problems.push({ ...exported.error, path: article.file.path });
    else {
      written.push(exported.value.file);
      if (exported.value.note) problems.push({ ...exported.value.note, path: article.file.path });
    }
  }
  const manifest = await writeManifest(folder.value, written);
  if (!manifest.ok) return manifest;
  return ok({ folder: folder.value.path, written: written.map(reported), skipped, problems });
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

/** The articles of a project, moved ones under the ids of their journals. Reads every file only if some journal has lost its file. */
async function projectArticles(root: string, journals: JournalStore): Promise<ListedArticle[]> {
  const { file } = await readProjectFile(root);
  const [listed, signatures] = await Promise.all([listArticles(root, file), journalSignatures(root)]);
  const present = new Set(listed.map(({ id }) => id));
  const lost = await readLost(
    journals,
    [...signatures.keys()].filter((id) => !present.has(id)),
  );
  const hashes = new Map<string, string>();
  if (lost.length > 0)
    for (const article of listed) {
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

interface Exported {
  readonly file: ManifestFile;
  readonly note: Failure | null;
}

/** Null for an article that is not approved and was not asked for all the same. */
async function exportOne(
  request: ExportRequest,
  root: string,
  folder: ExportFolder,
  article: ListedArticle,
): Promise<Result<Exported> | null> {
  const { events } = await request.journals.read(article.id);
  const opened = firstOpened(events);
  if (opened === null && !request.all) return null;
  const state = opened === null ? null : foldJournal(events);
  const approved = state !== null && isApproved(state);
  if (!approved && !request.all) return null;
  if (state !== null && state.heads.length > 1)
    return fail(
      'two-versions',
      'This article has two versions. Open it and choose one before you export it.',
    );
  if (article.problem !== null) return { ok: false, error: article.problem };
  const original = await readOriginal(root, article.file.path);
  if (opened === null && !original.ok) return original;
  const form = opened === null ? formOf(original) : formOf(original, opened);
  const text = state?.text ?? (original.ok ? original.value.file.text : '');
  if (form === null)
    return fail(
      'unknown-encoding',
      'Its journal names an encoding this version does not know. Update Emend.',
    );
  const encoded = encodeText(text, form);
  const done = await writeExported(folder, article.file.path, encoded.bytes);
  if (!done.ok) return done;
  const file: ManifestFile = {
    path: article.file.path,
    sha256: createHash('sha256').update(encoded.bytes).digest('hex'),
    textSha256: sha256Hex(text),
    articleId: article.id,
    encoding: encoded.encoding,
    stage: state?.stage.stage ?? 'new',
    approvedBy: approved ? state.stage.person : null,
    approvedAt: approved ? state.stage.time : null,
    exportedAt: new Date(request.now()).toISOString(),
    ...(encoded.note === null ? {} : { note: encoded.note.message }),
  };
  if (request.person !== null && state !== null)
    await request.journals.append(article.id, request.person, [
      { parents: [...state.tips], body: { type: 'exported', hash: state.hash, format: 'txt' } },
    ]);
  return ok({ file, note: encoded.note });
}

/** True if the present text, and no other, is what was approved. */
function isApproved(state: ArticleState): boolean {
  return state.heads.length === 1 && state.stage.stage === 'approved' && state.stage.hash === state.hash;
}

/** How to write it: as the original lies, or, where that changed or went, as the journal remembers it. */
function formOf(original: Result<OriginalFile>, opened?: EventOf<'opened'>): TextForm | null {
  if (original.ok && (opened === undefined || original.value.hash === opened.original))
    return original.value.file;
  if (opened === undefined || !isEncoding(opened.encoding)) return null;
  return { text: null, encoding: opened.encoding, bom: opened.bom, lineEnd: opened.lineEnd, ends: [] };
}

function firstOpened(events: readonly (JournalEvent | UnknownEvent)[]): EventOf<'opened'> | null {
  for (const event of events) if (!('unknown' in event) && event.type === 'opened') return event;
  return null;
}

function reported({ articleId, path, sha256 }: ManifestFile): ExportedFile {
  return { articleId, path, sha256 };
}
