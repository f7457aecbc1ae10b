import type { AnyEvent } from '../../shared/review/event-graph';
import { JournalFold } from '../../shared/review/fold';
import { textHash } from '../../shared/review/text-hash';
import { nextTurn } from './next-turn';

/** Milliseconds of folding after which the window gets its turn: a long task begins at 50. */
const sliceMs = 12;
/** Events between two looks at the clock. */
const eventsAtOnce = 50;
/** Journals up to this many events are folded in one go. */
const atOnce = 500;

/**
 * Folds a journal without holding up the window: a long one in slices, as its events arrive, one on top of the other. They
 * come in causal order. The result is that of folding them at once.
 */
export class SlicedFold {
  private readonly events: AnyEvent[] = [];
  private readonly parts: (() => readonly AnyEvent[])[] = [];
  private fold: JournalFold | null = null;
  private folded = 0;
  /** Events that cannot be folded one on top of the other: only all of them together say what they mean. */
  private isOdd = false;
  private isRunning = false;
  private running: Promise<void> = Promise.resolve();

  /** `isWanted`: false once nobody waits for the result any more. */
  constructor(
    private readonly isWanted: () => boolean = () => true,
    private readonly turn: () => Promise<void> = nextTurn,
  ) {}

  /** Takes a part of the events in, which `read` gives when its turn has come. */
  take(read: () => readonly AnyEvent[]): void {
    this.parts.push(read);
    if (!this.isRunning) this.running = this.run();
  }

  /** The fold of all that was taken in and these; null if it is not wanted any more. */
  async finish(rest: readonly AnyEvent[]): Promise<JournalFold | null> {
    const short = this.parts.length === 0 && this.events.length === 0 && rest.length <= atOnce;
    if (short) return new JournalFold(rest);
    this.take(() => rest);
    await this.running;
    if (!this.isWanted()) return null;
    const { events, fold } = this;
    const isRepeated = new Set(events.map(({ id }) => id)).size < events.length;
    if (fold === null || this.isOdd || isRepeated) return new JournalFold(events);
    const { text, hash, heads } = fold.state();
    const isSound = heads.length === 1 && textHash(text) === hash && fold.problems().length === 0;
    if (!isSound) return new JournalFold(events);
    // The editor takes as long again to show it.
    await this.turn();
    return this.isWanted() ? fold : null;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let began = performance.now();
    while (this.isWanted() && this.step()) {
      if (performance.now() - began < sliceMs) continue;
      await this.turn();
      began = performance.now();
    }
    this.isRunning = false;
  }

  /** Does a little of what is to be done; false if nothing is. */
  private step(): boolean {
    const { events, folded } = this;
    if (folded === events.length || this.isOdd) {
      const part = this.parts.shift();
      if (part === undefined) return false;
      for (const event of part()) events.push(event);
      return true;
    }
    const first = events[folded];
    if (this.fold === null) {
      this.fold = new JournalFold(events.slice(0, 1));
      this.fold.state();
      this.folded = 1;
      return true;
    }
    if (first !== undefined && isFullText(first) && isOdd(this.fold, first)) {
      this.isOdd = true;
      return true;
    }
    let end = folded + 1;
    while (end < Math.min(events.length, folded + eventsAtOnce) && !isFullText(events[end] as AnyEvent))
      end++;
    // The hash of the last text vouches for all before it, as when they are folded at once; full texts are held to those before them.
    this.fold.add(events.slice(folded, end), { hashed: true });
    this.folded = end;
    return true;
  }
}

function isFullText({ type }: AnyEvent): boolean {
  return type === 'snapshot' || type === 'merge';
}

/** True for a full text that may not be the one before it: what that means is for the whole fold to say. */
function isOdd(fold: JournalFold, event: AnyEvent): boolean {
  if (event.type === 'merge') return true;
  if (event.type !== 'snapshot' || 'unknown' in event) return false;
  return event.hash !== textHash(event.text) || !event.parents.some((id) => fold.textAt(id) === event.text);
}
