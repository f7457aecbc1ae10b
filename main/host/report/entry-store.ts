import { lstat, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../../shared/base/parse-json';
import { createPauses } from '../coalesce';
import { makeFolder, writeWhole } from '../write-whole';
import { reportEntry, type ReportEntry } from './facts-of-article';

/** Raised when the facts change their shape or meaning: older ones are then worked out anew. */
const version = 6;

const line = z.object({ key: z.string(), entry: reportEntry });

export interface KeyedEntry {
  /** What the entry was worked out from. */
  readonly key: string;
  readonly entry: ReportEntry;
}

/** What is known of each article for reports, by path; a file of JSON lines in the cache folder, which may be deleted at any time. */
export class EntryStore {
  readonly #entries = new Map<string, KeyedEntry>();
  #changed = false;
  #reading: Promise<void> | null = null;

  constructor(private readonly path: string) {}

  /** Reads the file once; what was set meanwhile is newer than what it holds. */
  open(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  get(path: string): KeyedEntry | undefined {
    return this.#entries.get(path);
  }

  set(path: string, entry: KeyedEntry): void {
    this.#entries.set(path, entry);
    this.#changed = true;
  }

  /** Writes what `holds` knows, if anything changed. A file that cannot be written costs time and nothing else. */
  async save(holds: (path: string) => boolean): Promise<void> {
    if (!this.#changed) return;
    await this.open();
    this.#changed = false;
    const lines: string[] = [head];
    const pause = createPauses();
    for (const [path, { key, entry }] of [...this.#entries]) {
      if (holds(path)) lines.push(`${JSON.stringify({ key, entry })}\n`);
      else this.#entries.delete(path);
      const paused = pause();
      if (paused !== null) await paused;
    }
    try {
      await makeFolder(dirname(this.path));
      await writeWhole(this.path, lines.join(''), { sync: false });
    } catch {
      return;
    }
  }

  async #read(): Promise<void> {
    const there = await lstat(this.path).catch(() => null);
    const text = there?.isFile() === true ? await readFile(this.path, 'utf8').catch(() => '') : '';
    if (!text.startsWith(head)) return;
    const pause = createPauses();
    for (const each of text.slice(head.length).split('\n')) {
      const value = parseJson(each);
      const read = value.ok ? line.safeParse(value.value) : null;
      const path = read?.data?.entry.facts.path;
      if (read?.success === true && path !== undefined && !this.#entries.has(path))
        this.#entries.set(path, read.data);
      const paused = pause();
      if (paused !== null) await paused;
    }
  }
}

const head = `${JSON.stringify({ version })}\n`;
