import type { Failure, Result } from '../../shared/base/result';
import type { TextEdit } from '../../shared/text/edit';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { composeEdits } from '../../shared/text/compose-edits';
import type { ChangeKind, Saving } from './types';

/** Milliseconds from the first unsaved keystroke to the request that writes it. */
export const writeAfterMs = 100;

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
  readonly later?: (run: () => void, ms: number) => unknown;
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number;
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
  private writing: Promise<unknown> | null = null;
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
    return this.hasWaiting || this.writing !== null;
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
    this.options.onSaving({ state: 'saving' });
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
    return this.inTurn(() => this.send(bodies, null, parents ?? this.options.parents(false)));
  }

  /** Writes everything that waits; answers when it is on disk. After a failure this is "try again". */
  async flush(): Promise<Failure | null> {
    this.due = null;
    return this.inTurn(async () => {
      if (this.waiting.length === 0) return this.failure;
      this.failure = await this.writeWaiting();
      const { failure } = this;
      if (failure !== null) this.options.onSaving({ state: 'failed', error: failure });
      else this.options.onSaving({ state: this.hasWaiting ? 'saving' : 'saved' });
      return failure;
    });
  }

  private async inTurn(run: () => Promise<Failure | null>): Promise<Failure | null> {
    while (this.writing !== null) await this.writing;
    const writing = run();
    this.writing = writing;
    const failure = await writing;
    this.writing = null;
    return failure;
  }

  private async writeWaiting(): Promise<Failure | null> {
    const batch = this.waiting;
    this.waiting = [];
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
    const failure = await this.send([...written, ...snapshots], text, this.options.parents(true));
    if (failure !== null) this.waiting = [...batch, ...this.waiting];
    return failure;
  }

  private async send(
    bodies: readonly EventBody[],
    text: string | null,
    parents: readonly string[],
  ): Promise<Failure | null> {
    const drafts = bodies.map((body, index) => ({ parents: index === 0 ? [...parents] : [], body }));
    const answer = await this.options.send(drafts);
    if (!answer.ok) return answer.error;
    this.options.onWritten(answer.value, text);
    return null;
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
