import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { fail, failure, said, type Failure } from '../../../shared/base/result';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { parseJournal, type JournalLimits } from '../../../shared/review/parse-journal';
import { guardFlags, type Disk, type DiskFile, type FileFacts } from '../disk';
import { errorCode, readFailure } from '../inside-folder';
import type { JournalFile } from './journal-files';

/** How far a journal file is known: up to a line end. It tells the same file grown from another one in its place. */
export interface FileMark {
  readonly ino: number;
  readonly dev: number;
  /** Bytes read or written so far. */
  readonly bytes: number;
  readonly lines: number;
  /** A hash of the last bytes before that. */
  readonly tail: string;
}

export interface ReadOn {
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  readonly problems: readonly Failure[];
  /** Where to read on next time; null if the file could not be read. */
  readonly mark: FileMark | null;
  /** True if this is the file from its beginning and not what came after the mark. */
  readonly whole: boolean;
  /** Whether the file is there and could not be read: for good (`denied`), or as far as can be told just now only. */
  readonly failed: 'denied' | 'now' | null;
}

/** Enough to hold the ids of the last events: a file overwritten in place by as many bytes is told from what it was. */
const tailBytes = 1024;

/**
 * Reads a journal file of an article's journal folder: what grew since `from`, or the whole file where there is no such
 * mark or the file is not the one it was made on. What is wrong with it is among the problems.
 */
export async function readOn(
  disk: Disk,
  folder: string,
  journal: JournalFile,
  from: FileMark | null,
  limits: JournalLimits,
): Promise<ReadOn> {
  const nothing = { events: [], mark: null, whole: true };
  try {
    const file = await disk.open(join(folder, journal.name), constants.O_RDONLY | guardFlags);
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > limits.file)
        return { ...nothing, problems: [tooLarge(journal.name, limits)], failed: null };
      const start = from !== null && (await goesOn(file, found, from)) ? from : null;
      const bytes = await readBytes(file, start?.bytes ?? 0, found.size);
      return await parsed(file, journal, bytes, found, start, limits);
    } finally {
      await file.close().catch(() => undefined);
    }
  } catch (error) {
    const why = readFailure(error).error;
    return {
      ...nothing,
      problems: [failure(why.code, said`${journal.name}: ${why}`)],
      failed: why.code === 'missing' ? null : isDenied(error) ? 'denied' : 'now',
    };
  }
}

/** What to know the file by: a hash of its last bytes before `end`. */
export async function tailOf(file: DiskFile, end: number): Promise<string> {
  return hashOfTail(await readTail(file, end));
}

/** The last bytes before `end`, as many as a file is known by. */
export function readTail(file: DiskFile, end: number): Promise<Buffer> {
  return readBytes(file, Math.max(0, end - tailBytes), end);
}

/** The hash of what {@link readTail} gave. */
export function hashOfTail(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 22);
}

/** True if the file is the one the mark was made on, as it was or grown. */
export async function goesOn(file: DiskFile, found: FileFacts, mark: FileMark): Promise<boolean> {
  if (found.ino !== mark.ino || found.dev !== mark.dev || found.size < mark.bytes) return false;
  return (await tailOf(file, mark.bytes)) === mark.tail;
}

async function parsed(
  file: DiskFile,
  journal: JournalFile,
  bytes: Buffer,
  found: FileFacts,
  start: FileMark | null,
  limits: JournalLimits,
): Promise<ReadOn> {
  const text = bytes.toString('utf8');
  const lines = start?.lines ?? 0;
  const read = parseJournal(text, journal.personId, limits, lines + 1);
  // A line without its end may be half of one: it is read again when there is more.
  const unfinished = read.torn && read.problems.some(({ code }) => code === 'torn-line');
  const consumed = unfinished ? bytes.lastIndexOf(0x0a) + 1 : bytes.length;
  const end = (start?.bytes ?? 0) + consumed;
  return {
    events: read.events,
    problems: read.problems.map(({ code, message }) =>
      failure(code, said`${journal.name}: ${{ code, message }}`),
    ),
    mark: {
      ino: found.ino,
      dev: found.dev,
      bytes: end,
      lines: lines + lineEnds(bytes, consumed),
      tail: await tailOf(file, end),
    },
    whole: start === null,
    failed: null,
  };
}

/** How many lines end in the first `end` bytes. */
export function lineEnds(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** The bytes from `start` to `end`; fewer where the file is shorter. */
export async function readBytes(file: DiskFile, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    // Shorter than it was a moment ago: whoever cut it will be noticed next time.
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}

function isDenied(error: unknown): boolean {
  return errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM';
}

function tooLarge(name: string, limits: JournalLimits): Failure {
  const megabytes = Math.round(limits.file / 2 ** 20);
  return fail('journal-too-large', said`${name} is larger than ${megabytes} MB and was not read.`).error;
}
