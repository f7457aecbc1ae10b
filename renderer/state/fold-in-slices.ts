import type { AnyEvent } from '../../shared/review/event-graph';
import { JournalFold } from '../../shared/review/fold';
import { textHash } from '../../shared/review/text-hash';

/** Milliseconds of folding after which the window gets its turn: a long task begins at 50. */
const sliceMs = 12;
/** Events between two looks at the clock. */
const eventsAtOnce = 50;
/** Journals up to this many events are folded in one go. */
const atOnce = 500;

/** Lets everything that waits have its turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Folds a journal without holding up the window: a long one in slices, an event on top of the other. The events come in
 * causal order. The result is that of folding them at once. Null if it is not wanted any more before it is done.
 */
export async function foldInSlices(
  events: readonly AnyEvent[],
  isWanted: () => boolean = () => true,
  turn: () => Promise<void> = nextTurn,
): Promise<JournalFold | null> {
  const repeated = new Set(events.map(({ id }) => id)).size < events.length;
  if (events.length <= atOnce || repeated) return new JournalFold(events);
  const fold = new JournalFold(events.slice(0, 1));
  fold.state();
  let began = performance.now();
  for (let at = 1; at < events.length;) {
    const full = events[at];
    if (full !== undefined && isFullText(full) && isOdd(fold, full)) return new JournalFold(events);
    let end = at + 1;
    while (end < Math.min(events.length, at + eventsAtOnce) && !isFullText(events[end] as AnyEvent)) end++;
    // The hash of the last text vouches for all before it, as when they are folded at once; full texts are held to those before them.
    fold.add(events.slice(at, end), { hashed: true });
    at = end;
    if (performance.now() - began < sliceMs) continue;
    await turn();
    if (!isWanted()) return null;
    began = performance.now();
  }
  const { text, hash, heads } = fold.state();
  return heads.length === 1 && textHash(text) === hash && fold.problems().length === 0
    ? fold
    : new JournalFold(events);
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
