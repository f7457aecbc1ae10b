import type { Failure, Result } from '../../shared/base/result';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../shared/review/events';
import { composeEdits } from '../../shared/text/compose-edits';
import type { TextEdit } from '../../shared/text/edit';
import { newEventId } from './event-id';
import type { ChangeKind } from './types';
import type { EventRef } from './undo-stack';

/** How a text that is to be hashed came about. */
export interface MadeText {
  /** Names the text: an object of its own for each. */
  readonly name: object;
  /** Names the text that `operations` made it of; null where that is not known here. */
  readonly after: object | null;
  readonly operations: readonly TextEdit[];
}

/** A text as one change of another. */
export interface WholeChange {
  readonly operations: readonly TextEdit[];
  readonly text: string;
}

interface TextEntry extends MadeText {
  readonly as: ChangeKind;
  /** The text after it. */
  readonly text: string;
  /** The event it becomes. */
  readonly ref: EventRef;
}

interface Sent {
  /** Milliseconds; null while its text is still being hashed. */
  at: number | null;
}

/** A request that writes changes of the text, from when it is made until its answer was taken in. */
interface TextRequest {
  readonly batch: readonly TextEntry[];
  /** The ids of its events; the next request follows the last. */
  readonly ids: readonly string[];
  readonly sent: Sent;
  readonly answer: Promise<Result<readonly JournalEvent[]>>;
}

export interface TextRequestsOptions {
  /** Answers when the events are on disk, synced; in the order of the calls. */
  readonly send: (drafts: readonly EventDraft[]) => Promise<Result<readonly JournalEvent[]>>;
  readonly hash: (text: string, made: MadeText) => string | Promise<string>;
  /** What changes of the text follow where nothing is under way. */
  readonly parents: () => readonly string[];
  /** Gets the events that were written, and the text after them. */
  readonly onWritten: (events: readonly JournalEvent[], text: string) => void;
  /** What a fault of Emend's is to the person. */
  readonly bug: (error: unknown) => Result<never>;
  readonly snapshotDue?: () => boolean;
  readonly now: () => number;
  readonly newId?: () => string;
}

/** Requests under way at a time. */
const maxUnderWay = 16;

/**
 * The changes of a text that wait to be written, and the requests that write them. A request may be sent while earlier
 * ones are unanswered: events are named here, so that the next can follow them. Where one is not written, none of those
 * that follow it are, and all of them wait again.
 */
export class TextRequests {
  private waiting: TextEntry[] = [];
  private underWay: TextRequest[] = [];
  /** Names the newest text; null where others changed it since. */
  private newest: object | null = null;

  constructor(private readonly options: TextRequestsOptions) {}

  /** True while a change waits to be written, or its request to be answered. */
  get hasWaiting(): boolean {
    return this.waiting.length > 0 || this.underWay.length > 0;
  }

  /** True if what waits first takes something back. */
  get takesBack(): boolean {
    const next = this.waiting[0]?.as;
    return next?.type === 'edit' && next.undoes !== undefined;
  }

  /** When the newest request under way was sent, in milliseconds; now if it is not yet, null if none is under way. */
  get lastSent(): number | null {
    const last = this.underWay.at(-1);
    return last === undefined ? null : (last.sent.at ?? this.options.now());
  }

  /** Takes in a change; typed ones that follow each other become one. `text` is the text after it. Answers the event it becomes. */
  add(operations: readonly TextEdit[], text: string, as: ChangeKind): EventRef {
    const last = this.waiting.at(-1);
    const name = {};
    const after = this.newest;
    this.newest = name;
    if (last === undefined || !isTyped(last.as) || !isTyped(as)) {
      const ref = { id: null };
      this.waiting.push({ as, operations, text, ref, name, after });
      return ref;
    }
    const composed = composeEdits(last.operations, operations);
    this.waiting[this.waiting.length - 1] = { ...last, as, operations: composed, text, name };
    return last.ref;
  }

  /** Puts a change of the whole text in the place of all that waits; null: the text is as it was written. */
  replace(change: WholeChange | null): void {
    this.changedElsewhere();
    this.waiting =
      change === null ? [] : [{ as: { type: 'edit' }, ref: { id: null }, name: {}, after: null, ...change }];
  }

  /** The text was changed by others: the next change is not made on what was hashed here. */
  changedElsewhere(): void {
    this.newest = null;
  }

  /** Sends what waits. What takes something back names the event it takes back, which has to be on disk first to have a name. */
  send(): void {
    if (this.underWay.length === 0) this.request(null);
  }

  /** Sends what waits to follow what is under way; nothing if nothing is. */
  sendAhead(): void {
    const last = this.underWay.at(-1);
    if (last === undefined || last.sent.at === null || this.underWay.length >= maxUnderWay) return;
    this.request(last.ids.at(-1) ?? null);
  }

  /** Takes in the answers to all that is under way, what is sent meanwhile included. After a failure all that was not written waits again. */
  async answered(): Promise<Failure | null> {
    for (;;) {
      const [first] = this.underWay;
      if (first === undefined) return null;
      const answer = await first.answer;
      if (!answer.ok) {
        // Sent to follow it, they cannot have been written either: the host refuses what follows nothing.
        for (const later of this.underWay) await later.answer;
        this.waiting = [...this.underWay.flatMap(({ batch }) => batch), ...this.waiting];
        this.underWay = [];
        return answer.error;
      }
      this.underWay.shift();
      for (const [index, { ref }] of first.batch.filter(hasOperations).entries())
        ref.id = answer.value[index]?.id ?? null;
      this.options.onWritten(answer.value, first.batch.at(-1)?.text ?? '');
    }
  }

  private request(after: string | null): void {
    const batch = this.takeBatch(after !== null);
    const written = batch.filter(hasOperations);
    if (written.length === 0) return;
    const { newId = newEventId } = this.options;
    const ids = written.map(() => newId());
    // One for the whole text, if it goes along.
    if (after === null && this.isSnapshotDue()) ids.push(newId());
    const sent: Sent = { at: null };
    const answer = this.ask(sent, ids, written, after).catch((error: unknown) => this.options.bug(error));
    this.underWay.push({ batch, ids, sent, answer });
  }

  private async ask(
    sent: Sent,
    ids: readonly string[],
    written: readonly TextEntry[],
    after: string | null,
  ): Promise<Result<readonly JournalEvent[]>> {
    const bodies: EventBody[] = [];
    for (const entry of written) {
      const hashed = this.options.hash(entry.text, entry);
      // Awaiting only what has to be waited for lets a closing window send at once.
      const hash = typeof hashed === 'string' ? hashed : await hashed;
      bodies.push(bodyOf(entry, hash));
      if (bodies.length < written.length || bodies.length === ids.length) continue;
      bodies.push({ type: 'snapshot', text: entry.text, hash });
    }
    const parents = after === null ? this.options.parents() : [after];
    sent.at = this.options.now();
    return this.options.send(
      bodies.map((body, index) => ({
        id: ids[index],
        parents: index === 0 ? [...parents] : [],
        body,
      })),
    );
  }

  /** Takes what waits, up to a change that has to name an event which is not written yet. */
  private takeBatch(isAhead: boolean): readonly TextEntry[] {
    const cut = this.waiting.findIndex(
      ({ as }, index) => (isAhead || index > 0) && as.type === 'edit' && as.undoes?.id === null,
    );
    const batch = cut < 0 ? this.waiting : this.waiting.slice(0, cut);
    this.waiting = this.waiting.slice(batch.length);
    return batch;
  }

  private isSnapshotDue(): boolean {
    return this.options.snapshotDue?.() === true;
  }
}

function bodyOf(entry: TextEntry, hash: string): EventBody {
  const { as } = entry;
  const operations = entry.operations.map(({ start, end, text }) => ({ start, end, text }));
  if (as.type === 'fix') return { type: 'fix', operations, hash, rules: [...as.rules], safe: as.safe };
  const undoes = as.undoes?.id ?? null;
  return {
    type: 'edit',
    operations,
    hash,
    ...(as.restores && { restores: as.restores }),
    ...(undoes !== null && { undoes }),
    ...(as.origin && { origin: as.origin }),
  };
}

function hasOperations({ operations }: TextEntry): boolean {
  return operations.length > 0;
}

function isTyped(as: ChangeKind): boolean {
  if (as.type !== 'edit') return false;
  return as.restores === undefined && as.undoes === undefined && as.origin === undefined;
}
