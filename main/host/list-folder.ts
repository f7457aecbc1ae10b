import { said, type Failure } from '../../shared/base/result';
import { fail } from '../../shared/base/result';
import type { HtmlReading } from '../../shared/formats/html/html-reading';
import { realDisk, type Disk } from './disk';
import { errorCode, readFailure } from './inside-folder';

export interface ListedFile {
  /** Inside the folder, `/`-separated. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** The encoding that a person chose for it. */
  readonly encoding?: string;
  /** How a web page is read; left out for the plain way. */
  readonly html?: HtmlReading;
}

/** What lies in a folder and cannot be looked at, with the reason. */
export interface UnlistedPath {
  /** Inside the folder, `/`-separated; `.` for the folder itself. */
  readonly path: string;
  readonly problem: Failure;
}

export interface FolderListing {
  /** Sorted by path. */
  readonly files: readonly ListedFile[];
  /** Sorted by path. */
  readonly unlisted: readonly UnlistedPath[];
}

/** Folders deeper than this are not looked into. */
export const maxDepth = 32;
const atOnce = 64;
/** Node puts this in place of every byte of a name that is not UTF-8. */
const replacement = '\ufffd';

/**
 * The files below a folder whose names `wanted` accepts. Names with a leading dot are skipped, and symbolic links are not
 * followed. What vanished meanwhile is left out; whatever else cannot be looked at is listed with the reason.
 */
export async function listFolder(
  root: string,
  wanted: (name: string) => boolean,
  disk: Disk = realDisk,
): Promise<FolderListing> {
  const paths: string[] = [];
  const unlisted: UnlistedPath[] = [];
  let folders = [''];
  for (let depth = 0; folders.length > 0; depth++) {
    const next: string[] = [];
    await inParallel(folders, async (folder) => {
      if (depth === maxDepth) return void unlisted.push({ path: folder, problem: tooDeep() });
      const entries = await disk.list(join(root, folder)).catch((error: unknown) => {
        const problem = whyUnlisted(folder, error, 'folder');
        if (problem !== null) unlisted.push({ path: folder === '' ? '.' : folder, problem });
        return [];
      });
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) next.push(path);
        else if (entry.isSymbolicLink() || !wanted(entry.name)) continue;
        else if (entry.isFile()) paths.push(path);
        else unlisted.push({ path, problem: notAFile() });
      }
    });
    folders = next;
  }
  const files: ListedFile[] = [];
  await inParallel(paths, async (path) => {
    try {
      const found = await disk.lstat(join(root, path));
      if (found.isFile()) files.push({ path, bytes: found.size, modified: Math.round(found.mtimeMs) });
    } catch (error) {
      const problem = whyUnlisted(path, error, 'file');
      if (problem !== null) unlisted.push({ path, problem });
    }
  });
  return { files: files.sort(byPath), unlisted: unlisted.sort(byPath) };
}

/** Runs `work` over the items, some at once, so that neither the disk idles nor thousands of calls pile up. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
}

function join(root: string, path: string): string {
  return path === '' ? root : `${root}/${path}`;
}

/** Null for what went away while the folder was listed. */
function whyUnlisted(path: string, error: unknown, kind: 'file' | 'folder'): Failure | null {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return path.includes(replacement) ? badName(kind) : null;
  if (code === 'ENAMETOOLONG')
    return fail(
      'path-too-long',
      kind === 'file'
        ? 'The path of this file is too long to be opened. Move it further up.'
        : 'The path of this folder is too long to be opened. Move it further up.',
    ).error;
  if (kind === 'file') return readFailure(error).error;
  return fail(
    'unreadable-folder',
    code === 'EACCES' || code === 'EPERM'
      ? 'You may not look into this folder, so its articles are not listed. Change its permissions.'
      : said`This folder cannot be read (${code ?? 'unknown error'}), so its articles are not listed. Check the disk.`,
  ).error;
}

function badName(kind: 'file' | 'folder'): Failure {
  return fail(
    'bad-name',
    kind === 'file'
      ? 'The name of this file is not UTF-8, so it cannot be opened. Rename it.'
      : 'The name of this folder is not UTF-8, so it cannot be opened. Rename it.',
  ).error;
}

function notAFile(): Failure {
  return fail('not-a-file', 'This is a pipe or a device, no ordinary file. Move it away.').error;
}

function tooDeep(): Failure {
  return fail(
    'too-deep',
    said`This folder lies ${maxDepth} folders deep, so its articles are not listed. Move it further up.`,
  ).error;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
