import type { EventOf, JournalEvent } from './events';
import { millisecondsOf } from './iso-time';
import type { ArticleState, Moment, StageRecord } from './state';

/** Typing pauses up to this long stay one moment, in milliseconds. */
const pause = 60_000;
/** No moment spans more than this, in milliseconds. */
const longest = 10 * 60_000;

/** What in a row is one moment: typing comes in many small edits, and so does what takes it back. */
const joined: ReadonlySet<Moment['kind']> = new Set(['edit', 'fix', 'undo', 'redo']);

/** The moments of an article's history and what was declared about its stage. Takes events in causal order. */
export class Timeline {
  private readonly made: Moment[] = [];
  private burst = { from: NaN, to: NaN, text: '' };
  private declared: EventOf<'stage'> | null = null;
  private handedIn: EventOf<'stage'> | null = null;
  /** Requests for changes to the article that stand, each with what was declared before it. */
  private readonly requests: {
    readonly event: EventOf<'stage'>;
    readonly before: EventOf<'stage'> | null;
  }[] = [];
  private edited = false;
  /** Hash of the machine translation. */
  private base: string | null = null;
  private readonly takenBack = new Set<string>();

  /** `text`: the text event it was made from, whether it made a text itself, and whether that says something new. */
  add(
    event: JournalEvent,
    text: {
      readonly from: string | null;
      readonly isNew: boolean;
      readonly changes: boolean;
      /** Hash of the machine translation that it takes over. */
      readonly base?: string | undefined;
    },
  ): void {
    if (event.type === 'stage') {
      if (event.stage === 'changes-requested') this.requests.push({ event, before: this.declared });
      this.declared = event;
      if (event.stage === 'submitted') this.handedIn = event;
    }
    const retracts = event.type === 'retraction' && this.retract(event);
    if (event.type === 'opened' && text.isNew) this.base ??= event.hash;
    if (event.type === 'merge' && text.base !== undefined) this.base = text.base;
    const rebases = event.type === 'snapshot' && text.isNew && text.changes;
    if (text.isNew && (event.type === 'edit' || event.type === 'fix' || event.type === 'merge' || rebases))
      this.edited = true;
    if (event.type === 'snapshot' && !rebases && text.isNew && text.from === this.burst.text)
      this.burst.text = event.id;
    const kind = rebases ? 'edit' : retracts ? 'request-retracted' : this.kindOf(event, text.isNew);
    if (kind === null) return;
    const time = millisecondsOf(event.time);
    const last = this.made.at(-1);
    if (last !== undefined && this.continues(last, event, kind, time, text.from)) {
      const { person, count } = last;
      this.made[this.made.length - 1] = { event: event.id, kind, person, time: event.time, count: count + 1 };
      this.burst.to = time;
      this.burst.text = event.id;
    } else {
      this.made.push({ event: event.id, kind, person: event.person, time: event.time, count: 1 });
      this.burst = { from: time, to: time, text: event.id };
    }
  }

  moments(): Moment[] {
    return [...this.made];
  }

  submitted(): ArticleState['submitted'] {
    return this.handedIn === null
      ? null
      : { person: this.handedIn.person, hash: this.handedIn.hash, time: this.handedIn.time };
  }

  articleRequest(): ArticleState['articleRequest'] {
    const asked = this.requests.findLast(({ event }) => event.comment !== undefined)?.event;
    return asked?.comment === undefined
      ? null
      : { event: asked.id, person: asked.person, time: asked.time, comment: asked.comment };
  }

  /** `hash`: of the present text; null while people's texts stand apart, when nothing can be said about "the" text. */
  stage(hash: string | null): StageRecord {
    const event = this.declared;
    const declared = event?.stage ?? 'new';
    const outdated =
      declared === 'new'
        ? this.edited && hash !== this.base
        : declared !== 'submitted' && (event === null || event.hash !== hash);
    return {
      stage: outdated ? 'editing' : declared,
      declared,
      hash: event?.hash ?? null,
      event: event?.id ?? null,
      person: event?.person ?? null,
      time: event?.time ?? null,
      comment: event?.comment ?? null,
    };
  }

  /** Takes a request for changes to the article out again; false where it names none of the same person. */
  private retract({ retracts, person }: EventOf<'retraction'>): boolean {
    const at = this.requests.findIndex(({ event }) => event.id === retracts && event.person.id === person.id);
    const [request] = at < 0 ? [] : this.requests.splice(at, 1);
    if (request === undefined) return false;
    const { event, before } = request;
    if (this.declared === event) {
      // An approval is somebody's word on a text, and whoever asked for changes had given it up: it has to be given again.
      this.declared = before?.stage === 'approved' ? this.handedIn : before;
    }
    const [later] = this.requests.slice(at);
    if (later?.before === event) this.requests[at] = { event: later.event, before };
    return true;
  }

  private kindOf(event: JournalEvent, isNew: boolean): Moment['kind'] | null {
    if (event.type !== 'edit' || event.undoes === undefined || !isNew) return kindOf(event, isNew);
    if (this.takenBack.has(event.undoes)) return 'redo';
    this.takenBack.add(event.id);
    return 'undo';
  }

  private continues(
    last: Moment,
    event: JournalEvent,
    kind: Moment['kind'],
    time: number,
    from: string | null,
  ): boolean {
    if (kind !== last.kind || last.person.id !== event.person.id) return false;
    const inARow = kind === 'verdict' || (joined.has(kind) && from === this.burst.text);
    if (!inARow) return false;
    return time - this.burst.to <= pause && time - this.burst.from <= longest;
  }
}

function kindOf(event: JournalEvent, isNew: boolean): Moment['kind'] | null {
  if (event.type === 'verdict') return 'verdict';
  if (event.type === 'exported') return 'exported';
  if (event.type === 'stage')
    return event.stage === 'submitted' || event.stage === 'changes-requested' || event.stage === 'approved'
      ? event.stage
      : event.stage === 'editing'
        ? 'reopened'
        : null;
  if (!isNew) return null;
  if (event.type === 'edit') return event.restores === undefined ? 'edit' : 'restore';
  return event.type === 'opened' || event.type === 'fix' || event.type === 'merge' ? event.type : null;
}
