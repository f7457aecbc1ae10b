import { addToHash, addToSecond, startOfHash } from './vocabulary';

/** All there from the start: an array that is filled here and there is slow. */
function emptySlots<T>(count: number): (T | undefined)[] {
  return new Array<T | undefined>(count).fill(undefined);
}

/** Looking up a stretch of a text takes no string for it. Stretches of the same two hashes are taken for the same, as words of the vocabulary are. */
export class TextTable<T> {
  size = 0;
  /** Two hashes for each slot; of an empty one both are 0. */
  private hashes: Int32Array;
  private values: (T | undefined)[];
  private hash = 0;
  private second = 0;

  /** @param slots a power of two: room for half as many, before it grows */
  constructor(slots: number) {
    this.hashes = new Int32Array(2 * slots);
    this.values = emptySlots(slots);
  }

  get(text: string, start: number, end: number): T | undefined {
    this.readHashes(text, start, end);
    return this.values[this.slot()];
  }

  set(text: string, start: number, end: number, value: T): void {
    if (4 * this.size >= this.hashes.length) this.grow();
    this.readHashes(text, start, end);
    const slot = this.slot();
    if (this.values[slot] === undefined) this.size++;
    this.hashes[2 * slot] = this.hash;
    this.hashes[2 * slot + 1] = this.second;
    this.values[slot] = value;
  }

  private readHashes(text: string, start: number, end: number): void {
    let hash = startOfHash;
    let second = startOfHash;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      hash = addToHash(hash, code);
      second = addToSecond(second, code);
    }
    this.hash = hash;
    this.second = second;
  }

  /** Where what was read is, or where it would be put. */
  private slot(): number {
    const { hashes, hash, second } = this;
    const mask = hashes.length / 2 - 1;
    let slot = (second ^ (second >>> 15)) & mask;
    while (
      (hashes[2 * slot] !== hash || hashes[2 * slot + 1] !== second) &&
      (hashes[2 * slot] !== 0 || hashes[2 * slot + 1] !== 0)
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, values } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.values = emptySlots<T>(hashes.length);
    for (const [index, value] of values.entries()) {
      if (value === undefined) continue;
      this.hash = hashes[2 * index] as number;
      this.second = hashes[2 * index + 1] as number;
      const slot = this.slot();
      this.hashes[2 * slot] = this.hash;
      this.hashes[2 * slot + 1] = this.second;
      this.values[slot] = value;
    }
  }
}
