import { failure, said, type Failure } from '../base/result';
import type { JournalEvent, UnknownEvent } from './events';
import { isUnknown, maxSeq } from './parse-journal';

export type AnyEvent = JournalEvent | UnknownEvent;

/** An event in its place: all its parents are there, and `rank` is above theirs. */
export interface OrderedEvent {
  readonly event: AnyEvent;
  /** The event's seq, raised above its parents' where a journal says otherwise. */
  readonly rank: number;
  /** Its parents; for a full text that lost some, those that are there and the writer's own text before it. */
  readonly parents: readonly string[];
}

/** Causal order: parents first, then rank, then id. */
export function compareOrdered(a: OrderedEvent, b: OrderedEvent): number {
  return a.rank - b.rank || (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0);
}

/** All events known of one article, each once, whatever order they came in. */
export class EventGraph {
  private readonly known = new Map<string, AnyEvent>();
  private readonly clashes = new Set<string>();

  get size(): number {
    return this.known.size;
  }

  get(id: string): AnyEvent | undefined {
    return this.known.get(id);
  }

  /** False if it was known already. Two different events under one id cannot both count: one is chosen, the same in every order of arrival. */
  add(event: AnyEvent): boolean {
    const present = this.known.get(event.id);
    if (present === undefined) {
      this.known.set(event.id, event);
      return true;
    }
    if (present === event) return false;
    const [here, there] = [canonical(present), canonical(event)];
    if (here === there) return false;
    this.clashes.add(event.id);
    const better = isUnknown(present) !== isUnknown(event) ? isUnknown(present) : there < here;
    if (better) this.known.set(event.id, event);
    return better;
  }

  /**
   * The events whose parents are all there, in causal order, and those that wait for one that is not. A `snapshot` or
   * `merge` holds its whole text and need not wait: where a line before it was lost, it carries on from its writer's
   * last known text.
   */
  ordered(): { readonly events: OrderedEvent[]; readonly waiting: AnyEvent[]; readonly problems: Failure[] } {
    const inOrder = this.asTheyCame();
    return inOrder === null
      ? this.sorted()
      : { events: inOrder, waiting: [], problems: this.clashProblems() };
  }

  /** The events in the order they came, if that is causal order already, as in a journal by one hand; null if not. */
  private asTheyCame(): OrderedEvent[] | null {
    const ranks = new Map<string, number>();
    const events: OrderedEvent[] = [];
    let last: OrderedEvent | null = null;
    for (const event of this.known.values()) {
      const parents = distinctIds(event.parents);
      let rank = event.seq;
      for (const id of parents) {
        const parent = ranks.get(id);
        if (parent === undefined) return null;
        if (parent >= rank) rank = parent + 1;
      }
      const entry: OrderedEvent = { event, rank, parents };
      if (last !== null && compareOrdered(last, entry) > 0) return null;
      ranks.set(event.id, rank);
      events.push(entry);
      last = entry;
    }
    return events;
  }

  private sorted(): ReturnType<EventGraph['ordered']> {
    const placed = new Map<string, OrderedEvent>();
    const children = new Map<string, AnyEvent[]>();
    const missing = new Map<string, number>();
    for (const event of this.known.values()) {
      const parents = distinctIds(event.parents);
      missing.set(event.id, parents.length);
      for (const parent of parents) {
        const list = children.get(parent);
        if (list === undefined) children.set(parent, [event]);
        else list.push(event);
      }
    }
    const place = (first: AnyEvent, adoptedBy: string | null): void => {
      const open: AnyEvent[] = [first];
      for (let event = open.pop(); event !== undefined; event = open.pop()) {
        let parents = distinctIds(event.parents);
        if (event === first && adoptedBy !== null) {
          parents = parents.filter((id) => placed.has(id));
          if (!parents.includes(adoptedBy)) parents = [...parents, adoptedBy];
        }
        let rank = event.seq;
        for (const id of parents) rank = Math.max(rank, (placed.get(id)?.rank ?? 0) + 1);
        placed.set(event.id, { event, rank, parents });
        for (const child of children.get(event.id) ?? []) {
          const left = (missing.get(child.id) ?? 0) - 1;
          missing.set(child.id, left);
          if (left === 0 && !placed.has(child.id)) open.push(child);
        }
      }
    };
    for (const event of this.known.values()) if (event.parents.length === 0) place(event, null);
    for (const orphan of this.orphanedTexts())
      if (!placed.has(orphan.id)) {
        const before = lastOf(placed, orphan);
        if (before !== null) place(orphan, before);
      }
    const waiting = [...this.known.values()].filter((event) => !placed.has(event.id));
    return {
      events: [...placed.values()].sort(compareOrdered),
      waiting,
      problems: [...this.clashProblems(), ...waitingProblems(waiting)],
    };
  }

  /** Snapshots and merges that stand on an event nobody has, in the order they are given a place. */
  private orphanedTexts(): AnyEvent[] {
    return [...this.known.values()]
      .filter((event) => !isUnknown(event) && (event.type === 'snapshot' || event.type === 'merge'))
      .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  }

  private clashProblems(): Failure[] {
    return [...this.clashes]
      .sort()
      .map((id) =>
        failure(
          'clashing-events',
          said`Two different events carry the id ${id}; one of them is not used. A journal was changed by hand.`,
        ),
      );
  }
}

/** Nearly every event has one parent; a journal holds many thousands of them. */
export function distinctIds(parents: readonly string[]): readonly string[] {
  return parents.length < 2 ? parents : [...new Set(parents)];
}

function lastOf(placed: ReadonlyMap<string, OrderedEvent>, orphan: AnyEvent): string | null {
  let last: OrderedEvent | null = null;
  for (const entry of placed.values()) {
    if (entry.event.person.id !== orphan.person.id || comesAfter(entry.event, orphan)) continue;
    if (last === null || compareOrdered(last, entry) < 0) last = entry;
  }
  return last?.event.id ?? null;
}

/** By what the events themselves say; at the end of the scale numbers say nothing. */
function comesAfter(event: AnyEvent, other: AnyEvent): boolean {
  return event.seq >= other.seq && other.seq < maxSeq;
}

function waitingProblems(waiting: readonly AnyEvent[]): Failure[] {
  if (waiting.length === 0) return [];
  const people = [...new Set(waiting.map((event) => event.person.name))].sort().join(', ');
  return [
    failure(
      'waiting-events',
      said`${waiting.length} events by ${people} wait for events that are not here yet. They are used as soon as the missing journal arrives.`,
    ),
  ];
}

/** JSON with sorted keys: equal for events that say the same. */
function canonical(event: AnyEvent): string {
  return JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
