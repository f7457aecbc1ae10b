import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { ok, type Result } from '../../../shared/base/result';
import { guardFlags, type Disk, type DiskFile, type FileFacts } from '../disk';
import { syncFolder, writeAll } from '../write-whole';
import { goesOn, hashOfTail, lineEnds, readBytes, readTail, tailOf, type FileMark } from './read-on';
import { errorCode } from '../inside-folder';
import { linkRefused, writeFailure } from './write-failure';

export interface Appended {
  /** How the file is known from now on; null if another one lies in its place, or it was cut: nothing was written. */
  readonly mark: FileMark | null;
}

/** A journal of our own as it was left. */
export interface OwnFile {
  readonly mark: FileMark;
  /** True if a failed write could not be taken away again: what follows the mark was not acknowledged. */
  readonly uncut: boolean;
  /** True once this process has seen to it that the file's name is on disk. */
  readonly named: boolean;
}

export type AppendOutcome =
  | { readonly result: Result<Appended>; readonly uncut: false }
  /** `whole`: the file as it was before the write that failed and could not be taken away. */
  | { readonly result: Result<Appended>; readonly uncut: true; readonly whole: FileMark };

/**
 * Appends lines to a journal that nobody else writes; synced to the disk when it answers. A torn last line is ended
 * first. `own` is how the file was left, null if this process has not seen it: then it must not be there, or be as
 * listed. If anything fails, the file is cut back to what it was, so that what was not acknowledged does not come back
 * beside what is written in its stead.
 */
export async function appendLines(
  disk: Disk,
  path: string,
  lines: string,
  own: OwnFile | null,
): Promise<AppendOutcome> {
  const flags = constants.O_RDWR | constants.O_APPEND | guardFlags;
  let file: DiskFile;
  try {
    // A file we know must be there: made anew, an emptied folder would pass for the journal.
    file = await disk.open(path, own === null ? flags | constants.O_CREAT : flags, 0o644);
  } catch (error) {
    if (own !== null && errorCode(error) === 'ENOENT') return done(ok({ mark: null }));
    return done(writeFailure(error));
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) return done(linkRefused());
    const size = own?.uncut ? own.mark.bytes : found.size;
    // Each wait for the disk is one more turn on a busy machine, and the person's text waits for all of them.
    const [asLeft, last] = await Promise.all([
      own === null ? found.size === 0 : isAsLeft(file, found, own),
      readTail(file, size),
    ]);
    if (!asLeft) return done(ok({ mark: null }));
    if (own?.uncut) await file.truncate(size);
    const bytes = Buffer.from((size > 0 && last.at(-1) !== 0x0a ? '\n' : '') + lines, 'utf8');
    const { ino, dev } = found;
    // Known before anything is written: after a write that failed, reading may fail too.
    const before = { ino, dev, bytes: size, lines: own?.mark.lines ?? 0, tail: hashOfTail(last) };
    return await write(disk, file, path, before, bytes, own?.named === true);
  } catch (error) {
    return done(writeFailure(error));
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Takes away what a failed write left in a file of ours; false if that cannot be done just now. */
export async function cutBack(disk: Disk, path: string, own: OwnFile): Promise<boolean> {
  try {
    const file = await disk.open(path, constants.O_RDWR | guardFlags);
    try {
      if (await goesOn(file, await file.stat(), own.mark)) await cut(file, own.mark.bytes);
      return true;
    } finally {
      await file.close().catch(() => undefined);
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP';
  }
}

/** Cuts a file, synced: after a power cut what it held may otherwise be there again, beside what was written in its stead. */
async function cut(file: DiskFile, bytes: number): Promise<void> {
  await file.truncate(bytes);
  await file.datasync();
}

/** True if the file is as we left it. What stands after the mark is a torn line, or what a failed write of ours left. */
async function isAsLeft(file: DiskFile, found: FileFacts, own: OwnFile): Promise<boolean> {
  if (!(await goesOn(file, found, own.mark))) return false;
  if (own.uncut || found.size === own.mark.bytes) return true;
  return !(await readBytes(file, own.mark.bytes, found.size)).includes(0x0a);
}

async function write(
  disk: Disk,
  file: DiskFile,
  path: string,
  before: FileMark,
  bytes: Buffer,
  named: boolean,
): Promise<AppendOutcome> {
  try {
    await writeAll(file, bytes);
    await file.datasync();
    // The name too must be on disk, and may have been left half made by a process that died.
    if (!named) await syncFolder(dirname(path), disk);
    const end = before.bytes + bytes.length;
    const [after, there, tail] = await Promise.all([file.stat(), disk.lstat(path), tailOf(file, end)]);
    // Taken away or cut while it was written: what went into it will not be found again.
    if (there.ino !== after.ino || there.dev !== after.dev || after.size < end)
      return done(ok({ mark: null }));
    const lines = before.lines + lineEnds(bytes, bytes.length);
    return done(ok({ mark: { ino: after.ino, dev: after.dev, bytes: end, lines, tail } }));
  } catch (error) {
    const result = writeFailure(error);
    try {
      await cut(file, before.bytes);
      return done(result);
    } catch {
      return { result, uncut: true, whole: before };
    }
  }
}

function done(result: Result<Appended>): AppendOutcome {
  return { result, uncut: false };
}
