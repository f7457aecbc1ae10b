/** A map that forgets what was not asked for lately: it holds at most twice `most` entries, and the last `most` that were set or found are among them. */
export class RecentMap<K, V extends NonNullable<unknown>> {
  private recent = new Map<K, V>();
  private older = new Map<K, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.recent.size + this.older.size;
  }

  get(key: K): V | undefined {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const old = this.older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.recent.size >= this.most && !this.recent.has(key)) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.older.delete(key);
    this.recent.set(key, value);
  }
}
