import type { EventsPart } from '../../shared/protocol/contract';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';

/** Journals up to this many events go out whole. */
const mostAtOnce = 500;
/** UTF-16 code units after which a part is full: read within a millisecond. */
const partLength = 64 * 1024;
/** So much may be on its way to a window at once, in UTF-16 code units. What is longer goes out as one message, which may be of any length. */
const mostOnTheWay = 32 * 1024 * 1024;

/**
 * Hands a long journal on in parts, in order, each as soon as it is written, and gives what is left of it to be sent: none of
 * it; all where it is short; the rest where it is so long that not all may be on its way at once. What is only one message
 * stops a window while it is read.
 */
export async function eventsInParts(
  events: readonly (JournalEvent | UnknownEvent)[],
  handOn: (part: EventsPart) => void,
  limit = mostOnTheWay,
): Promise<readonly (JournalEvent | UnknownEvent)[]> {
  if (events.length <= mostAtOnce) return events;
  let [written, length, onTheWay, handedOn]: [string[], number, number, number] = [[], 0, 0, 0];
  for (const [index, event] of events.entries()) {
    const json = JSON.stringify(event);
    written.push(json);
    length += json.length;
    if (length < partLength && index < events.length - 1) continue;
    onTheWay += length;
    if (onTheWay > limit) break;
    handOn({ events: `[${written.join(',')}]` });
    [written, length, handedOn] = [[], 0, index + 1];
    // The window takes it in meanwhile; the host's other windows and its writing have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return events.slice(handedOn);
}
