import type { EventOf, JournalEvent, UnknownEvent } from '../events';
import type { Person } from '../person';

export type CorrectionStatus = EventOf<'correction'>['status'];

/** A pair learned from people's edits or taken in from a list, and what was decided about it. */
export interface CorrectionRecord {
  readonly from: string;
  readonly to: string;
  /** Sentences in which somebody made it. */
  readonly count: number;
  /** Who made it or decided about it, by id. */
  readonly people: readonly Person[];
  /** `learned`: nobody has decided yet. `active`: flagged wherever it stands. `off`: kept, not flagged. `never`: not to be offered again. */
  readonly status: 'learned' | NonNullable<CorrectionStatus>;
  readonly scope: 'article' | 'project';
  /** The article of that scope. */
  readonly article: string | null;
  /** Articles in which it was made. */
  readonly articles: readonly string[];
}

/** A pair is offered when it was made this often. */
const timesBeforeOffer = 2;

/** The pairs that a project's journal tells of, in any order of its events; sorted by their first words. */
export function foldCorrections(events: readonly (JournalEvent | UnknownEvent)[]): CorrectionRecord[] {
  const pairs = new Map<string, Pair>();
  for (const event of inOrder(events)) {
    const key = pairKey(event);
    const pair = pairs.get(key) ?? new Pair(event);
    pairs.set(key, pair);
    pair.add(event);
  }
  return [...pairs.values()]
    .filter((pair) => !pair.isTakenBack)
    .map((pair) => pair.record())
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** The same pair at the beginning of a sentence and inside one is one pair. */
export function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from.toLowerCase()}\0${to.toLowerCase()}`;
}

/** Names a sentence in which a pair was made. */
export function placeKey(
  pair: { readonly from: string; readonly to: string },
  made: { readonly article: string; readonly start: number },
): string {
  return `${pairKey(pair)}\0${made.article}\0${made.start}`;
}

/** The sentences from which something was learned that was not taken back, by {@link placeKey}, each with what was learned last. */
export function placesLearned(
  events: readonly (JournalEvent | UnknownEvent)[],
): Map<string, EventOf<'correction'>> {
  const found = new Map<string, EventOf<'correction'>>();
  for (const event of inOrder(events)) {
    if (event.made === undefined) continue;
    const key = placeKey(event, event.made);
    if (event.undone === true) found.delete(key);
    else found.set(key, event);
  }
  return found;
}

/** True if a person should hear of the pair: made often enough, and nothing decided. */
export function isOffered({ status, count }: CorrectionRecord): boolean {
  return status === 'learned' && count >= timesBeforeOffer;
}

class Pair {
  private from: string;
  private to: string;
  /** The sentences in which it was made, with their articles. */
  private readonly places = new Map<string, string>();
  private readonly people = new Map<string, Person>();
  private decided: EventOf<'correction'> | null = null;
  private wasUndone = false;

  constructor({ from, to }: EventOf<'correction'>) {
    [this.from, this.to] = [from, to];
  }

  add(event: EventOf<'correction'>): void {
    this.people.set(event.person.id, event.person);
    // Small letters say more than capitals, which may be those of a sentence's beginning.
    if (capitals(event.from) < capitals(this.from)) [this.from, this.to] = [event.from, event.to];
    if (event.made !== undefined) {
      const place = `${event.made.article} ${event.made.start}`;
      if (event.undone === true) this.places.delete(place);
      else this.places.set(place, event.made.article);
      this.wasUndone ||= event.undone === true;
    }
    if (event.status !== undefined) this.decided = event;
  }

  /** True where nothing is left of it: a slip that was taken back before anybody decided about it. */
  get isTakenBack(): boolean {
    return this.wasUndone && this.places.size === 0 && this.decided === null;
  }

  record(): CorrectionRecord {
    const { decided } = this;
    return {
      from: this.from,
      to: this.to,
      count: this.places.size,
      people: [...this.people.values()].sort((a, b) => compare(a.id, b.id)),
      status: decided?.status ?? 'learned',
      scope: decided?.scope ?? 'project',
      article: decided?.scope === 'article' ? (decided.article ?? null) : null,
      articles: [...new Set(this.places.values())].sort(),
    };
  }
}

function inOrder(events: readonly (JournalEvent | UnknownEvent)[]): EventOf<'correction'>[] {
  return events
    .filter((event): event is EventOf<'correction'> => !('unknown' in event) && event.type === 'correction')
    .sort((a, b) => a.seq - b.seq || compare(a.id, b.id));
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
