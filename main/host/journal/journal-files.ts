import { dirname, join, resolve } from 'node:path';
import { isJournalName } from '../../../shared/review/article-id';
import { isPersonId } from '../../../shared/review/person';
import { fail, ok, said, type Failure, type Result } from '../../../shared/base/result';
import { errorCode } from '../inside-folder';
import { realDisk, type Disk } from '../disk';
import { syncFolder, writeAll } from '../write-whole';
import { linkRefused, writeFailure } from './write-failure';

/** One journal: who wrote it, and with which installation. */
export interface JournalFile {
  readonly name: string;
  readonly personId: string;
  readonly replicaId: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * `<person>.<replica>.jsonl`, and what sync programs make of it where two machines wrote apart: `… (conflicted copy).jsonl`,
 * `….sync-conflict-20260102-….jsonl`, `… 2.jsonl`, `….jsonl.orig`. Such a copy is read like any other journal.
 */
const fileName = /^([a-z0-9][a-z0-9_-]*)\.([a-z0-9]{4,64})(?:[^a-z0-9].*)?\.jsonl(?:[^a-z0-9].*)?$/su;

/** Person and replica of a journal file's name, or of a copy of one; null for any other name. */
export function parseFileName(
  name: string,
): { readonly personId: string; readonly replicaId: string } | null {
  const [, personId = '', replicaId = ''] = fileName.exec(name) ?? [];
  return isPersonId(personId) ? { personId, replicaId } : null;
}

/** The folder of all journals. */
export function journalRoot(projectFolder: string): string {
  return join(resolve(projectFolder), '.emend', 'journal');
}

/** Ids of the articles that have a journal folder. None where the folders cannot be read. */
export async function listJournals(projectFolder: string, disk: Disk): Promise<string[]> {
  if (!(await isPlainFolder(projectFolder, journalRoot(projectFolder), disk).catch(() => false))) return [];
  const entries = await disk.list(journalRoot(projectFolder)).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && isJournalName(entry.name)).map(({ name }) => name);
}

/**
 * The journals of an article, sorted by name, and what lies among them and cannot be used. Links are refused. Fails if
 * the folder is there and cannot be read just now, which says nothing about what is in it.
 */
export async function listJournalFiles(
  projectFolder: string,
  articleId: string,
  disk: Disk,
): Promise<Result<{ readonly files: JournalFile[]; readonly problems: Failure[] }>> {
  const folder = join(journalRoot(projectFolder), articleId);
  const files: JournalFile[] = [];
  const problems: Failure[] = [];
  try {
    const plain = await isPlainFolder(projectFolder, folder, disk);
    if (plain === null) return ok({ files, problems });
    if (!plain) return ok({ files, problems: [linkRefused().error] });
    for (const name of (await disk.readdir(folder)).sort()) {
      const parsed = parseFileName(name);
      if (parsed === null && !name.endsWith('.jsonl')) continue;
      const found = await disk.lstat(join(folder, name)).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      });
      if (found === null) continue;
      if (!found.isFile()) problems.push(notAFile(name));
      else if (parsed === null) problems.push(notAJournal(name));
      else files.push({ name, ...parsed, bytes: found.size, modified: found.mtimeMs });
    }
    return ok({ files, problems });
  } catch (error) {
    if (isGone(error)) return ok({ files: [], problems });
    return fail(
      'journals-unreadable',
      said`The folder’s .emend cannot be read (${errorCode(error) ?? 'unknown error'}). Check the disk and its permissions, and try again.`,
    );
  }
}

/** {@link listJournalFiles} for whoever only reads: that the folder cannot be read is one of the problems. */
export async function listFiles(
  projectFolder: string,
  articleId: string,
  disk: Disk = realDisk,
): Promise<{ readonly files: JournalFile[]; readonly problems: Failure[] }> {
  const listed = await listJournalFiles(projectFolder, articleId, disk);
  return listed.ok ? listed.value : { files: [], problems: [listed.error] };
}

function notAFile(name: string): Failure {
  return fail('not-a-file', said`The journal ${name} is no ordinary file and was not read.`).error;
}

function notAJournal(name: string): Failure {
  return fail(
    'not-a-journal',
    said`${name} does not have the name of a journal and was not read. If it is a copy of one, keep it, and have its name begin as that journal’s does.`,
  ).error;
}

function isGone(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
}

/** Makes the article's journal folder where it is not there yet. The folders' names are on disk when it answers. */
export async function ensureFolder(
  projectFolder: string,
  articleId: string,
  disk: Disk,
): Promise<Result<string>> {
  const folder = join(journalRoot(projectFolder), articleId);
  try {
    if ((await isPlainFolder(projectFolder, folder, disk)) === false) return linkRefused();
    // Step by step: made in one go, a read-only disk is reported as a missing folder.
    for (const step of stepsTo(projectFolder, folder)) {
      const isNew = await makeFolder(step, disk);
      if (isNew && step === journalRoot(projectFolder)) await describeToGit(dirname(step), disk);
      // One that was there may have been made by a process that died before its name was on disk.
      await syncFolder(dirname(step), disk);
    }
    return ok(folder);
  } catch (error) {
    return writeFailure(error);
  }
}

/** Whether every folder from `.emend` down to `folder` is a real one. Null if it does not exist. */
async function isPlainFolder(projectFolder: string, folder: string, disk: Disk): Promise<boolean | null> {
  for (const step of stepsTo(projectFolder, folder)) {
    const found = await disk.lstat(step).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (found === null) return null;
    if (!found.isDirectory()) return false;
  }
  return true;
}

/** The folders from `.emend` down to `folder`. */
function stepsTo(projectFolder: string, folder: string): string[] {
  const steps: string[] = [];
  for (let at = folder; at !== resolve(projectFolder) && at !== dirname(at); at = dirname(at))
    steps.unshift(at);
  return steps;
}

/** False if it was there already. */
async function makeFolder(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Tells Git to leave journals byte for byte as they are: line ends changed on the way would make other files of them. */
async function describeToGit(folder: string, disk: Disk): Promise<void> {
  try {
    const file = await disk.open(join(folder, '.gitattributes'), 'wx', 0o644);
    await writeAll(file, Buffer.from('/journal/** -text\n')).finally(() => file.close());
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
