/** Remembers what was asked for in this round or the one before, and forgets the rest: memory stays in step with the text. */
export class LastUsed<V> {
  private earlier = new Map<string, V>();
  private current = new Map<string, V>();

  /** What is known by that key, or what `make` gives; `undefined` from `make` is given but not kept. */
  get(key: string, make: () => V | undefined): V | undefined {
    const known = this.current.get(key) ?? this.earlier.get(key);
    const value = known ?? make();
    if (value !== undefined) this.current.set(key, value);
    return value;
  }

  nextRound(): void {
    this.earlier = this.current;
    this.current = new Map();
  }
}
