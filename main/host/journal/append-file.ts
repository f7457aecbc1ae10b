import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, type Result } from '../../../shared/base/result';
import { syncFolder } from '../write-whole';
import { linkRefused, writeFailure } from './write-failure';

/** Files whose failed write could not be cut off again, with the size they had before it. */
const unfinished = new Map<string, number>();

/**
 * Appends lines to a journal that nobody else writes; synced to the disk when it answers. A torn last line is ended
 * first. If anything fails, the file is cut back to what it was, so that what was not acknowledged does not come back
 * beside what is written in its stead.
 */
export async function appendLines(path: string, lines: string): Promise<Result<null>> {
  // O_NONBLOCK: a pipe put in the file's place must not block the host. On Windows these flags do not exist.
  const guards = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | guards;
  let file: FileHandle;
  try {
    file = await open(path, flags, 0o644);
  } catch (error) {
    return writeFailure(error);
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) return linkRefused();
    let size = found.size;
    const whole = unfinished.get(path);
    if (whole !== undefined && whole <= size) {
      await file.truncate(whole);
      size = whole;
      unfinished.delete(path);
    }
    const torn = size > 0 && !(await endsLine(file, size));
    return await write(file, path, size, Buffer.from((torn ? '\n' : '') + lines, 'utf8'));
  } catch (error) {
    return writeFailure(error);
  } finally {
    await file.close().catch(() => undefined);
  }
}

async function write(file: FileHandle, path: string, size: number, bytes: Buffer): Promise<Result<null>> {
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
      if (bytesWritten === 0) throw new Error('nothing was written');
      at += bytesWritten;
    }
    await file.datasync();
    if (size === 0) await syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    try {
      await file.truncate(size);
    } catch {
      unfinished.set(path, size);
    }
    return writeFailure(error);
  }
}

async function endsLine(file: FileHandle, size: number): Promise<boolean> {
  const last = Buffer.alloc(1);
  const { bytesRead } = await file.read(last, 0, 1, size - 1);
  return bytesRead === 1 && last[0] === 0x0a;
}
