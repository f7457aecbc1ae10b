import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** What a file system says about a file. */
export interface FileFacts {
  readonly size: number;
  readonly ino: number;
  readonly dev: number;
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** An open file: the calls of Node's `FileHandle` that Emend uses. */
export interface DiskFile {
  stat(): Promise<FileFacts>;
  /** Reads at a place in the file; may read less than asked for. */
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  /** Writes where the file was opened for (its end with `O_APPEND`); may write less than asked for. */
  write(buffer: Buffer, offset: number, length: number): Promise<{ readonly bytesWritten: number }>;
  readFile(): Promise<Buffer>;
  truncate(size: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The file system as the host writes to it: the calls of `node:fs/promises` that it uses, with their errors. Tests put a
 * disk of their own in its place that fails, tears writes and forgets what was not synced.
 */
export interface Disk {
  open(path: string, flags: string | number, mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Buffer>;
  lstat(path: string): Promise<FileFacts>;
  stat(path: string): Promise<FileFacts>;
  realpath(path: string): Promise<string>;
  /** Names, in no order. */
  readdir(path: string): Promise<string[]>;
  /** Names with their kinds, in no order. */
  list(path: string): Promise<FolderEntry[]>;
  mkdir(path: string, options?: { readonly recursive?: boolean }): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  access(path: string, mode?: number): Promise<void>;
}

/** The machine's own file system. */
export const realDisk: Disk = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: (path) => fs.readFile(path),
  lstat: (path) => fs.lstat(path),
  stat: (path) => fs.stat(path),
  realpath: (path) => fs.realpath(path),
  readdir: (path) => fs.readdir(path),
  list: (path) => fs.readdir(path, { withFileTypes: true }),
  mkdir: (path, options) => fs.mkdir(path, options),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  access: (path, mode) => fs.access(path, mode),
};

/** Flags for opening a file that others may have put there: no link is followed, and a pipe in its place does not block. Windows has neither. */
export const guardFlags = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
