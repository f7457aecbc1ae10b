import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { blockUnits, bucketBits, head, segmentVersion } from './build-segment';
import { memoryUnit, sides, type MemoryUnit, type Side } from './memory-unit';

/** Bytes of an index, wherever they lie. */
interface Bytes {
  readonly length: number;
  read(position: number, length: number): Buffer;
  close(): void;
}

const buckets = 2 ** bucketBits;
/** No block is larger once it is unpacked, in bytes: what is on disk may be damaged. */
const mostUnpacked = 64 * 2 ** 20;

/** A part of the memory’s index, read from where it lies: only its tables (2 MB) are held. */
export class MemorySegment {
  readonly #tables = new Map<Side, Uint32Array>();
  readonly #counts: Uint8Array;

  private constructor(
    private readonly bytes: Bytes,
    private readonly start: Uint32Array,
    private readonly blockTable: Uint32Array,
  ) {
    this.#counts = new Uint8Array(this.units);
  }

  /** Null if the file is not there, is damaged or of another version. */
  static open(path: string): MemorySegment | null {
    let file: number | null = null;
    try {
      file = openSync(path, 'r');
      return MemorySegment.#of(fileBytes(file));
    } catch {
      if (file !== null) closeSync(file);
      return null;
    }
  }

  static of(buffer: Buffer): MemorySegment | null {
    return MemorySegment.#of({
      length: buffer.length,
      read: (position, length) => buffer.subarray(position, position + length),
      close: () => undefined,
    });
  }

  static #of(bytes: Bytes): MemorySegment | null {
    const start = numbersOf(bytes.read(0, 4 * head.length));
    if (start.length < head.length || start[head.version] !== segmentVersion) return null;
    const count = start[head.blocks] ?? 0;
    const table = numbersOf(bytes.read(start[head.blockTable] ?? 0, 4 * (count + 1)));
    const end = (start[head.data] ?? 0) + (table[count] ?? 0);
    if (table.length !== count + 1 || end !== bytes.length) return null;
    const segment = new MemorySegment(bytes, start, table);
    // Read now, so that the first question does not wait for them.
    for (const side of sides) segment.#tableOf(side);
    return segment;
  }

  get units(): number {
    return this.start[head.units] ?? 0;
  }

  /** Bytes on disk. */
  get size(): number {
    return this.bytes.length;
  }

  /** Bytes that the ids of a bucket take on a side. */
  sizeOf(side: Side, bucket: number): number {
    const table = this.#tableOf(side);
    return (table[bucket + 1] ?? 0) - (table[bucket] ?? 0);
  }

  /** The units that share the most of these buckets on a side, with how many: at most `most`, the best first. */
  candidates(
    side: Side,
    wanted: readonly number[],
    most: number,
  ): { readonly id: number; readonly shared: number }[] {
    const table = this.#tableOf(side);
    const base = this.start[head.sides + 2 * sides.indexOf(side) + 1] ?? 0;
    const counts = this.#counts;
    const touched: number[] = [];
    for (const bucket of wanted) {
      const [from, to] = [table[bucket] ?? 0, table[bucket + 1] ?? 0];
      if (to <= from) continue;
      const bytes = this.bytes.read(base + from, to - from);
      let [id, step, shift] = [-1, 0, 0];
      for (const byte of bytes) {
        step |= (byte & 0x7f) << shift;
        if (byte > 0x7f) {
          shift += 7;
          continue;
        }
        id += step;
        [step, shift] = [0, 0];
        if (id >= counts.length) break;
        if (counts[id] === 0) touched.push(id);
        counts[id] = Math.min(255, (counts[id] ?? 0) + 1);
      }
    }
    return best(touched, counts, most);
  }

  /** Null if it cannot be read: the index is derived, and the others can be. */
  unit(id: number): MemoryUnit | null {
    const index = Math.floor(id / blockUnits);
    const [from, to] = [this.blockTable[index] ?? 0, this.blockTable[index + 1] ?? 0];
    try {
      const bytes = this.bytes.read((this.start[head.data] ?? 0) + from, to - from);
      const units: unknown = JSON.parse(
        inflateRawSync(bytes, { maxOutputLength: mostUnpacked }).toString('utf8'),
      );
      return Array.isArray(units) ? memoryUnit.parse(units[id % blockUnits]) : null;
    } catch {
      return null;
    }
  }

  close(): void {
    this.bytes.close();
  }

  #tableOf(side: Side): Uint32Array {
    const known = this.#tables.get(side);
    if (known !== undefined) return known;
    const at = this.start[head.sides + 2 * sides.indexOf(side)] ?? 0;
    const table = numbersOf(this.bytes.read(at, 4 * (buckets + 1)));
    this.#tables.set(side, table);
    return table;
  }
}

/** Those with the highest counts, which are set back to 0. Sorting all that share one frequent bucket would take longer than all the rest. */
function best(
  touched: readonly number[],
  counts: Uint8Array,
  most: number,
): { readonly id: number; readonly shared: number }[] {
  const bySharing = new Uint32Array(256);
  for (const id of touched) {
    const shared = counts[id] ?? 0;
    bySharing[shared] = (bySharing[shared] ?? 0) + 1;
  }
  let [least, count] = [256, 0];
  while (least > 1 && count < most) count += bySharing[--least] ?? 0;
  const found: { id: number; shared: number }[] = [];
  for (const id of touched) {
    const shared = counts[id] ?? 0;
    counts[id] = 0;
    if (shared > least || (shared === least && found.length < 4 * most)) found.push({ id, shared });
  }
  return found.sort((a, b) => b.shared - a.shared).slice(0, most);
}

function fileBytes(file: number): Bytes {
  return {
    length: fstatSync(file).size,
    read(position, length) {
      const buffer = Buffer.allocUnsafe(length);
      let got = 0;
      while (got < length) {
        const more = readSync(file, buffer, got, length - got, position + got);
        if (more === 0) break;
        got += more;
      }
      return buffer.subarray(0, got);
    },
    close: () => closeSync(file),
  };
}

function numbersOf(bytes: Buffer): Uint32Array {
  const copy = new Uint8Array(bytes);
  return new Uint32Array(copy.buffer, 0, Math.floor(copy.byteLength / 4));
}
