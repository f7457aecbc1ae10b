import { constants } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fail, failure, ok, said, type Failure, type Result } from '../../shared/base/result';
import { guardFlags, realDisk, type Disk } from './disk';
import { tooLarge } from './text-file';

export interface FileBytes {
  readonly bytes: Buffer;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** True for a path that can only name something below the folder it is joined to: relative, `/`-separated, without `.` and `..`. */
export function isPathInside(path: string): boolean {
  if (path === '' || path.length > 4096 || path.includes('\0')) return false;
  if (sep === '\\' && /[\\:]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** True if `path` is `folder` or lies below it. Both must be real paths. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * Reads a file inside a folder (`root`, a real path). Refuses what is no regular file, and whatever is reached through
 * a symbolic link: such a link may lead out of the folder. Fails with `outside`, `missing`, `unreadable` or `too-large`.
 */
export async function readInside(
  root: string,
  path: string,
  maxBytes: number,
  disk: Disk = realDisk,
): Promise<Result<FileBytes>> {
  if (!isPathInside(path)) return outside();
  const whole = join(root, ...path.split('/'));
  try {
    const handle = await disk.open(whole, constants.O_RDONLY | guardFlags);
    try {
      const opened = await handle.stat();
      // What was opened must be what lies at that very path now, with no link on the way: this also holds if a folder was swapped meanwhile.
      const [real, there] = await Promise.all([disk.realpath(whole), disk.stat(whole)]);
      if (real !== whole || there.ino !== opened.ino || there.dev !== opened.dev) return outside();
      if (!opened.isFile()) return unreadable('it is no ordinary file');
      if (opened.size > maxBytes) return tooLarge(opened.size);
      return ok({ bytes: await handle.readFile(), modified: opened.mtimeMs });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return readFailure(error);
  }
}

/** True if a real folder (no link) is there. */
export async function isRealFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The folder of the project that `path` lies in: the nearest one at or above it that holds `.emend/`. Null if there is none. */
export async function nearestProject(path: string): Promise<string | null> {
  let folder = await realpath(path).catch(() => null);
  while (folder !== null) {
    if (await isRealFolder(join(folder, '.emend'))) return folder;
    folder = dirname(folder) === folder ? null : dirname(folder);
  }
  return null;
}

/** The real path of what is there, and below it the names that are still to be made. Throws the file system's error. */
export async function realTarget(path: string, disk: Disk = realDisk): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    // A link to nowhere is no name that is still to be made.
    const isThere = await disk.lstat(path).then(
      () => true,
      () => false,
    );
    if (isThere) throw error;
    return join(await realTarget(dirname(path), disk), basename(path));
  }
}

/** The failure for an error of the file system while reading. */
export function readFailure(error: unknown): ReturnType<typeof fail> {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return fail('missing', 'There is no such file, or no longer: check its name, or put it back.');
  if (code === 'ELOOP') return outside();
  if (code === 'EACCES' || code === 'EPERM') return unreadable('you may not read it; change its permissions');
  return unreadable(
    failure('unreadable', said`the disk gives an error (${code ?? 'unknown'}); check it and try again`),
  );
}

/** The system's name of an error (`ENOENT`), if it has one. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : null;
}

function outside(): ReturnType<typeof fail> {
  return fail(
    'outside',
    'This file is reached through a link or lies outside the project. Copy it into the project’s folder.',
  );
}

function unreadable(why: string | Failure): ReturnType<typeof fail> {
  return fail('unreadable', said`This file cannot be read: ${why}.`);
}
