import type { Failure, Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { TextEdit } from '../../shared/text/edit';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { journalRewound } from '../../shared/review/write-failures';
import { TextRequests, type MadeText, type WholeChange } from './text-requests';
import type { ChangeKind, Saving } from './types';
import type { EventRef } from './undo-stack';
import { failing } from '../words/failing';

/** Milliseconds from the first unsaved keystroke to the request that writes it: the letter is drawn first. */
export const writeAfterMs = 30;

/**
 * Milliseconds after which text is sent on although the request before it is unanswered. Most answers come sooner, and
 * what was typed meanwhile goes into one request; with a late one the text would be in the window alone for as long.
 */
const sendAheadAfterMs = 100;

export interface JournalWriterOptions {
  /** Answers when the events are on disk, synced. */
  readonly send: (drafts: readonly EventDraft[]) => Promise<Result<readonly JournalEvent[]>>;
  readonly hash: (text: string, made: MadeText) => string | Promise<string>;
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
  /** A new event's id, see {@link newEventId}. */
  readonly newId?: () => string;
}

/** Events to be written; a function is asked when their turn comes. */
export type Bodies = readonly EventBody[] | (() => readonly EventBody[]);

/** Writes one article's changes to the journal, in order, typed text composed into few events. */
export class JournalWriter {
  private readonly text: TextRequests;
  private readonly queue = new SerialQueue();
  /** When what waits is to be written, in milliseconds; null if nothing asked for it yet. */
  private due: number | null = null;
  private failure: Failure | null = null;

  constructor(private readonly options: JournalWriterOptions) {
    this.text = new TextRequests({
      send: options.send,
      hash: options.hash,
      parents: () => options.parents(true),
      // From here on they are on disk: whatever breaks below must not have them written again.
      onWritten: (events, text) => this.tell(() => options.onWritten(events, text)),
      bug: (error) => this.bug(error),
      now: () => this.now(),
      ...(options.snapshotDue !== undefined && { snapshotDue: options.snapshotDue }),
      ...(options.newId !== undefined && { newId: options.newId }),
    });
  }

  /** True while a change of the text is not known to be on disk. */
  get hasWaiting(): boolean {
    return this.text.hasWaiting;
  }

  /** True while something is not known to be on disk. */
  get dirty(): boolean {
    return this.hasWaiting || this.queue.busy;
  }

  /** Takes in a change of the text; `text` is the text after it. It is written within {@link writeAfterMs}, as the event whose name is answered. */
  changed(operations: readonly TextEdit[], text: string, as: ChangeKind): EventRef {
    const ref = this.text.add(operations, text, as);
    this.writeSoon();
    return ref;
  }

  /** The text was changed by others, whose events are on disk. */
  changedElsewhere(): void {
    this.text.changedElsewhere();
  }

  private writeSoon(): void {
    if (this.failure !== null) return;
    this.tell(() => this.options.onSaving({ state: 'saving' }));
    const now = this.now();
    if (this.due === null) {
      const due = now + writeAfterMs;
      this.due = due;
      this.later(() => {
        if (this.due === due) this.writeDue();
      }, writeAfterMs);
    } else if (now >= this.due) {
      // Browsers run keystrokes before timers: whoever types faster than the window draws would keep the timer waiting.
      this.writeDue();
    }
  }

  /** Writes what waits in its turn, or sends it on as soon as the answer to what was sent last is late. */
  private writeDue(): void {
    const left = this.untilLate();
    if (left === null || left <= 0) return void this.flush();
    void this.writeInTurn();
    this.later(() => {
      if ((this.untilLate() ?? 0) <= 0) this.text.sendAhead();
    }, left);
  }

  /** Milliseconds until the answer to what was sent last counts as late; null if nothing is under way. */
  private untilLate(): number | null {
    const { lastSent } = this.text;
    return lastSent === null ? null : lastSent + sendAheadAfterMs - this.now();
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

  /** Writes everything that waits, sending it at once; answers when it is on disk. After a failure this is "try again". */
  flush(): Promise<Failure | null> {
    this.text.sendAhead();
    return this.writeInTurn();
  }

  private writeInTurn(): Promise<Failure | null> {
    this.due = null;
    return this.queue.run(async () => {
      if (!this.hasWaiting) return this.failure;
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

  private async writeBatches(): Promise<Failure | null> {
    for (;;) {
      this.text.send();
      const failure = await this.text.answered();
      if (failure !== null || !this.text.takesBack) return failure;
    }
  }

  /** Sends events that change no text; on top of the journal as it is now where it was taken back. */
  private async sendAgain(
    bodies: readonly EventBody[],
    parents: readonly string[] | undefined,
    refs: readonly EventRef[],
  ): Promise<Failure | null> {
    const send = (): Promise<Failure | null> =>
      this.send(bodies, parents ?? this.options.parents(false), refs);
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
    this.text.replace(change);
    return null;
  }

  private async send(
    bodies: readonly EventBody[],
    parents: readonly string[],
    refs: readonly EventRef[],
  ): Promise<Failure | null> {
    const drafts = bodies.map((body, index) => ({ parents: index === 0 ? [...parents] : [], body }));
    const answer = await this.options.send(drafts).catch((error: unknown) => this.bug(error));
    if (!answer.ok) return answer.error;
    for (const [index, ref] of refs.entries()) ref.id = answer.value[index]?.id ?? null;
    this.tell(() => this.options.onWritten(answer.value, null));
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

  private bug(error: unknown): Result<never> {
    this.report(error);
    return { ok: false, error: failing('not-written', 'state.not-written') };
  }

  private now(): number {
    return this.options.now?.() ?? performance.now();
  }

  private later(run: () => void, ms: number): void {
    (this.options.later ?? later)(run, ms);
  }

  private report(error: unknown): void {
    if (this.options.report !== undefined) this.options.report(error);
    else if ('reportError' in globalThis) reportError(error);
  }
}

function later(run: () => void, ms: number): void {
  if ('scheduler' in globalThis) void scheduler.postTask(run, { delay: ms, priority: 'user-blocking' });
  else setTimeout(run, ms);
}
