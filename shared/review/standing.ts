import type { AnyEvent } from './event-graph';
import { isUnknown } from './parse-journal';

/** What is needed of an event to know whether it waits for others. */
interface Waiting {
  readonly id: string;
  /** How many of its parents are not there yet. */
  missing: number;
}

/**
 * Which events of an article have all that they stand on. An event may be written on these only: what stands on another
 * waits until that one arrives, which may be never. Takes events in any order and keeps their ids, not their texts.
 */
export class Standing {
  private readonly known = new Set<string>();
  private readonly standing = new Set<string>();
  /** Events that wait, by what they wait for. */
  private readonly waiting = new Map<string, Waiting[]>();

  /** True if the event is there and everything it stands on. */
  has(id: string): boolean {
    return this.standing.has(id);
  }

  /** True if the event is there, whatever it waits for. */
  knows(id: string): boolean {
    return this.known.has(id);
  }

  /** Ids of all events. */
  ids(): IterableIterator<string> {
    return this.known.values();
  }

  add(events: Iterable<AnyEvent>): void {
    for (const event of events) {
      if (this.known.has(event.id)) continue;
      this.known.add(event.id);
      const missing = new Set(event.parents.filter((id) => !this.standing.has(id)));
      if (missing.size === 0 || isOwnBase(event)) {
        this.stand(event.id);
        continue;
      }
      const waiting = { id: event.id, missing: missing.size };
      for (const id of missing) {
        const list = this.waiting.get(id);
        if (list === undefined) this.waiting.set(id, [waiting]);
        else list.push(waiting);
      }
    }
  }

  private stand(first: string): void {
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      this.standing.add(id);
      for (const each of this.waiting.get(id) ?? []) if (--each.missing === 0) open.push(each.id);
      this.waiting.delete(id);
    }
  }
}

/** A text given whole carries on from its writer's last known text where something before it was lost. */
function isOwnBase(event: AnyEvent): boolean {
  return !isUnknown(event) && (event.type === 'snapshot' || event.type === 'merge');
}
