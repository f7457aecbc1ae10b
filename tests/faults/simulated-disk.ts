import { constants } from 'node:fs';
import { dirname, basename } from 'node:path';
import type { Disk, DiskFile, FileFacts, FolderEntry } from '../../main/host/disk';
import type { Random } from './random';

interface FileNode {
  readonly kind: 'file';
  readonly ino: number;
  /** What reads give. */
  bytes: Buffer;
  /** What a power cut leaves for certain. */
  synced: Buffer;
  mode: number;
  modified: number;
}

interface FolderNode {
  readonly kind: 'folder';
  readonly ino: number;
  names: Map<string, Node>;
  /** Changes of names that are not synced yet, in order: what a power cut leaves is some of the first of them. */
  pending: (readonly (readonly [name: string, node: Node | null])[])[];
  syncedNames: Map<string, Node>;
  modified: number;
}

type Node = FileNode | FolderNode;

/** How often what goes wrong, as shares of all calls. */
export interface FaultRates {
  /** A call fails and does nothing. */
  readonly fails: number;
  /** A call does what it should and fails all the same, or a write takes a part only. */
  readonly half: number;
  /** The power goes. */
  readonly crash: number;
}

export const noFaults: FaultRates = { fails: 0, half: 0, crash: 0 };

/** What is left of a process whose power went: every further call of it fails. */
export class PowerCut extends Error {
  readonly code = 'EIO';
}

/**
 * A file system in memory that fails, tears writes, and forgets in a power cut what was not synced: bytes of files until
 * `datasync`, names until their folder is synced, each file and folder for itself.
 */
export class SimulatedDisk {
  private root: FolderNode;
  private inodes = 1;
  private clock = 1;
  private process = 0;
  rates: FaultRates = noFaults;
  /** True once the power went; {@link restart} brings it back. */
  dead = false;

  constructor(private readonly random: Random) {
    this.root = this.folder();
  }

  /** The disk as one process sees it. After a power cut only a later process sees anything. */
  processView(): Disk {
    const process = ++this.process;
    this.dead = false;
    const guard = <T>(call: string, path: string, work: () => T, half?: () => void): Promise<T> =>
      new Promise((resolve) => resolve(this.run(process, call, path, work, half)));
    return {
      open: (path, flags, mode) =>
        guard('open', path, () => this.openFile(guard, path, flagsOf(flags), mode ?? 0o666)),
      readFile: (path) => guard('read', path, () => Buffer.from(this.file(path).bytes)),
      lstat: (path) => guard('stat', path, () => this.facts(this.node(path))),
      stat: (path) => guard('stat', path, () => this.facts(this.node(path))),
      realpath: (path) => guard('stat', path, () => (this.node(path), path)),
      readdir: (path) => guard('list', path, () => [...this.folderAt(path).names.keys()]),
      list: (path) =>
        guard('list', path, () => [...this.folderAt(path).names].map(([name, node]) => entry(name, node))),
      mkdir: (path, options) => guard('name', path, () => this.makeFolder(path, options?.recursive === true)),
      rename: (from, to) => guard('name', from, () => this.move(from, to)),
      unlink: (path) =>
        guard('name', path, () => {
          if (this.node(path).kind !== 'file') throw problem('EISDIR');
          this.change(dirname(path), [[basename(path), null]]);
        }),
      access: (path) => guard('stat', path, () => void this.node(path)),
    };
  }

  /** The power went, and comes back: what was not synced is there in part or not at all. */
  restart(): void {
    const settle = (node: Node): void => {
      if (node.kind === 'file') {
        node.bytes = this.afterCut(node);
        node.synced = node.bytes;
        return;
      }
      const kept = this.random.below(node.pending.length + 1);
      const names = new Map(node.syncedNames);
      for (const change of node.pending.slice(0, kept)) for (const each of change) setName(names, each);
      node.names = names;
      node.syncedNames = new Map(names);
      node.pending = [];
      for (const inner of names.values()) settle(inner);
    };
    settle(this.root);
  }

  /** What somebody else does to the disk, fully synced: outside of what goes wrong. */
  outside(work: (disk: Outside) => void): void {
    work({
      read: (path) => this.file(path).bytes,
      write: (path, bytes) => {
        const there = this.find(path);
        if (there?.kind === 'file') there.bytes = there.synced = bytes;
        else this.change(dirname(path), [[basename(path), this.syncedFile(bytes)]]);
        this.syncNames(dirname(path));
      },
      replace: (path, bytes) => {
        this.change(dirname(path), [[basename(path), this.syncedFile(bytes)]]);
        this.syncNames(dirname(path));
      },
      remove: (path) => {
        if (this.find(path) === null) return;
        this.change(dirname(path), [[basename(path), null]]);
        this.syncNames(dirname(path));
      },
      makeFolder: (path) => this.makeFolder(path, true),
      files: (path) => {
        const found: string[] = [];
        const walk = (at: string, node: Node): void => {
          if (node.kind === 'file') found.push(at);
          else for (const [name, inner] of node.names) walk(`${at === '/' ? '' : at}/${name}`, inner);
        };
        const start = this.find(path);
        if (start !== null) walk(path, start);
        return found;
      },
    });
  }

  private run<T>(process: number, call: string, path: string, work: () => T, half?: () => void): T {
    if (this.dead || process !== this.process) throw new PowerCut('the power is off');
    const { fails, half: halves, crash } = this.rates;
    if (this.random.chance(crash)) {
      const done = this.random.chance(0.5);
      if (done) quietly(this.random.chance(0.5) && half !== undefined ? half : work);
      this.dead = true;
      throw new PowerCut(`the power went ${done ? 'after' : 'before'} ${call} of ${path}`);
    }
    if (this.random.chance(fails)) throw problem(this.random.pick(errorsOf(call)));
    if (this.random.chance(halves)) {
      quietly(half ?? work);
      throw problem(this.random.pick(errorsOf(call)));
    }
    return work();
  }

  private openFile(
    guard: <T>(call: string, path: string, work: () => T, half?: () => void) => Promise<T>,
    path: string,
    flags: number,
    mode: number,
  ): DiskFile {
    let node = this.find(path);
    if (node === null) {
      if ((flags & constants.O_CREAT) === 0) throw problem('ENOENT');
      node = this.newFile(Buffer.alloc(0), mode);
      this.change(dirname(path), [[basename(path), node]]);
    } else if ((flags & constants.O_EXCL) !== 0) throw problem('EEXIST');
    if (node.kind === 'folder') return this.openFolder(guard, path, node);
    const file = node;
    if ((flags & constants.O_TRUNC) !== 0) file.bytes = Buffer.alloc(0);
    const append = (bytes: Buffer): void => {
      file.bytes = Buffer.concat([file.bytes, bytes]);
      file.modified = ++this.clock;
    };
    return {
      stat: () => guard('stat', path, () => this.facts(file)),
      read: (buffer, offset, length, position) =>
        guard('read', path, () => {
          const wanted = Math.min(length, Math.max(0, file.bytes.length - position));
          // A read may be short at any time.
          const bytesRead = wanted > 1 && this.random.chance(0.05) ? 1 + this.random.below(wanted) : wanted;
          file.bytes.copy(buffer, offset, position, position + bytesRead);
          return { bytesRead };
        }),
      write: (buffer, offset, length) => {
        const part = (): Buffer =>
          Buffer.from(buffer.subarray(offset, offset + this.random.below(length + 1)));
        return guard(
          'write',
          path,
          () => {
            const bytes =
              length > 1 && this.random.chance(0.05)
                ? part()
                : Buffer.from(buffer.subarray(offset, offset + length));
            const some = bytes.length > 0 ? bytes : Buffer.from(buffer.subarray(offset, offset + length));
            append(some);
            return { bytesWritten: some.length };
          },
          () => append(part()),
        );
      },
      readFile: () => guard('read', path, () => Buffer.from(file.bytes)),
      truncate: (size) =>
        guard('write', path, () => {
          file.bytes = Buffer.concat([
            file.bytes,
            Buffer.alloc(Math.max(0, size - file.bytes.length)),
          ]).subarray(0, size);
          file.modified = ++this.clock;
        }),
      chmod: (bits) => guard('name', path, () => void (file.mode = bits)),
      sync: () =>
        guard(
          'sync',
          path,
          () => void (file.synced = file.bytes),
          () => undefined,
        ),
      datasync: () =>
        guard(
          'sync',
          path,
          () => void (file.synced = file.bytes),
          () => undefined,
        ),
      close: () => guard('close', path, () => undefined),
    };
  }

  private openFolder(
    guard: <T>(call: string, path: string, work: () => T, half?: () => void) => Promise<T>,
    path: string,
    folder: FolderNode,
  ): DiskFile {
    const refuse = (): Promise<never> => Promise.reject(problem('EISDIR'));
    const sync = (): Promise<void> =>
      guard(
        'sync',
        path,
        () => sealNames(folder),
        () => undefined,
      );
    return {
      stat: () => guard('stat', path, () => this.facts(folder)),
      read: refuse,
      write: refuse,
      readFile: refuse,
      truncate: refuse,
      chmod: refuse,
      sync,
      datasync: sync,
      close: () => guard('close', path, () => undefined),
    };
  }

  private afterCut({ bytes, synced }: FileNode): Buffer {
    if (bytes.equals(synced)) return bytes;
    const kind = this.random.below(4);
    if (kind === 0) return synced;
    if (kind === 1) return bytes;
    if (bytes.length <= synced.length || !bytes.subarray(0, synced.length).equals(synced)) return synced;
    const some = bytes.subarray(0, synced.length + this.random.below(bytes.length - synced.length + 1));
    if (kind === 2) return some;
    // The length came through, the bytes did not.
    const hole = Buffer.from(some);
    hole.fill(0, synced.length + this.random.below(hole.length - synced.length + 1));
    return hole;
  }

  private makeFolder(path: string, deep: boolean): void {
    if (this.find(path) !== null) {
      if (deep && this.node(path).kind === 'folder') return;
      throw problem('EEXIST');
    }
    if (deep && dirname(path) !== path && this.find(dirname(path)) === null)
      this.makeFolder(dirname(path), true);
    this.change(dirname(path), [[basename(path), this.folder()]]);
  }

  private move(from: string, to: string): void {
    const node = this.node(from);
    if (dirname(from) === dirname(to)) {
      this.change(dirname(from), [
        [basename(from), null],
        [basename(to), node],
      ]);
      return;
    }
    this.change(dirname(to), [[basename(to), node]]);
    this.change(dirname(from), [[basename(from), null]]);
  }

  private change(folder: string, names: readonly (readonly [string, Node | null])[]): void {
    const node = this.folderAt(folder);
    for (const each of names) setName(node.names, each);
    node.pending.push(names);
    node.modified = ++this.clock;
  }

  private syncNames(path: string): void {
    for (let at = path; ; at = dirname(at)) {
      const node = this.find(at);
      if (node?.kind === 'folder') sealNames(node);
      if (at === dirname(at)) return;
    }
  }

  private find(path: string): Node | null {
    let node: Node = this.root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (node.kind !== 'folder') return null;
      const next = node.names.get(name);
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  private node(path: string): Node {
    const node = this.find(path);
    if (node === null) throw problem('ENOENT');
    return node;
  }

  private file(path: string): FileNode {
    const node = this.node(path);
    if (node.kind !== 'file') throw problem('EISDIR');
    return node;
  }

  private folderAt(path: string): FolderNode {
    const node = this.node(path);
    if (node.kind !== 'folder') throw problem('ENOTDIR');
    return node;
  }

  private facts(node: Node): FileFacts {
    return {
      size: node.kind === 'file' ? node.bytes.length : 0,
      ino: node.ino,
      dev: 1,
      mode: node.kind === 'file' ? node.mode : 0o755,
      mtimeMs: node.modified,
      isFile: () => node.kind === 'file',
      isDirectory: () => node.kind === 'folder',
      isSymbolicLink: () => false,
    };
  }

  private folder(): FolderNode {
    const ino = this.inodes++;
    return {
      kind: 'folder',
      ino,
      names: new Map(),
      pending: [],
      syncedNames: new Map(),
      modified: ++this.clock,
    };
  }

  private syncedFile(bytes: Buffer): FileNode {
    return { ...this.newFile(bytes, 0o644), synced: bytes };
  }

  private newFile(bytes: Buffer, mode: number): FileNode {
    return {
      kind: 'file',
      ino: this.inodes++,
      bytes,
      synced: bytes.subarray(0, 0),
      mode,
      modified: ++this.clock,
    };
  }
}

/** What others can do to a disk. */
export interface Outside {
  read(path: string): Buffer;
  /** Puts other bytes into the file that is there. */
  write(path: string, bytes: Buffer): void;
  /** Puts another file in its place. */
  replace(path: string, bytes: Buffer): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  /** Paths of all files below. */
  files(path: string): string[];
}

function sealNames(folder: FolderNode): void {
  folder.syncedNames = new Map(folder.names);
  folder.pending = [];
}

function setName(names: Map<string, Node>, [name, node]: readonly [string, Node | null]): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function entry(name: string, node: Node): FolderEntry {
  return {
    name,
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => false,
  };
}

function flagsOf(flags: string | number): number {
  if (typeof flags === 'number') return flags;
  const known: Record<string, number> = {
    r: 0,
    w: constants.O_CREAT | constants.O_TRUNC,
    wx: constants.O_CREAT | constants.O_EXCL,
    a: constants.O_CREAT | constants.O_APPEND,
  };
  const found = known[flags];
  if (found === undefined) throw new Error(`flags ${flags} are not simulated`);
  return found;
}

function errorsOf(call: string): readonly string[] {
  switch (call) {
    case 'write':
      return ['ENOSPC', 'EIO', 'EDQUOT'];
    case 'name':
      return ['ENOSPC', 'EIO', 'EACCES', 'EROFS'];
    case 'open':
      return ['EMFILE', 'EIO', 'EACCES', 'ENOSPC'];
    case 'list':
      return ['EMFILE', 'EIO', 'EACCES'];
    default:
      return ['EIO'];
  }
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // It would have failed anyway.
  }
}
