import type { EventOf, JournalEvent, UnknownEvent } from './events';
import { isUnknown } from './parse-journal';

type Events = readonly (JournalEvent | UnknownEvent)[];

/**
 * The beginning of an article as it counts now: the first `opened` event, or that of a machine translation which was taken
 * over since by a `merge` that says so. Events come in causal order. Null if there is none.
 */
export function presentOpened(events: Events): EventOf<'opened'> | null {
  const opened = new Map<string, EventOf<'opened'>>();
  let present: EventOf<'opened'> | null = null;
  for (const event of events) {
    if (isUnknown(event)) continue;
    if (event.type === 'opened') {
      opened.set(event.id, event);
      present ??= event;
    } else if (event.type === 'merge' && event.base !== undefined)
      present = opened.get(event.base.event) ?? present;
  }
  return present;
}
