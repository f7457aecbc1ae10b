interface Entry<V> {
  readonly text: string;
  readonly value: V;
}

/** Remembers what was asked for in this round or the one before, and forgets the rest: memory stays in step with the text. */
export class LastUsed<V> {
  private earlier = new Map<number, Entry<V>>();
  private current = new Map<number, Entry<V>>();

  /** What is known of that place with that text, or what `make` gives; `undefined` from `make` is given but not kept. */
  get(place: number, text: string, make: () => V | undefined): V | undefined {
    const known = this.earlier.get(place);
    const value = known?.text === text ? known.value : make();
    // The newest piece of text is kept even if it equals the old one: a piece keeps all of the text it was cut from in memory.
    if (value !== undefined) this.current.set(place, { text, value });
    return value;
  }

  nextRound(): void {
    this.earlier = this.current;
    this.current = new Map();
  }
}

/** The same text, but a copy that does not keep alive the longer one it was cut from. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
