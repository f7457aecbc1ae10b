import { addToHash, addToSecond, startOfHash } from './words/vocabulary';

/** The two hashes of a stretch of text: stretches of the same hashes are taken for the same. */
export interface StretchHash {
  hash: number;
  second: number;
}

/**
 * Puts the hashes of a stretch into `into`, which is handed in so that none need be made.
 * @param units UTF-16 code units, as `codeUnits` gives them
 */
export function hashStretch(units: Uint16Array, start: number, end: number, into: StretchHash): void {
  let hash = startOfHash;
  let second = startOfHash;
  for (let at = start; at < end; at++) {
    const code = units[at] as number;
    hash = addToHash(hash, code);
    second = addToSecond(second, code);
  }
  into.hash = hash;
  into.second = second;
}

const mask = 0x3fff;

/** What is known of stretches of text, by their hashes: a look-up takes no string, which would have to be cut out and hashed first. */
export class StretchTable<T> {
  /** By hash the first record with it, counted from 1; 0 for none. */
  private readonly buckets = new Int32Array(mask + 1);
  /** Of each record its two hashes and the number of the next record of its bucket. */
  private records = new Int32Array(3 * 4096);
  private readonly values: T[] = [];

  get size(): number {
    return this.values.length;
  }

  get({ hash, second }: StretchHash): T | undefined {
    let record = this.buckets[bucketOf(hash)] as number;
    while (record !== 0) {
      const at = 3 * record;
      if (this.records[at] === hash && this.records[at + 1] === second) return this.values[record - 1];
      record = this.records[at + 2] as number;
    }
    return undefined;
  }

  /** For what is not known yet. */
  add({ hash, second }: StretchHash, value: T): void {
    const record = this.values.push(value);
    const at = 3 * record;
    if (at + 3 > this.records.length) {
      const larger = new Int32Array(2 * this.records.length);
      larger.set(this.records);
      this.records = larger;
    }
    const bucket = bucketOf(hash);
    this.records[at] = hash;
    this.records[at + 1] = second;
    this.records[at + 2] = this.buckets[bucket] as number;
    this.buckets[bucket] = record;
  }
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
