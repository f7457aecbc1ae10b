import type { EventsPart } from '../../shared/protocol/contract';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';

/** Journals up to this many events go out whole. */
const mostAtOnce = 500;
/** UTF-16 code units after which a part is full: read within a millisecond. */
const partLength = 64 * 1024;
/** So much may be on its way to a window at once. Longer journals go out whole, as one message, which may be of any length. */
const mostOnTheWay = 32 * 1024 * 1024;

/**
 * Hands a long journal on in parts, in order, and gives what is left of it to be sent: none of it, or all where it is so short
 * or so long that it goes out whole. What is only one message stops a window while it is read.
 */
export async function eventsInParts(
  events: readonly (JournalEvent | UnknownEvent)[],
  handOn: (part: EventsPart) => void,
): Promise<readonly (JournalEvent | UnknownEvent)[]> {
  if (events.length <= mostAtOnce) return events;
  const parts: string[] = [];
  let [written, length, all]: [string[], number, number] = [[], 0, 0];
  const close = (): void => {
    parts.push(`[${written.join(',')}]`);
    [written, length] = [[], 0];
  };
  for (const [index, event] of events.entries()) {
    const json = JSON.stringify(event);
    written.push(json);
    length += json.length;
    all += json.length;
    if (all > mostOnTheWay) return events;
    if (length >= partLength || index === events.length - 1) close();
    // The host's other windows and its writing have their turn.
    if (written.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const part of parts) handOn({ events: part });
  return [];
}
