import { fail, type Failure, type Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { TextEdit } from '../../shared/text/edit';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { journalRewound } from '../../shared/review/write-failures';
import { composeEdits } from '../../shared/text/compose-edits';
import type { ChangeKind, Saving } from './types';

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
}

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

  /** Takes in a change of the text; `text` is the text after it. It is written within {@link writeAfterMs}. */
  changed(operations: readonly TextEdit[], text: string, as: ChangeKind): void {
    const last = this.waiting.at(-1);
    if (last !== undefined && isTyped(last.as) && isTyped(as)) {
      const composed = composeEdits(last.operations, operations);
      this.waiting[this.waiting.length - 1] = { as, operations: composed, text };
    } else {
      this.waiting.push({ as, operations, text });
    }
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
   * known, unless the events they follow are named.
   */
  async append(bodies: readonly EventBody[], parents?: readonly string[]): Promise<Failure | null> {
    const failure = await this.flush();
    if (failure !== null) return failure;
    return this.queue.run(() => this.sendAgain(bodies, parents));
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
    const failure = await this.writeBatch();
    if (failure?.code !== journalRewound) return failure;
    const again = await this.startAgain(failure);
    return again ?? (this.hasWaiting ? this.writeBatch() : null);
  }

  /** Sends events that change no text; on top of the journal as it is now where it was taken back. */
  private async sendAgain(
    bodies: readonly EventBody[],
    parents: readonly string[] | undefined,
  ): Promise<Failure | null> {
    const send = (): Promise<Failure | null> =>
      this.send(bodies, null, parents ?? this.options.parents(false));
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
    this.waiting = change === null ? [] : [{ as: { type: 'edit' }, ...change }];
    return null;
  }

  private async writeBatch(): Promise<Failure | null> {
    const batch = this.waiting;
    if (batch.length === 0) return null;
    this.waiting = [];
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
    const [text, last] = [batch.at(-1)?.text ?? null, written.at(-1)];
    const whole = text !== null && last !== undefined && this.options.snapshotDue?.() === true;
    const snapshots = whole ? [{ type: 'snapshot' as const, text, hash: last.hash }] : [];
    return this.send([...written, ...snapshots], text, this.options.parents(true));
  }

  private async send(
    bodies: readonly EventBody[],
    text: string | null,
    parents: readonly string[],
  ): Promise<Failure | null> {
    const drafts = bodies.map((body, index) => ({ parents: index === 0 ? [...parents] : [], body }));
    const answer = await this.options.send(drafts).catch((error: unknown) => this.bug(error));
    if (!answer.ok) return answer.error;
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
  return as.type === 'edit'
    ? { type: 'edit', operations, hash, ...(as.restores && { restores: as.restores }) }
    : { type: 'fix', operations, hash, rules: [...as.rules], safe: as.safe };
}

function later(run: () => void, ms: number): void {
  if ('scheduler' in globalThis) void scheduler.postTask(run, { delay: ms, priority: 'user-blocking' });
  else setTimeout(run, ms);
}

function isTyped(as: ChangeKind): boolean {
  return as.type === 'edit' && as.restores === undefined;
}
