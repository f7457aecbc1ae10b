import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { guardFlags, type Disk } from '../disk';
import { errorCode } from '../inside-folder';
import { makeFolder, writeWhole } from '../write-whole';
import { journalRoot } from './journal-files';
import { hashOfTail, readTail, type FileMark } from './read-on';

const length = z.object({
  /** Bytes that were on disk when this installation last wrote the journal. */
  bytes: z.int().min(1),
  /** A hash of the last of them. */
  tail: z.string().max(40),
  /** True once the person was told that the journal is older than this: it is not written any more. */
  told: z.boolean().optional(),
});
type Length = z.infer<typeof length>;

const noteFile = z.object({ journals: z.record(z.string(), length) });

/** A larger note is none of ours. */
const maxNoteBytes = 64 * 1024 * 1024;
/** A session that is killed leaves a note at most this old, in milliseconds. */
const noteEveryMs = 10_000;

/** What is known of a journal that this installation wrote before. */
export type Compared = 'same' | 'older' | 'older, told before';

/**
 * How long this installation's journals of a project were when it last wrote them, kept in the settings folder: what tells
 * that a journal was put back to an older copy while Emend was closed. The note may be absent, damaged or old: then less is
 * noticed, and nothing else changes. Only what was acknowledged is noted, so that a power cut makes no journal look older.
 */
export class OwnLengths {
  private readonly path: string;
  private known: Map<string, Length> | null = null;
  private readonly changed = new Map<string, Length>();
  private notedAt: number;

  constructor(
    private readonly projectFolder: string,
    settingsFolder: string,
    private readonly disk: Disk,
    private readonly now: () => number,
  ) {
    const project = createHash('sha256').update(resolve(projectFolder)).digest('hex').slice(0, 16);
    this.path = join(settingsFolder, 'journals', `${project}.json`);
    this.notedAt = now();
  }

  /** Compares the journals of an article with the note; those that are not in it are left out. */
  async compare(articleId: string): Promise<Map<string, Compared>> {
    this.known ??= await this.read();
    const found = new Map<string, Compared>();
    for (const [key, noted] of this.known) {
      if (!key.startsWith(`${articleId}/`)) continue;
      const is = await this.isOlder(key, noted);
      if (is === null) continue;
      found.set(key.slice(articleId.length + 1), !is ? 'same' : noted.told ? 'older, told before' : 'older');
      // Put back whole, it is written again.
      if (!is && noted.told) this.note(key, { ...noted, told: false });
    }
    return found;
  }

  /** Takes in that the person was told of these journals of an article. */
  told(articleId: string, names: Iterable<string>): void {
    for (const name of names) {
      const noted = this.known?.get(`${articleId}/${name}`);
      if (noted !== undefined) this.note(`${articleId}/${name}`, { ...noted, told: true });
    }
  }

  /** Takes in how a journal was left by a write that was acknowledged. */
  wrote(articleId: string, name: string, { bytes, tail }: FileMark): void {
    this.note(`${articleId}/${name}`, { bytes, tail });
  }

  /** True if the note on disk is old enough to be written anew. */
  get isDue(): boolean {
    return this.changed.size > 0 && Math.abs(this.now() - this.notedAt) >= noteEveryMs;
  }

  /** Writes what changed. That it cannot be written keeps nobody from working. */
  async save(): Promise<void> {
    if (this.changed.size === 0) return;
    this.notedAt = this.now();
    const changes = new Map(this.changed);
    // Another process may have written it meanwhile.
    const all = new Map([...(await this.read()), ...changes]);
    try {
      await makeFolder(dirname(this.path), this.disk);
      await writeWhole(this.path, JSON.stringify({ journals: Object.fromEntries(all) }), {
        disk: this.disk,
        sync: false,
      });
    } catch {
      return;
    }
    for (const [key, written] of changes) if (this.changed.get(key) === written) this.changed.delete(key);
  }

  private note(key: string, to: Length): void {
    this.known?.set(key, to);
    this.changed.set(key, to);
  }

  private async read(): Promise<Map<string, Length>> {
    try {
      const { size } = await this.disk.stat(this.path);
      if (size > maxNoteBytes) return new Map();
      const read = noteFile.parse(JSON.parse((await this.disk.readFile(this.path)).toString('utf8')));
      return new Map(Object.entries(read.journals));
    } catch {
      return new Map();
    }
  }

  /** Null where it cannot be told just now. */
  private async isOlder(key: string, noted: Length): Promise<boolean | null> {
    try {
      const path = join(journalRoot(this.projectFolder), ...key.split('/'));
      const file = await this.disk.open(path, constants.O_RDONLY | guardFlags);
      try {
        const found = await file.stat();
        if (found.size < noted.bytes) return true;
        return hashOfTail(await readTail(file, noted.bytes)) !== noted.tail;
      } finally {
        await file.close().catch(() => undefined);
      }
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? true : null;
    }
  }
}
