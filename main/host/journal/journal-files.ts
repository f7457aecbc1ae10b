import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isJournalName } from '../../../shared/review/article-id';
import { isPersonId } from '../../../shared/review/person';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import { errorCode } from '../inside-folder';
import { syncFolder } from '../write-whole';
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

const fileName = /^([a-z0-9][a-z0-9_-]*)\.([a-z0-9]{4,64})\.jsonl$/;

/** Person and replica of a journal file's name; null for any other name. */
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

/** Ids of the articles that have a journal folder. */
export async function listJournals(projectFolder: string): Promise<string[]> {
  if (!(await isPlainFolder(projectFolder, journalRoot(projectFolder)))) return [];
  const entries = await readdir(journalRoot(projectFolder), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && isJournalName(entry.name)).map(({ name }) => name);
}

/** The journals of an article, sorted by name, and what lies among them and cannot be used. Links are refused. */
export async function listFiles(
  projectFolder: string,
  articleId: string,
): Promise<{ readonly files: JournalFile[]; readonly problems: Failure[] }> {
  const folder = join(journalRoot(projectFolder), articleId);
  const files: JournalFile[] = [];
  const problems: Failure[] = [];
  const plain = await isPlainFolder(projectFolder, folder);
  if (plain === null) return { files, problems };
  if (!plain) return { files, problems: [linkRefused().error] };
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    const found = await lstat(join(folder, name)).catch(() => null);
    const parsed = parseFileName(name);
    if (found === null) continue;
    if (!found.isFile())
      problems.push(fail('not-a-file', `The journal ${name} is no ordinary file and was not read.`).error);
    else if (parsed === null)
      problems.push(
        fail(
          'not-a-journal',
          `${name} has not the name of a journal and was not read. A sync conflict may have renamed it: give it back its name.`,
        ).error,
      );
    else files.push({ name, ...parsed, bytes: found.size, modified: found.mtimeMs });
  }
  return { files, problems };
}

/** Makes the article's journal folder where it is not there yet, on disk when it answers. */
export async function ensureFolder(projectFolder: string, articleId: string): Promise<Result<string>> {
  const folder = join(journalRoot(projectFolder), articleId);
  try {
    if ((await isPlainFolder(projectFolder, folder)) === false) return linkRefused();
    // Step by step: made in one go, a read-only disk is reported as a missing folder.
    for (const step of stepsTo(projectFolder, folder)) {
      if (!(await makeFolder(step))) continue;
      if (step === journalRoot(projectFolder)) await describeToGit(dirname(step));
      await syncFolder(dirname(step));
    }
    return ok(folder);
  } catch (error) {
    return writeFailure(error);
  }
}

/** Whether every folder from `.emend` down to `folder` is a real one. Null if it does not exist. */
async function isPlainFolder(projectFolder: string, folder: string): Promise<boolean | null> {
  for (const step of stepsTo(projectFolder, folder)) {
    const found = await lstat(step).catch((error: unknown) => {
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
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Tells Git to leave journals byte for byte as they are: line ends changed on the way would make other files of them. */
async function describeToGit(folder: string): Promise<void> {
  await writeFile(join(folder, '.gitattributes'), '/journal/** -text\n', { flag: 'wx' }).catch(
    (error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    },
  );
}
