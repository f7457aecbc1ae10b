import { deflateRawSync } from 'node:zlib';
import { comparable, fingerprintsOf } from '../../../shared/text/likeness/fingerprints';
import type { CancelSignal } from '../../../shared/base/cancel';
import { createPauses } from '../coalesce';
import { sides, type MemoryUnit } from './memory-unit';

/** Raised when the format changes: an older segment is then made afresh. */
export const segmentVersion = 2;
/** Units in a block, which is packed and read as one. */
export const blockUnits = 16;
/** Buckets of fingerprints. */
export const bucketBits = 18;
const buckets = 2 ** bucketBits;
/** Units in a segment at most: what building one takes of memory stays below 100 MB. */
export const segmentUnits = 200_000;

/** Where the parts of a segment begin: a head of so many 32-bit numbers, then what it names. */
export const head = { version: 0, units: 1, blocks: 2, blockTable: 3, sides: 4, data: 8, length: 9 } as const;

export interface BuildOptions {
  readonly signal?: CancelSignal | undefined;
  /** Hears how much is done, from 0 to 1. */
  readonly told?: (share: number) => void;
}

/**
 * Packs units into a segment of the memory’s index: the units in packed blocks, and for each side the ids of the units by the
 * buckets of their fingerprints. At most {@link segmentUnits}. Gives way to other work on the way, and tells how far it is, from 0 to 1.
 * Null once it is cancelled.
 */
export async function buildSegment(
  units: readonly MemoryUnit[],
  { signal, told }: BuildOptions = {},
): Promise<Buffer | null> {
  const pauses = createPauses();
  const steps = units.length * (1 + sides.length);
  /** Of `steps`, after the first `at` units of a pass over them. */
  const pauseAt = (pass: number, at: number): Promise<void> | null => {
    const paused = pauses();
    if (paused !== null) told?.((pass * units.length + at) / steps);
    return paused;
  };
  const blocks: Buffer[] = [];
  for (let at = 0; at < units.length; at += blockUnits) {
    blocks.push(deflateRawSync(JSON.stringify(units.slice(at, at + blockUnits)), { level: 4 }));
    const paused = pauseAt(0, at);
    if (paused !== null) await paused;
    if (signal?.aborted === true) return null;
  }
  const parts: Buffer[] = [];
  const start = new Uint32Array(head.length);
  let offset = start.byteLength;
  const add = (part: Buffer): number => {
    const at = offset;
    parts.push(part);
    offset += part.length;
    return at;
  };
  start[head.version] = segmentVersion;
  start[head.units] = units.length;
  start[head.blocks] = blocks.length;
  start[head.blockTable] = add(tableOf(blocks.map(({ length }) => length)));
  for (const [index, side] of sides.entries()) {
    const built = await postingsOf(
      units.map((unit) => unit[side]),
      (at) => pauseAt(1 + index, at),
      signal,
    );
    if (built === null) return null;
    const { table, postings } = built;
    start[head.sides + 2 * index] = add(table);
    start[head.sides + 2 * index + 1] = add(postings);
  }
  start[head.data] = add(Buffer.concat(blocks));
  return Buffer.concat([bytesOf(start), ...parts]);
}

/** Offsets of pieces of these lengths, and of their end. */
function tableOf(lengths: readonly number[] | Uint32Array): Buffer {
  const table = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) table[index + 1] = (table[index] ?? 0) + length;
  return bytesOf(table);
}

async function postingsOf(
  texts: readonly (string | null)[],
  pause: (at: number) => Promise<void> | null,
  signal: CancelSignal | undefined,
): Promise<{ readonly table: Buffer; readonly postings: Buffer } | null> {
  const counts = new Uint32Array(buckets + 1);
  let filled = 0;
  let all = new Uint32Array(1024);
  const ends = new Uint32Array(texts.length);
  for (const [id, text] of texts.entries()) {
    const found = text === null || text === '' ? [] : fingerprintsOf(comparable(text));
    if (filled + found.length > all.length) {
      const larger = new Uint32Array(2 * all.length + found.length);
      larger.set(all);
      all = larger;
    }
    for (const bucket of new Set(found.map(bucketOf))) {
      all[filled++] = bucket;
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
    }
    ends[id] = filled;
    const paused = pause(id);
    if (paused !== null) await paused;
    if (signal?.aborted === true) return null;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    counts[bucket + 1] = (counts[bucket + 1] ?? 0) + (counts[bucket] ?? 0);
  const ids = new Uint32Array(filled);
  const next = counts.slice(0, buckets);
  let at = 0;
  for (let id = 0; id < texts.length; id++)
    for (const end = ends[id] ?? 0; at < end; at++) {
      const bucket = all[at] ?? 0;
      const place = next[bucket] ?? 0;
      ids[place] = id;
      next[bucket] = place + 1;
    }
  return packed(ids, counts);
}

/** Ids of each bucket as the steps between them, seven bits a byte, the least first. */
function packed(
  ids: Uint32Array,
  starts: Uint32Array,
): { readonly table: Buffer; readonly postings: Buffer } {
  const bytes = Buffer.allocUnsafe(ids.length * 3 + 8);
  const table = new Uint32Array(buckets + 1);
  let at = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    table[bucket] = at;
    let last = -1;
    for (let index = starts[bucket] ?? 0; index < (starts[bucket + 1] ?? 0); index++) {
      const id = ids[index] ?? 0;
      let step = id - last;
      last = id;
      for (; step > 0x7f; step >>>= 7) bytes[at++] = (step & 0x7f) | 0x80;
      bytes[at++] = step;
    }
  }
  table[buckets] = at;
  return { table: bytesOf(table), postings: bytes.subarray(0, at) };
}

export function bucketOf(fingerprint: number): number {
  return fingerprint >>> (32 - bucketBits);
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
