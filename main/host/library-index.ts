import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { createPauses } from './coalesce';
import { guardFlags, realDisk, type Disk } from './disk';
import { scanFacts, type ScanFacts } from './scan-facts';
import { writeAll, writeWhole } from './write-whole';

/** Raised when the shape of the facts changes: an older index is then made afresh. */
const indexVersion = 2;
const head = `${JSON.stringify({ version: indexVersion })}\n`;
/** New facts are written together, when there are this many or the oldest has waited this long, in milliseconds. */
const batchSize = 256;
const batchMs = 1_000;

const indexLine = z.object({ path: z.string(), key: z.string(), facts: scanFacts });

export interface IndexEntry {
  /** What the facts were found from: sizes and times of the files, the journals, the rules. Other key, other facts. */
  readonly key: string;
  readonly facts: ScanFacts;
}

/**
 * What scans found out, by path in the project: a file of JSON lines that grows as they go, so that a scan that was cut
 * short goes on where it was; a later line for a path takes the place of an earlier one. Derived: it may be deleted at any
 * time, and a failure to write it costs a rescan and nothing else, so it is not reported.
 */
export class LibraryIndex {
  readonly #entries = new Map<string, IndexEntry>();
  #unwritten = new Map<string, IndexEntry>();
  #lines = 0;
  #oldest = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly disk: Disk,
  ) {}

  /** Reads the index, giving way while it does; empty if it is absent or of another version. Damaged lines are passed over. */
  static async open(path: string, disk: Disk = realDisk): Promise<LibraryIndex> {
    const index = new LibraryIndex(path, disk);
    const bytes = await disk.readFile(path).catch(() => null);
    if (bytes !== null && bytes.subarray(0, head.length).toString('utf8') === head) await index.#read(bytes);
    return index;
  }

  get(path: string): IndexEntry | undefined {
    return this.#entries.get(path);
  }

  values(): IterableIterator<IndexEntry> {
    return this.#entries.values();
  }

  /** Takes an entry in; on disk soon. */
  set(path: string, entry: IndexEntry): void {
    this.#entries.set(path, entry);
    if (this.#unwritten.size === 0) this.#oldest = performance.now();
    this.#unwritten.set(path, entry);
    if (this.#unwritten.size >= batchSize || performance.now() - this.#oldest > batchMs) this.#flush();
  }

  /** Forgets every path that `holds` does not know. */
  keep(holds: (path: string) => boolean): void {
    for (const path of this.#entries.keys())
      if (!holds(path)) {
        this.#entries.delete(path);
        this.#unwritten.delete(path);
      }
  }

  /** Waits until everything is on disk, as far as it can be written. */
  async save(): Promise<void> {
    if (this.#unwritten.size > 0) this.#flush();
    await this.#writing;
  }

  #flush(): void {
    const batch = this.#unwritten;
    this.#unwritten = new Map();
    // What could not be written is found out again at the next start.
    this.#writing = this.#writing.then(() => this.#append(batch)).catch(() => undefined);
  }

  async #append(batch: ReadonlyMap<string, IndexEntry>): Promise<void> {
    const flags = constants.O_WRONLY | constants.O_APPEND | guardFlags;
    // Written whole now and then, so that what nobody asks for any more does not pile up.
    if (this.#lines === 0 || this.#lines + batch.size > 2 * this.#entries.size + batchSize)
      return this.#rewrite();
    const file = await this.disk.open(this.path, flags).catch(() => null);
    if (file === null) return this.#rewrite();
    try {
      // A line that was cut short ends here.
      await writeAll(file, Buffer.from(`\n${linesOf(batch)}`, 'utf8'));
      this.#lines += batch.size;
    } finally {
      await file.close();
    }
  }

  async #rewrite(): Promise<void> {
    await this.disk.mkdir(dirname(this.path), { recursive: true });
    const written = new Map(this.#entries);
    await writeWhole(this.path, `${head}${linesOf(written)}`, { disk: this.disk, sync: false });
    this.#lines = written.size;
  }

  async #read(bytes: Buffer): Promise<void> {
    const pause = createPauses();
    for (let from = head.length; from < bytes.length;) {
      const end = bytes.indexOf(0x0a, from);
      const line = bytes.subarray(from, end < 0 ? bytes.length : end);
      from = end < 0 ? bytes.length : end + 1;
      if (line.length === 0) continue;
      this.#lines++;
      const entry = parseLine(line.toString('utf8'));
      if (entry !== null) this.#entries.set(entry.path, { key: entry.key, facts: entry.facts });
      const paused = pause();
      if (paused !== null) await paused;
    }
  }
}

function linesOf(entries: ReadonlyMap<string, IndexEntry>): string {
  const lines: string[] = [];
  for (const [path, { key, facts }] of entries) lines.push(`${JSON.stringify({ path, key, facts })}\n`);
  return lines.join('');
}

function parseLine(line: string): z.infer<typeof indexLine> | null {
  try {
    const read = indexLine.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
