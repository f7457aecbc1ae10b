import type { CancelSignal } from '../../shared/base/cancel';
import { fail, ok, said, type Failure, type Result } from '../../shared/base/result';
import type { ExportFormatId } from '../../shared/export/export-format-ids';
import type { ManifestFile } from '../../shared/export/manifest';
import { formatOfName } from '../../shared/formats/formats';
import type { ExportProgress, ExportReport } from '../../shared/protocol/contract';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { Person } from '../../shared/review/person';
import type { ProjectFile } from '../../shared/review/project-file';
import type { Segmented } from '../../shared/text/segment';
import type { ListedArticle } from './article-list';
import { realDisk, type Disk } from './disk';
import { exportableArticle } from './export-article';
import { projectFlags } from './export-flags';
import { ExportFolder } from './export-folder';
import type { ChosenFormat } from './export-in-format';
import { errorCode } from './inside-folder';
import { openJournalStore, type JournalStore, type JournalStoreOptions } from './journal/journal-store';
import { listProject } from './list-project';
import { readProjectFile } from './project-file-store';
import { segmented } from './segmentation-files';
import { SigningKeys } from './signing-keys';

export interface ExportRequest {
  readonly projectFolder: string;
  readonly out: string;
  /** Null for every article. */
  readonly articleIds: readonly string[] | null;
  /** Articles without a valid approval too. */
  readonly all: boolean;
  readonly journals: JournalStore;
  /** What the files are to be; each in its own format if it is left out. */
  readonly format?: ExportFormatId;
  /** Emend's, for formats that name what wrote them. */
  readonly version?: string;
  /** Who exports; null leaves no note of it in the journals. */
  readonly person: Person | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: CancelSignal;
  readonly progress?: (value: ExportProgress) => void;
  readonly disk?: Disk;
}

/** Progress is told this often, in milliseconds, and at the end. */
const progressMs = 80;

/**
 * Writes articles, each in its own format or all in another one, into a folder tree like the project's, in their original encoding and line ends, with
 * a manifest. An article that cannot be written is a problem in the report; the others go on. Cancelled or cut short, it
 * leaves a folder that the next export goes on in. Fails if the folder itself cannot be exported into, or is cancelled.
 */
export async function exportArticles(request: ExportRequest): Promise<Result<ExportReport>> {
  const { journals, signal, disk = realDisk } = request;
  const found = await realProject(request.projectFolder, disk);
  if (!found.ok) return found;
  const root = found.value;
  const folder = await ExportFolder.open(request.out, root, disk);
  if (!folder.ok) return folder;
  const { file } = await readProjectFile(root, disk);
  const project = await segmented(root, file);
  const { articles } = await listProject({
    root,
    rules: project,
    readEvents: async (id) => (await journals.read(id)).events,
    disk,
  });
  const ids = request.articleIds === null ? null : new Set(request.articleIds);
  const chosen = articles.filter(({ id }) => ids === null || ids.has(id));
  const format = await chosenFormat(request, root, project);
  const written: ManifestFile[] = [];
  const problems: (Failure & { readonly path: string })[] = [];
  let skipped = 0;
  const tell = createTeller(request.progress, chosen.length);
  for (const [index, article] of chosen.entries()) {
    if (signal?.aborted === true) break;
    tell(index);
    const exported = await exportOne(request, root, project, folder.value, article, format);
    if (exported === null) skipped++;
    else if (!exported.ok) problems.push({ ...exported.error, path: article.file.path });
    else {
      written.push(exported.value.file);
      if (exported.value.note) problems.push({ ...exported.value.note, path: article.file.path });
    }
  }
  const finished = await folder.value.finish();
  if (!finished.ok) return finished;
  if (signal?.aborted === true)
    return fail(
      'cancelled',
      said`Cancelled when ${written.length} articles were written. Export into the same folder to go on.`,
    );
  tell(chosen.length);
  return ok({
    folder: folder.value.path,
    written: written.map(({ articleId, path, sha256 }) => ({ articleId, path, sha256 })),
    skipped,
    problems,
  });
}

async function realProject(folder: string, disk: Disk): Promise<Result<string>> {
  try {
    return ok(await disk.realpath(folder));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fail('no-such-folder', said`${folder} is not there. Name a project’s folder.`);
    return fail(
      'unreadable-folder',
      said`${folder} cannot be read (${code ?? 'unknown error'}). Check the disk and its permissions, and try again.`,
    );
  }
}

/** {@link exportArticles} for a project that no window holds open. */
export async function exportProject(
  request: Omit<ExportRequest, 'journals'> & { readonly settingsFolder: string },
): Promise<Result<ExportReport>> {
  const { projectFolder, settingsFolder, now, disk } = request;
  const keys = new SigningKeys(settingsFolder);
  const sign: JournalStoreOptions['sign'] = (event, article) => keys.sign(event, article);
  const store = await openJournalStore({ projectFolder, settingsFolder, now, sign, disk });
  if (!store.ok) return store;
  try {
    return await exportArticles({ ...request, journals: store.value });
  } finally {
    await store.value.close();
  }
}

function createTeller(progress: ExportRequest['progress'], total: number): (done: number) => void {
  let told = -Infinity;
  return (done) => {
    if (done < total && performance.now() - told < progressMs) return;
    told = performance.now();
    progress?.({ done, total });
  };
}

/** Null for each article's own format. */
async function chosenFormat(
  { format: id = 'own', version = '' }: ExportRequest,
  root: string,
  project: ProjectFile,
): Promise<ChosenFormat | null> {
  if (id === 'own') return null;
  return { id, version, flags: id === 'sarif' ? await projectFlags(root, project) : () => [] };
}

/** Null for an article that is not approved and was not asked for all the same. */
async function exportOne(
  request: ExportRequest,
  root: string,
  project: ProjectFile & Segmented,
  folder: ExportFolder,
  article: ListedArticle,
  format: ChosenFormat | null,
): Promise<Result<{ readonly file: ManifestFile; readonly note: Failure | null }> | null> {
  const { person, journals, all, disk } = request;
  const { events, blocked = null } = await journals.read(article.id);
  // A journal that cannot be read just now may hold a later text, or that the approval was taken back.
  if (blocked !== null) return { ok: false, error: blocked };
  const ready = await exportableArticle(root, article, events, project, all, disk, format);
  if (ready === null || !ready.ok) return ready;
  const { bytes, file, note, tips } = ready.value;
  const name = format?.id ?? formatOfName(article.file.path)?.id ?? 'txt';
  const exportedAt = new Date(request.now()).toISOString();
  const written = await folder.write({ ...file, exportedAt }, bytes);
  if (!written.ok) return written;
  const noted = written.value.already && isNoted(events, file.textSha256, name);
  // That the journal may not be writable takes nothing from the export: the manifest says the same.
  if (person !== null && tips !== null && !noted)
    await journals.append(article.id, person, [
      {
        parents: [...tips],
        body: {
          type: 'exported',
          hash: file.textSha256,
          format: name,
        },
      },
    ]);
  return ok({ file: written.value.file, note });
}

/** Whether an export that was cut short got as far as the journal. */
function isNoted(events: readonly (JournalEvent | UnknownEvent)[], hash: string, format: string): boolean {
  return events.some(
    (event) =>
      !('unknown' in event) && event.type === 'exported' && event.hash === hash && event.format === format,
  );
}
