import type { EventOf, JournalEvent, UnknownEvent } from './events';
import { isUnknown } from './parse-journal';
import type { TextNode } from './text-graph';

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

/**
 * The `opened` event whose text this is: its own, or that of a machine translation which was left and is to be taken over again. That one's
 * text is an old one to everybody, so a `snapshot` upon it stands for it. Null for texts that somebody worked on.
 */
export function beginningOf(node: TextNode | undefined): EventOf<'opened'> | null {
  if (node === undefined) return null;
  const [from, ...others] = node.parents;
  const { event } =
    node.event.type === 'snapshot' && from?.event.hash === node.event.hash && others.length === 0
      ? from
      : node;
  return event.type === 'opened' ? event : null;
}
