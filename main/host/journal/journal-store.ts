import { randomBytes } from 'node:crypto';
import { access, constants, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import type { EventDraft } from '../../../shared/protocol/contract';
import { isJournalName } from '../../../shared/review/article-id';
import {
  journalVersion,
  type Envelope,
  type JournalEvent,
  type UnknownEvent,
} from '../../../shared/review/events';
import { isPersonId, type Person } from '../../../shared/review/person';
import { appendLines } from './append-file';
import { ensureFolder, journalRoot, listFiles, listJournals } from './journal-files';
import { readJournal, type ReadJournal } from './read-journal';
import { claimReplica, type Replica } from './replica-lock';
import { watchJournals } from './watch-journals';
import { linkRefused, writeFailure } from './write-failure';

type AnyEvent = JournalEvent | UnknownEvent;

export interface JournalStoreOptions {
  readonly projectFolder: string;
  /** Where this installation keeps who it is. */
  readonly settingsFolder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Called with the events of journals that appeared or grew from elsewhere: each event once. */
export type JournalListener = (articleId: string, events: readonly AnyEvent[]) => void;

/** The journals of a project on disk. `articleId` may also be `project`, for what is about the whole project. */
export interface JournalStore {
  /** Everything in the article's journals, by seq and id, and what could not be used. Empty for an article without journals. */
  read(articleId: string): Promise<ReadJournal>;
  /** Writes events; on disk, synced, when it answers. All of them or, if it fails, none. */
  append(articleId: string, person: Person, drafts: readonly EventDraft[]): Promise<Result<JournalEvent[]>>;
  /** The articles that have journals, with their journals' bytes and newest change (milliseconds since 1970). */
  articles(): Promise<{ readonly id: string; readonly bytes: number; readonly modified: number }[]>;
  /** Tells of what others write: other processes, synced folders. Returns what stops it. */
  watch(listener: JournalListener): () => void;
  /** Why nothing can be written; null if it can, as far as can be told without writing. */
  readOnly(): Failure | null;
  /** Resolves once changes from elsewhere are noticed. */
  readonly watching: Promise<void>;
  /** Waits for writes under way, then gives the replica back. */
  close(): Promise<void>;
}

/** Opens the journals of a project. Reading works in a folder that cannot be written. Fails if `.emend` is a link. */
export async function openJournalStore(options: JournalStoreOptions): Promise<Result<JournalStore>> {
  for (const folder of [join(options.projectFolder, '.emend'), journalRoot(options.projectFolder)]) {
    const found = await lstat(folder).catch(() => null);
    if (found !== null && !found.isDirectory()) return linkRefused();
  }
  const replica = await claimReplica(options.settingsFolder);
  const blocked = await whyUnwritable(options.projectFolder);
  return ok(new DiskJournalStore(options, replica, blocked));
}

async function whyUnwritable(projectFolder: string): Promise<Failure | null> {
  for (const folder of [journalRoot(projectFolder), join(projectFolder, '.emend'), projectFolder]) {
    if ((await lstat(folder).catch(() => null)) === null) continue;
    return access(folder, constants.W_OK).then(
      () => null,
      (error: unknown) => writeFailure(error).error,
    );
  }
  return null;
}

class DiskJournalStore implements JournalStore {
  /** Highest seq seen, by article. */
  private readonly lastSeq = new Map<string, number>();
  /** Ids of events already read or told, by article. */
  private readonly seen = new Map<string, Set<string>>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly listeners = new Set<JournalListener>();
  private readonly watcher: ReturnType<typeof watchJournals>;
  private closed = false;

  constructor(
    private readonly options: JournalStoreOptions,
    private readonly replica: Result<Replica>,
    private readonly blocked: Failure | null,
  ) {
    this.watcher = watchJournals(options.projectFolder, (articleId, name, atStart) => {
      // What is there at the start is read when its article is opened; unless that was just before it grew.
      if (atStart && !this.seen.has(articleId)) return;
      if (!this.isOwn(name)) void this.inTurn(articleId, () => this.tell(articleId, name));
    });
  }

  get watching(): Promise<void> {
    return this.watcher.ready;
  }

  readOnly(): Failure | null {
    return this.replica.ok ? this.blocked : this.replica.error;
  }

  read(articleId: string): Promise<ReadJournal> {
    return this.inTurn(articleId, () => this.readAll(articleId));
  }

  append(articleId: string, person: Person, drafts: readonly EventDraft[]): Promise<Result<JournalEvent[]>> {
    return this.inTurn(articleId, () => this.write(articleId, person, drafts));
  }

  async articles(): Promise<{ readonly id: string; readonly bytes: number; readonly modified: number }[]> {
    const found = [];
    for (const id of (await listJournals(this.options.projectFolder)).sort()) {
      const { files } = await listFiles(this.options.projectFolder, id);
      if (files.length === 0) continue;
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      found.push({ id, bytes, modified: Math.max(...files.map((file) => file.modified)) });
    }
    return found;
  }

  watch(listener: JournalListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.watcher.close();
    await Promise.allSettled(this.queues.values());
    if (this.replica.ok) await this.replica.value.release();
  }

  private async readAll(articleId: string): Promise<ReadJournal> {
    if (!isJournalName(articleId)) return { events: [], problems: [] };
    const { projectFolder } = this.options;
    // From now on, not from the end of the reading: what grows meanwhile is to be told.
    if (!this.seen.has(articleId)) this.seen.set(articleId, new Set());
    const { files, problems } = await listFiles(projectFolder, articleId);
    const folder = join(journalRoot(projectFolder), articleId);
    const journals: ReadJournal[] = [];
    for (const file of files) journals.push(await readJournal(folder, file));
    const events = journals.flatMap((journal) => journal.events);
    this.remember(articleId, events);
    return {
      events: events.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)),
      problems: [...problems, ...journals.flatMap((journal) => journal.problems)],
    };
  }

  private async write(
    articleId: string,
    person: Person,
    drafts: readonly EventDraft[],
  ): Promise<Result<JournalEvent[]>> {
    if (this.closed) return fail('closed', 'The project was closed before this was saved. Open it again.');
    if (!this.replica.ok) return this.replica;
    if (!isJournalName(articleId)) return fail('no-article', 'There is no such article in this project.');
    if (!isPersonId(person.id)) return fail('no-person', 'Say who you are before you edit.');
    if (drafts.length === 0) return ok([]);
    if (!this.lastSeq.has(articleId)) await this.readAll(articleId);
    const folder = await ensureFolder(this.options.projectFolder, articleId);
    if (!folder.ok) return folder;
    const events = this.stamp(articleId, person, drafts);
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    const written = await appendLines(join(folder.value, this.fileOf(person)), lines);
    if (!written.ok) return written;
    this.remember(articleId, events);
    return ok(events);
  }

  private stamp(articleId: string, person: Person, drafts: readonly EventDraft[]): JournalEvent[] {
    const time = new Date(this.options.now()).toISOString();
    let seq = this.lastSeq.get(articleId) ?? 0;
    let before: string[] = [];
    return drafts.map(({ parents, body }) => {
      const envelope: Omit<Envelope, 'type'> = {
        v: journalVersion,
        id: randomBytes(12).toString('base64url'),
        parents: parents.length > 0 ? [...parents] : before,
        seq: ++seq,
        person: { id: person.id, name: person.name },
        time,
      };
      before = [envelope.id];
      return { ...envelope, ...body };
    });
  }

  private async tell(articleId: string, name: string): Promise<void> {
    if (this.closed) return;
    const { projectFolder } = this.options;
    const { files } = await listFiles(projectFolder, articleId);
    const file = files.find((each) => each.name === name);
    if (file === undefined) return;
    const { events } = await readJournal(join(journalRoot(projectFolder), articleId), file);
    const known = this.seen.get(articleId);
    const fresh = known === undefined ? events : events.filter((event) => !known.has(event.id));
    // Without having read the article's other journals the highest seq is not known; a write then reads them first.
    if (known !== undefined) this.remember(articleId, fresh);
    if (fresh.length > 0) for (const listener of this.listeners) listener(articleId, fresh);
  }

  private remember(articleId: string, events: readonly AnyEvent[]): void {
    const seen = this.seen.get(articleId) ?? new Set<string>();
    let last = this.lastSeq.get(articleId) ?? 0;
    for (const event of events) {
      seen.add(event.id);
      if (event.seq > last) last = event.seq;
    }
    this.seen.set(articleId, seen);
    this.lastSeq.set(articleId, last);
  }

  private fileOf(person: Person): string {
    return `${person.id}.${this.replica.ok ? this.replica.value.id : ''}.jsonl`;
  }

  private isOwn(name: string): boolean {
    return this.replica.ok && name.endsWith(`.${this.replica.value.id}.jsonl`);
  }

  /** One thing after another for each article, whatever became of the one before. */
  private inTurn<T>(articleId: string, work: () => Promise<T>): Promise<T> {
    const after = (this.queues.get(articleId) ?? Promise.resolve()).then(work, work);
    this.queues.set(articleId, after);
    const forget = (): void => {
      if (this.queues.get(articleId) === after) this.queues.delete(articleId);
    };
    after.then(forget, forget);
    return after;
  }
}
