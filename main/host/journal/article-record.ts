import type { Failure } from '../../../shared/base/result';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { maxSeq } from '../../../shared/review/parse-journal';
import { Standing } from '../../../shared/review/standing';
import type { AppendOutcome, OwnFile } from './append-file';
import type { JournalFile } from './journal-files';
import type { FileMark, ReadOn } from './read-on';

type AnyEvent = JournalEvent | UnknownEvent;

/** What is known of one journal file. */
interface KnownFile {
  readonly file: JournalFile;
  readonly mark: FileMark;
  readonly ids: string[];
  /** Null where the events themselves were not kept. */
  readonly events: AnyEvent[] | null;
  readonly problems: readonly Failure[];
  readonly uncut: boolean;
  readonly named: boolean;
}

/** What a store knows of an article's journals as they lay when it last looked, so that it can tell what came and what went. */
export class ArticleRecord {
  private files = new Map<string, KnownFile>();
  private standing = new Standing();
  private last = 0;
  private readonly closed = new Set<string>();
  /** True once events that had been there were there no more: for the person to know. */
  rewound = false;
  /** True once the journals were compared with how this installation left them when it last ran. */
  compared = false;
  /** Those that were put back to older copies while Emend was closed: for the person to know. */
  readonly olderCopies = new Set<string>();
  /** True while all journals were read together and none has lost anything since, as far as is known. */
  complete = false;
  /** True once all journals were read together. */
  private wasComplete = false;

  /** `keeps`: holds the events too, so that only what grew is ever read again. */
  constructor(public keeps: boolean) {}

  /** Lets go of the events held. */
  letGo(): void {
    this.keeps = false;
    for (const [name, file] of this.files) this.files.set(name, { ...file, events: null });
  }

  /** Bytes of a file when it was last seen; null for one that is not there. */
  sizeOf(name: string): number | null {
    const known = this.files.get(name);
    return known === undefined ? null : Math.max(known.mark.bytes, known.file.bytes);
  }

  /** True if an event may stand on this one: it is on disk, with all that it stands on. */
  canStandOn(id: string): boolean {
    return this.standing.has(id);
  }

  knows(id: string): boolean {
    return this.standing.knows(id);
  }

  /** The number the next event gets. Once somebody's have reached the end of the scale, all that follow are alike: their parents order them. */
  nextSeq(before = this.last): number {
    return Math.min(before, maxSeq - 1) + 1;
  }

  get lastSeq(): number {
    return this.last;
  }

  markOf(name: string): FileMark | null {
    return this.files.get(name)?.mark ?? null;
  }

  /** Where to read a file on from: its mark, if what came before is at hand. */
  readFrom(name: string): FileMark | null {
    const known = this.files.get(name);
    return known !== undefined && known.events !== null ? known.mark : null;
  }

  /** The names and marks of all files. */
  marks(): [string, FileMark][] {
    return [...this.files].map(([name, { mark }]) => [name, mark]);
  }

  /**
   * Takes in how all the article's files were found. Gives the events, in no order, and what is wrong. `partly`: some
   * could not be read just now, so that nothing can be said yet of what went.
   */
  took(
    found: readonly { readonly file: JournalFile; readonly read: ReadOn }[],
    partly: boolean,
  ): {
    readonly events: AnyEvent[];
    readonly problems: Failure[];
  } {
    const standing = new Standing();
    const had = this.wasComplete ? [...this.standing.ids()] : [];
    const files = new Map<string, KnownFile>();
    const events: AnyEvent[] = [];
    const problems: Failure[] = [];
    for (const { file, read } of found) {
      const known = this.files.get(file.name);
      problems.push(...read.problems);
      if (read.mark === null) continue;
      const all = read.whole ? [...read.events] : (known?.events ?? []).concat(read.events);
      if (!read.whole) problems.push(...(known?.problems ?? []));
      for (const event of all) events.push(event);
      files.set(file.name, {
        file,
        mark: read.mark,
        ids: all.map(({ id }) => id),
        events: this.keeps ? all : null,
        problems: (read.whole ? [] : (known?.problems ?? [])).concat(
          read.problems.filter(({ code }) => code !== 'torn-line'),
        ),
        uncut: false,
        named: known?.named === true && !read.whole,
      });
    }
    standing.add(events);
    if (partly) {
      // What was known stays known, and is compared once everything can be read.
      this.complete = false;
      return { events, problems };
    }
    if (had.some((id) => !standing.knows(id))) this.rewind(files);
    this.files = files;
    this.standing = standing;
    this.complete = true;
    this.wasComplete = true;
    for (const { seq } of events) if (seq > this.last) this.last = seq;
    return { events, problems };
  }

  /** Takes in what one file grew by; gives the events that are new. */
  grew(file: JournalFile, read: ReadOn): AnyEvent[] {
    const fresh = read.events.filter(({ id }) => !this.standing.knows(id));
    const known = this.files.get(file.name);
    if (read.whole && known !== undefined && lacks(read.events, known.ids)) {
      // What stood on it must not be written on: before anything is, all is read again.
      this.complete = false;
    } else if (read.mark !== null) {
      const ids = read.whole ? [] : (known?.ids ?? []);
      for (const { id } of read.events) ids.push(id);
      const events = read.whole ? [] : known?.events;
      if (events) for (const event of read.events) events.push(event);
      this.files.set(file.name, {
        file,
        mark: read.mark,
        ids,
        events: this.keeps ? (events ?? null) : null,
        problems: [...(read.whole ? [] : (known?.problems ?? [])), ...read.problems],
        uncut: false,
        named: false,
      });
    }
    if (this.wasComplete) this.add(fresh);
    return fresh;
  }

  /** Our own files from which a failed write is still to be taken away, with how they were before it. */
  uncut(): [string, OwnFile][] {
    return [...this.files].filter(([, { uncut }]) => uncut);
  }

  /** Takes in that what a failed write left in a file of ours is away. */
  cut(name: string): void {
    const known = this.files.get(name);
    if (known !== undefined) this.files.set(name, { ...known, uncut: false });
  }

  /** How one of our own files was left; null for one this record has not seen. */
  own(name: string): OwnFile | null {
    return this.files.get(name) ?? null;
  }

  /** Files whose names may not be on disk yet. */
  unnamed(): string[] {
    return [...this.files].filter(([, { named }]) => !named).map(([name]) => name);
  }

  /** Takes in that a file's name is on disk. */
  named(name: string): void {
    const known = this.files.get(name);
    if (known !== undefined) this.files.set(name, { ...known, named: true });
  }

  /** Takes in what was written to a file of our own, or that it could not be. */
  wrote(name: string, outcome: AppendOutcome, events: readonly JournalEvent[], file: JournalFile): void {
    const known = this.files.get(name);
    if (outcome.uncut) {
      this.files.set(name, {
        file,
        mark: outcome.whole,
        ids: known?.ids ?? [],
        events: known?.events ?? (this.keeps ? [] : null),
        problems: known?.problems ?? [],
        uncut: true,
        named: known?.named === true,
      });
      return;
    }
    if (!outcome.result.ok || outcome.result.value.mark === null) return;
    const [ids, kept] = [known?.ids ?? [], known === undefined && this.keeps ? [] : (known?.events ?? null)];
    for (const event of events) {
      ids.push(event.id);
      kept?.push(event);
    }
    const { mark } = outcome.result.value;
    this.files.set(name, {
      file,
      mark,
      ids,
      events: kept,
      problems: known?.problems ?? [],
      uncut: false,
      named: true,
    });
    this.add(events);
  }

  /** True if nothing more is to be written to the file: it was taken back, and others may hold more of it. */
  isClosed(name: string): boolean {
    return this.closed.has(name);
  }

  /** Has nothing more written to the file. */
  close(name: string): void {
    this.closed.add(name);
  }

  /** After events went, no file that was there is written any more: elsewhere it may be longer. */
  private rewind(now: ReadonlyMap<string, KnownFile>): void {
    this.rewound = true;
    for (const name of [...this.files.keys(), ...now.keys()]) this.closed.add(name);
  }

  private add(events: readonly AnyEvent[]): void {
    this.standing.add(events);
    for (const { seq } of events) if (seq > this.last) this.last = seq;
  }
}

function lacks(events: readonly AnyEvent[], ids: readonly string[]): boolean {
  const there = new Set(events.map(({ id }) => id));
  return ids.some((id) => !there.has(id));
}
