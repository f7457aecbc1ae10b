import { fail, type Failure, type Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { TextEdit } from '../../shared/text/edit';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { journalRewound } from '../../shared/review/write-failures';
import { composeEdits } from '../../shared/text/compose-edits';
import type { ChangeKind, Saving } from './types';
import type { EventRef } from './undo-stack';

/**
 * Milliseconds from the first unsaved keystroke to the request that writes it: the letter is drawn first. What is typed while
 * a request is under way goes into the next one, so that a slow disk makes fewer of them.
 */
export const writeAfterMs = 30;

export interface JournalWriterOptions {
  /** Answers when the events are on disk, synced. */
  readonly send: (drafts: readonly EventDraft[]) => Promise<Result<readonly JournalEvent[]>>;
  readonly hash: (text: string) => string | Promise<string>;
  /** What the next events follow: for changes of the text the events that text stood on, else everything known. */
  readonly parents: (changesText: boolean) => readonly string[];
  /** `text` is the text after the written changes; null if none was among the events. */
  readonly onWritten: (events: readonly JournalEvent[], text: string | null) => void;
  readonly onSaving: (saving: Saving) => void;
  /** True if so many edits followed the last full text that the next write should add one. */
  readonly snapshotDue?: () => boolean;
  /**
   * Asked where the journal on disk no longer holds what the events stand on: takes the journal in anew and answers what,
   * called at once, moves the window over to it and gives the whole text as one change of the journal's (null if they say the same).
   */
  readonly startAgain?: () => Promise<Result<() => WholeChange | null>>;
  /** Gets what subscribers throw: it keeps nothing from being written. */
  readonly report?: (error: unknown) => void;
  readonly later?: (run: () => void, ms: number) => unknown;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/** A text as one change of another. */
export interface WholeChange {
  readonly operations: readonly TextEdit[];
  readonly text: string;
}

interface TextEntry {
  readonly as: ChangeKind;
  readonly operations: readonly TextEdit[];
  /** The text after it. */
  readonly text: string;
  /** The event it becomes. */
  readonly ref: EventRef;
}

/** Events to be written; a function is asked when their turn comes. */
export type Bodies = readonly EventBody[] | (() => readonly EventBody[]);

/** Writes one article's changes to the journal: in order, one request at a time, typed text composed into few events. */
export class JournalWriter {
  private waiting: TextEntry[] = [];
  private readonly queue = new SerialQueue();
  /** When what waits is to be written, in milliseconds; null if nothing asked for it yet. */
  private due: number | null = null;
  private failure: Failure | null = null;

  constructor(private readonly options: JournalWriterOptions) {}

  /** True while a change of the text waits for its turn to be written. */
  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** True while something is not known to be on disk. */
  get dirty(): boolean {
    return this.hasWaiting || this.queue.busy;
  }

  /** Takes in a change of the text; `text` is the text after it. It is written within {@link writeAfterMs}, as the event whose name is answered. */
  changed(operations: readonly TextEdit[], text: string, as: ChangeKind): EventRef {
    const last = this.waiting.at(-1);
    const joins = last !== undefined && isTyped(last.as) && isTyped(as);
    const ref = joins ? last.ref : { id: null };
    if (joins) {
      const composed = composeEdits(last.operations, operations);
      this.waiting[this.waiting.length - 1] = { as, operations: composed, text, ref };
    } else {
      this.waiting.push({ as, operations, text, ref });
    }
    this.writeSoon();
    return ref;
  }

  private writeSoon(): void {
    if (this.failure !== null) return;
    this.tell(() => this.options.onSaving({ state: 'saving' }));
    const now = this.options.now?.() ?? performance.now();
    if (this.due === null) {
      const due = now + writeAfterMs;
      this.due = due;
      (this.options.later ?? later)(() => {
        if (this.due === due) void this.flush();
      }, writeAfterMs);
    } else if (now >= this.due) {
      // Browsers run keystrokes before timers: whoever types faster than the window draws would keep the timer waiting.
      void this.flush();
    }
  }

  /**
   * Writes everything that waits, then these events; they are not tried again by themselves. They follow everything
   * known, unless the events they follow are named. `refs` get their ids, in their order.
   */
  async append(
    bodies: Bodies,
    parents?: readonly string[],
    refs: readonly EventRef[] = [],
  ): Promise<Failure | null> {
    const failure = await this.flush();
    if (failure !== null) return failure;
    return this.queue.run(() => {
      const now = typeof bodies === 'function' ? bodies() : bodies;
      return now.length === 0 ? Promise.resolve(null) : this.sendAgain(now, parents, refs);
    });
  }

  /** Writes everything that waits; answers when it is on disk. After a failure this is "try again". */
  async flush(): Promise<Failure | null> {
    this.due = null;
    return this.queue.run(async () => {
      if (this.waiting.length === 0) return this.failure;
      this.failure = await this.writeWaiting();
      const { failure } = this;
      this.tell(() => {
        if (failure !== null) this.options.onSaving({ state: 'failed', error: failure });
        else this.options.onSaving({ state: this.hasWaiting ? 'saving' : 'saved' });
      });
      return failure;
    });
  }

  /** Writes what waits; where the journal was taken back meanwhile, the whole text on top of what it says now. */
  private async writeWaiting(): Promise<Failure | null> {
    const failure = await this.writeBatches();
    if (failure?.code !== journalRewound) return failure;
    const again = await this.startAgain(failure);
    return again ?? (this.hasWaiting ? this.writeBatches() : null);
  }

  /** Writes what waits. What takes something back names the event it takes back, which has to be on disk first to have a name. */
  private async writeBatches(): Promise<Failure | null> {
    for (;;) {
      const failure = await this.writeBatch();
      const next = this.waiting[0]?.as;
      if (failure !== null || next?.type !== 'edit' || next.undoes === undefined) return failure;
    }
  }

  /** Sends events that change no text; on top of the journal as it is now where it was taken back. */
  private async sendAgain(
    bodies: readonly EventBody[],
    parents: readonly string[] | undefined,
    refs: readonly EventRef[],
  ): Promise<Failure | null> {
    const send = (): Promise<Failure | null> =>
      this.send(bodies, null, parents ?? this.options.parents(false), refs);
    const failure = await send();
    // Events that name what they follow are about that and nothing else.
    if (failure?.code !== journalRewound || parents !== undefined) return failure;
    return (await this.startAgain(failure)) ?? (await this.writeWaiting()) ?? (await send());
  }

  private async startAgain(failure: Failure): Promise<Failure | null> {
    if (this.options.startAgain === undefined) return failure;
    const ready = await this.options.startAgain().catch((error: unknown) => this.bug(error));
    if (!ready.ok) return ready.error;
    const change = ready.value();
    // Whatever waited is part of the whole text.
    this.waiting = change === null ? [] : [{ as: { type: 'edit' }, ref: { id: null }, ...change }];
    return null;
  }

  private async writeBatch(): Promise<Failure | null> {
    const cut = this.waiting.findIndex(
      ({ as }, index) => index > 0 && as.type === 'edit' && as.undoes?.id === null,
    );
    const batch = cut < 0 ? this.waiting : this.waiting.slice(0, cut);
    if (batch.length === 0) return null;
    this.waiting = this.waiting.slice(batch.length);
    const failure = await this.sendBatch(batch).catch((error: unknown) => this.bug(error).error);
    if (failure !== null) this.waiting = [...batch, ...this.waiting];
    return failure;
  }

  private async sendBatch(batch: readonly TextEntry[]): Promise<Failure | null> {
    const { hash } = this.options;
    const bodies: ReturnType<typeof bodyOf>[] = [];
    for (const entry of batch) {
      const hashed = hash(entry.text);
      // Awaiting only what has to be waited for lets a closing window send at once.
      bodies.push(bodyOf(entry, typeof hashed === 'string' ? hashed : await hashed));
    }
    const written = bodies.filter((body) => body.operations.length > 0);
    if (written.length === 0) return null;
    const refs = batch.filter((_, index) => bodies[index]?.operations.length !== 0).map(({ ref }) => ref);
    const [text, last] = [batch.at(-1)?.text ?? null, written.at(-1)];
    const whole = text !== null && last !== undefined && this.options.snapshotDue?.() === true;
    const snapshots = whole ? [{ type: 'snapshot' as const, text, hash: last.hash }] : [];
    return this.send([...written, ...snapshots], text, this.options.parents(true), refs);
  }

  private async send(
    bodies: readonly EventBody[],
    text: string | null,
    parents: readonly string[],
    refs: readonly EventRef[],
  ): Promise<Failure | null> {
    const drafts = bodies.map((body, index) => ({ parents: index === 0 ? [...parents] : [], body }));
    const answer = await this.options.send(drafts).catch((error: unknown) => this.bug(error));
    if (!answer.ok) return answer.error;
    for (const [index, ref] of refs.entries()) ref.id = answer.value[index]?.id ?? null;
    // From here on they are on disk: whatever breaks below must not have them written again.
    this.tell(() => this.options.onWritten(answer.value, text));
    return null;
  }

  /** Calls a subscriber; what it throws is its own fault and stops nothing here. */
  private tell(subscriber: () => void): void {
    try {
      subscriber();
    } catch (error) {
      this.report(error);
    }
  }

  private bug(error: unknown): ReturnType<typeof fail> {
    this.report(error);
    return fail(
      'not-written',
      'What you typed is not saved yet, because of an error in Emend. Try again, or save a copy.',
    );
  }

  private report(error: unknown): void {
    if (this.options.report !== undefined) this.options.report(error);
    else if ('reportError' in globalThis) reportError(error);
  }
}

function bodyOf(entry: TextEntry, hash: string): Extract<EventBody, { type: 'edit' | 'fix' }> {
  const { as } = entry;
  const operations = entry.operations.map(({ start, end, text }) => ({ start, end, text }));
  if (as.type === 'edit') {
    const undoes = as.undoes?.id ?? null;
    return {
      type: 'edit',
      operations,
      hash,
      ...(as.restores && { restores: as.restores }),
      ...(undoes !== null && { undoes }),
    };
  }
  return { type: 'fix', operations, hash, rules: [...as.rules], safe: as.safe };
}

function later(run: () => void, ms: number): void {
  if ('scheduler' in globalThis) void scheduler.postTask(run, { delay: ms, priority: 'user-blocking' });
  else setTimeout(run, ms);
}

function isTyped(as: ChangeKind): boolean {
  return as.type === 'edit' && as.restores === undefined && as.undoes === undefined;
}
