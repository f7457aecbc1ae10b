import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import { SerialQueues } from '../../../shared/base/serial-queue';
import type { EventDraft } from '../../../shared/protocol/contract';
import { isJournalName } from '../../../shared/review/article-id';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { journalLimits, type JournalLimits } from '../../../shared/review/parse-journal';
import { isPersonId, type Person } from '../../../shared/review/person';
import { trustProblems } from '../../../shared/review/signing';
import { realDisk, type Disk } from '../disk';
import { inBackground } from '../in-background';
import { ProjectKeys } from '../key-ring';
import { syncFolder } from '../write-whole';
import { appendLines, cutBack } from './append-file';
import { ArticleRecord } from './article-record';
import { ensureFolder, journalRoot, listJournalFiles, listJournals, type JournalFile } from './journal-files';
import { OwnLengths } from './own-lengths';
import { OwnReplicas } from './own-replicas';
import { randomHex } from './replica-lock';
import type { ReadJournal } from './read-journal';
import { readOn, type ReadOn } from './read-on';
import { linesOf, stampEvents, whyRefused } from './stamp-events';
import { watchJournals } from './watch-journals';
import { whyUnwritable } from './why-unwritable';
import { linkRefused, olderCopy, takenBack, unreadableNow } from './write-failure';

type AnyEvent = JournalEvent | UnknownEvent;

export interface JournalStoreOptions {
  readonly projectFolder: string;
  /** Where this installation keeps who it is. */
  readonly settingsFolder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly disk?: Disk;
  readonly limits?: JournalLimits;
  /** Gets what goes wrong in the background, where nobody waits for an answer. */
  readonly report?: (error: unknown) => void;
  /** Gives the event as it is to be written, signed; by default as it is. `folder`: an article's id, or `project`. */
  readonly sign?: (event: JournalEvent, folder: string) => JournalEvent;
  /** False where nobody wants to hear of what others write. */
  readonly watch?: boolean;
  /** Random bytes in hex; for tests that must come out alike every time. */
  readonly random?: (bytes: number) => string;
}

/** Called with the events of journals that appeared or grew from elsewhere: each event once. */
export type JournalListener = (articleId: string, events: readonly AnyEvent[]) => void;

/** Called once for each try to write events, which are other ones each time. */
export type OnStamped = (events: readonly JournalEvent[]) => void;

/** The journals of a project on disk. `articleId` may also be `project`, for what is about the whole project. */
export interface JournalStore {
  /**
   * Everything in the article's journals, by seq and id, and what could not be used. Empty for an article without
   * journals. `keep`: for an article that is worked on, so that only what grew is read the next time.
   */
  read(articleId: string, options?: { readonly keep?: boolean }): Promise<ReadJournal>;
  /**
   * Writes events; on disk, synced, when it answers, and such that {@link read} gives them back. All of them or, if it
   * fails, none. Fails with `journal-rewound` if the events they are to stand on are not on disk, or no longer. `onStamped` gets
   * them as they are about to be written.
   */
  append(
    articleId: string,
    person: Person,
    drafts: readonly EventDraft[],
    onStamped?: OnStamped,
  ): Promise<Result<JournalEvent[]>>;
  /** The articles that have journals, with their journals' bytes and newest change (milliseconds since 1970). */
  articles(): Promise<{ readonly id: string; readonly bytes: number; readonly modified: number }[]>;
  /** Tells of what others write: other processes, synced folders. Returns what stops it. */
  watch(listener: JournalListener): () => void;
  /** Why nothing can be written; null if it can, as far as can be told without writing. */
  readOnly(): Failure | null;
  /** Sees whether what could not be written can be now; {@link readOnly} says it. */
  lookAgain(): Promise<void>;
  /** Resolves once changes from elsewhere are noticed. */
  readonly watching: Promise<void>;
  /** Waits for writes under way, then gives the replica back. */
  close(): Promise<void>;
}

/** Opens the journals of a project. Reading works in a folder that cannot be written. Fails if `.emend` is a link. */
export async function openJournalStore(options: JournalStoreOptions): Promise<Result<JournalStore>> {
  const disk = options.disk ?? realDisk;
  for (const folder of [join(options.projectFolder, '.emend'), journalRoot(options.projectFolder)]) {
    const found = await disk.lstat(folder).catch(() => null);
    if (found !== null && !found.isDirectory()) return linkRefused();
  }
  const replicas = new OwnReplicas(options.settingsFolder, disk, options.random ?? randomHex);
  await replicas.first();
  const blocked = await whyUnwritable(options.projectFolder, disk);
  return ok(new DiskJournalStore(options, disk, replicas, blocked));
}

/** Articles whose events are held in memory at a time. */
const maxKept = 4;
/** How often a write is tried again that found its file other than it was left. */
const maxTries = 3;

class DiskJournalStore implements JournalStore {
  private readonly records = new Map<string, ArticleRecord>();
  private readonly queues = new SerialQueues<string>();
  private readonly listeners = new Set<JournalListener>();
  private readonly watcher: ReturnType<typeof watchJournals> | null = null;
  private readonly limits: JournalLimits;
  private readonly keys: ProjectKeys;
  private readonly lengths: OwnLengths;
  private closed = false;

  constructor(
    private readonly options: JournalStoreOptions,
    private readonly disk: Disk,
    private readonly replicas: OwnReplicas,
    private blocked: Failure | null,
  ) {
    this.limits = options.limits ?? journalLimits;
    this.keys = new ProjectKeys(options.projectFolder, disk);
    this.lengths = new OwnLengths(options.projectFolder, options.settingsFolder, disk, options.now);
    if (options.watch === false) return;
    this.watcher = watchJournals(options.projectFolder, (articleId, name, atStart) => {
      // What is there at the start is read when its article is opened; unless that was just before it grew.
      if (atStart && !this.records.has(articleId)) return;
      if (this.replicas.isOwn(name)) return;
      inBackground(
        () => this.queues.run(articleId, () => this.tell(articleId, name)),
        options.report ?? ignored,
      );
    });
  }

  get watching(): Promise<void> {
    return this.watcher?.ready ?? Promise.resolve();
  }

  readOnly(): Failure | null {
    return this.replicas.failure ?? this.blocked;
  }

  async lookAgain(): Promise<void> {
    if (this.closed || this.readOnly() === null) return;
    if (this.replicas.failure !== null) await this.replicas.first();
    this.blocked = await whyUnwritable(this.options.projectFolder, this.disk);
    if (this.closed) await this.replicas.release();
  }

  read(articleId: string, { keep = false } = {}): Promise<ReadJournal> {
    const read = this.queues.run(articleId, () => this.readAll(articleId, keep));
    if (keep)
      inBackground(
        () => this.queues.run(articleId, () => this.nameOwn(articleId)),
        this.options.report ?? ignored,
      );
    return read;
  }

  append(
    articleId: string,
    person: Person,
    drafts: readonly EventDraft[],
    onStamped?: OnStamped,
  ): Promise<Result<JournalEvent[]>> {
    return this.queues.run(articleId, () => this.write(articleId, person, drafts, onStamped));
  }

  async articles(): Promise<{ readonly id: string; readonly bytes: number; readonly modified: number }[]> {
    const found = [];
    for (const id of (await listJournals(this.options.projectFolder, this.disk)).sort()) {
      const listed = await listJournalFiles(this.options.projectFolder, id, this.disk);
      if (!listed.ok || listed.value.files.length === 0) continue;
      const { files } = listed.value;
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
    await this.watcher?.close();
    await this.queues.idle();
    await this.lengths.save();
    await this.replicas.release();
  }

  private async readAll(articleId: string, keep: boolean): Promise<ReadJournal> {
    if (!isJournalName(articleId)) return { events: [], problems: [] };
    // From now on, not from the end of the reading: what grows meanwhile is to be told.
    const record = this.recordOf(articleId, keep);
    const listed = await listJournalFiles(this.options.projectFolder, articleId, this.disk);
    if (!listed.ok) return { events: [], problems: [listed.error], blocked: listed.error };
    const folder = join(journalRoot(this.options.projectFolder), articleId);
    // Read as it is, what was not acknowledged would count, and once more when it is written again.
    const left = await this.cutLeft(articleId, record, null);
    if (left !== null) return { events: [], problems: [left], blocked: left };
    const found: { file: JournalFile; read: ReadOn }[] = [];
    for (const file of listed.value.files)
      found.push({
        file,
        read: await readOn(this.disk, folder, file, record.readFrom(file.name), this.limits),
      });
    // A journal of somebody else's that may never be read holds nothing that a window stands on.
    const blocking = found.find(
      ({ file: { name, replicaId }, read: { failed } }) =>
        failed === 'now' ||
        (failed === 'denied' && (record.markOf(name) !== null || this.replicas.isOurs(replicaId))),
    );
    await this.compareLengths(articleId, record);
    // Whoever only reads may not show it.
    if (keep) this.lengths.told(articleId, record.olderCopies);
    const { events, problems } = record.took(found, blocking !== undefined);
    const trusted = await this.keys.withTrust(articleId, events);
    return {
      events: [...trusted].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)),
      problems: [
        ...(record.rewound ? [takenBack] : []),
        ...(record.olderCopies.size > 0 ? [olderCopy] : []),
        ...listed.value.problems,
        ...problems,
        ...trustProblems(trusted),
      ],
      ...(blocking === undefined ? {} : { blocked: unreadableNow(blocking.file.name) }),
    };
  }

  /** Before anything is written on journals: whether they are as this installation left them when it last ran. */
  private async compareLengths(articleId: string, record: ArticleRecord): Promise<void> {
    if (record.compared) return;
    for (const [name, compared] of await this.lengths.compare(articleId)) {
      if (compared === 'same') continue;
      record.close(name);
      if (compared === 'older') record.olderCopies.add(name);
    }
    record.compared = true;
  }

  /** Sees to it that the names of our own journals of an article are on disk, so that the first write need not wait for that. */
  private async nameOwn(articleId: string): Promise<void> {
    const record = this.records.get(articleId);
    const unnamed = record?.unnamed().filter((name) => this.replicas.isOwn(name)) ?? [];
    if (record === undefined || unnamed.length === 0 || this.readOnly() !== null) return;
    const folder = await ensureFolder(this.options.projectFolder, articleId, this.disk);
    if (!folder.ok) return;
    const isDone = await syncFolder(folder.value, this.disk).then(
      () => true,
      () => false,
    );
    // If not, the next write tries again, and says what is wrong.
    if (isDone) for (const name of unnamed) record.named(name);
  }

  private async write(
    articleId: string,
    person: Person,
    drafts: readonly EventDraft[],
    onStamped?: OnStamped,
  ): Promise<Result<JournalEvent[]>> {
    if (this.closed) return fail('closed', 'The project was closed before this was saved. Open it again.');
    if (this.replicas.failure !== null) return { ok: false, error: this.replicas.failure };
    if (!isJournalName(articleId)) return fail('no-article', 'There is no such article in this project.');
    if (!isPersonId(person.id)) return fail('no-person', 'Say who you are before you edit.');
    if (drafts.length === 0) return ok([]);
    const record = this.recordOf(articleId, false);
    if (!record.complete || (await this.isOther(articleId, record))) {
      const { blocked } = await this.readAll(articleId, false);
      if (blocked) return { ok: false, error: blocked };
    }
    for (let tries = 0; tries < maxTries; tries++) {
      const refused = whyRefused(record, drafts);
      if (refused !== null) return { ok: false, error: refused };
      const events = stampEvents(record, person, drafts, this.options, articleId);
      const lines = linesOf(events, person, this.limits);
      if (!lines.ok) return lines;
      onStamped?.(events);
      const bytes = Buffer.byteLength(lines.value);
      const name = await this.replicas.fileFor(person, (other) => this.hasRoom(record, other, bytes));
      if (!name.ok) return name;
      const left = await this.cutLeft(articleId, record, name.value.name);
      if (left !== null) return { ok: false, error: left };
      const own = record.own(name.value.name);
      // A journal whose name is on disk is written only if it is still there.
      const folder = own?.named ? null : await ensureFolder(this.options.projectFolder, articleId, this.disk);
      if (folder?.ok === false) return folder;
      const path = join(journalRoot(this.options.projectFolder), articleId, name.value.name);
      const outcome = await appendLines(this.disk, path, lines.value, own);
      record.wrote(name.value.name, outcome, events, {
        ...name.value,
        personId: person.id,
        bytes: 0,
        modified: this.options.now(),
      });
      if (!outcome.result.ok) return outcome.result;
      const { mark } = outcome.result.value;
      if (mark !== null) {
        this.lengths.wrote(articleId, name.value.name, mark);
        if (this.lengths.isDue) inBackground(() => this.lengths.save(), this.options.report ?? ignored);
        return ok(events);
      }
      // Another file lies where we left ours.
      const { blocked } = await this.readAll(articleId, false);
      if (blocked) return { ok: false, error: blocked };
    }
    return fail(
      'journal-busy',
      'The journal changes on disk while it is written. See what else writes in the folder’s .emend, then try again.',
    );
  }

  /** Takes away what failed writes left in files of ours, but for the one that is written now, in its stead; the failure if that cannot be done. */
  private async cutLeft(
    articleId: string,
    record: ArticleRecord,
    written: string | null,
  ): Promise<Failure | null> {
    for (const [name, own] of record.uncut()) {
      if (name === written) continue;
      const path = join(journalRoot(this.options.projectFolder), articleId, name);
      if (!(await cutBack(this.disk, path, own))) return unreadableNow(name);
      record.cut(name);
    }
    return null;
  }

  /** True if a journal is not there any more as it was, apart from what grew: then everything is to be read again. */
  private async isOther(articleId: string, record: ArticleRecord): Promise<boolean> {
    const folder = join(journalRoot(this.options.projectFolder), articleId);
    const found = await Promise.all(
      record.marks().map(async ([name, mark]) => {
        const now = await this.disk.lstat(join(folder, name)).catch(() => null);
        return now !== null && now.ino === mark.ino && now.dev === mark.dev && now.size >= mark.bytes;
      }),
    );
    return found.includes(false);
  }

  /** True if the file may be written and stays within what is read back. */
  private hasRoom(record: ArticleRecord, name: string, bytes: number): boolean {
    // One more for the end of a torn line.
    return !record.isClosed(name) && (record.sizeOf(name) ?? 0) + bytes + 1 <= this.limits.file;
  }

  private async tell(articleId: string, name: string): Promise<void> {
    if (this.closed) return;
    const { projectFolder } = this.options;
    const listed = await listJournalFiles(projectFolder, articleId, this.disk);
    const file = listed.ok ? listed.value.files.find((each) => each.name === name) : undefined;
    if (file === undefined) return;
    const record = this.recordOf(articleId, false);
    const folder = join(journalRoot(projectFolder), articleId);
    const read = await readOn(this.disk, folder, file, record.markOf(name), this.limits);
    const fresh = await this.keys.withTrust(articleId, record.grew(file, read));
    if (fresh.length === 0) return;
    for (const listener of this.listeners)
      inBackground(() => listener(articleId, fresh), this.options.report ?? ignored);
  }

  private recordOf(articleId: string, keep: boolean): ArticleRecord {
    const known = this.records.get(articleId);
    if (known !== undefined && (known.keeps || !keep)) return known;
    if (known !== undefined) known.keeps = true;
    const record = known ?? new ArticleRecord(keep);
    this.records.set(articleId, record);
    if (!keep) return record;
    const kept = [...this.records.values()].filter((each) => each.keeps && each !== record);
    for (const old of kept.slice(0, Math.max(0, kept.length - maxKept + 1))) old.letGo();
    return record;
  }
}

function ignored(): void {
  // Nobody asked to hear of it: what was missed is read when the article is opened.
}
