/** Numbers that look random and are the same for the same seed: mulberry32, by Tommy Ettinger (public domain). */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 to `below`, exclusive. */
  next(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  }

  chance(share: number): boolean {
    return this.next(1000) < share * 1000;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.next(from.length)];
  }
}
