import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realDisk, type Disk, type DiskFile } from './disk';
import { errorCode } from './inside-folder';

export interface WriteWholeOptions {
  readonly disk?: Disk;
  /** False for what may be lost in a power cut, such as caches. */
  readonly sync?: boolean;
  /** Permission bits of a new file; a file that is replaced gives its own. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: beside it under a name of its own, synced, then renamed over it, then its folder
 * synced. Never follows a link: one at `path` is replaced. Throws the error of the file system; then nothing of ours is left.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { disk = realDisk, sync = true, mode = 0o666 }: WriteWholeOptions = {},
): Promise<void> {
  const beside = besideName(path);
  const before = await disk.lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  try {
    const file = await disk.open(beside, 'wx', mode);
    try {
      if (before?.isFile() && process.platform !== 'win32') await file.chmod(before.mode & 0o777);
      await writeAll(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content));
      if (sync) await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(beside, path);
  } catch (error) {
    await disk.unlink(beside).catch(() => undefined);
    throw error;
  }
  if (sync) await syncFolder(dirname(path), disk);
}

/** Writes all bytes, however few the file system takes at a time. */
export async function writeAll(file: DiskFile, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw new Error('nothing was written');
    at += bytesWritten;
  }
}

/**
 * Makes a folder and those above it that are missing. Their names are on disk when it answers, also that of a folder that
 * was there: it may have been made by a process that died. Throws the error of the file system.
 */
export async function makeFolder(path: string, disk: Disk = realDisk): Promise<void> {
  const there = await disk.stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (there !== null) {
    if (!there.isDirectory()) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    return syncFolder(dirname(path), disk).catch(async (error: unknown) => {
      // Where the folder above may never be read, whoever made this one saw to it; it is no matter of trying again.
      const denied = await disk.access(dirname(path), constants.R_OK).then(() => false, isDenied);
      if (!denied || !isDenied(error)) throw error;
    });
  }
  await makeFolder(dirname(path), disk);
  await disk.mkdir(path).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  await syncFolder(dirname(path), disk);
}

function isDenied(error: unknown): boolean {
  return errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM';
}

/** A new file's name is on disk only once its folder is synced. Windows has no such thing and needs none. */
export async function syncFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder; they write names through.
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}

/** A name in the same folder that fits where the file's own does: names have at most 255 bytes. */
function besideName(path: string): string {
  let short = basename(path);
  while (Buffer.byteLength(short) > 200) short = short.slice(0, -1);
  return join(dirname(path), `.${short}.${randomBytes(6).toString('hex')}.tmp`);
}
