import { deflateSync } from 'fflate';
import { fail, failure, ok, said, type Failure, type Result } from '../../base/result';
import type { TextCodec } from '../format';

/** An entry of a zip file, as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header starts, its data starts, and its record in the directory starts and ends. */
  readonly local: number;
  readonly data: number;
  readonly record: number;
  readonly recordEnd: number;
}

export interface ZipFile {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the directory starts, and where the record at its end does. */
  readonly directory: number;
  readonly end: number;
}

/** What a container may be unpacked to, in bytes: an entry, and all entries by their own word. */
const zipLimits = { entry: 200 * 1024 * 1024, whole: 1024 * 1024 * 1024, entries: 20_000 } as const;

const signatures = { local: 0x04034b50, record: 0x02014b50, end: 0x06054b50 } as const;

/** Reads the directory of a zip file. Names that lead out of a folder, sizes that are absurd, and what does not add up are refused. */
export function readZip(bytes: Uint8Array): Result<ZipFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged('its directory is missing, so it was cut short or is no zip file');
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (directory === 0xffffffff || count === 0xffff)
    return fail('bad-zip', 'This container is larger than 4 GB or says so; Emend does not open such files.');
  if (count > zipLimits.entries) return damaged(failure('bad-zip', said`it names ${count} parts`));
  const entries: ZipEntry[] = [];
  let at = directory;
  let whole = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.record)
      return damaged(failure('bad-zip', said`part ${index + 1} of its directory cannot be read`));
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    if (recordEnd > end || local + 30 > bytes.length || view.getUint32(local, true) !== signatures.local)
      return damaged(failure('bad-zip', said`part ${index + 1} is not where its directory says`));
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1)
      return fail(
        'encrypted',
        'This document is protected by a password. Save it without one and open that.',
      );
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local,
      data: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      record: at,
      recordEnd,
    };
    if (entry.data + entry.compressedSize > bytes.length)
      return damaged(failure('bad-zip', said`its part “${name}” is cut short`));
    if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name))
      return fail('bad-zip', said`Its part “${name}” would lie outside of it. Such a file is not opened.`);
    whole += entry.size;
    if (whole > zipLimits.whole) return tooLarge(name);
    entries.push(entry);
    at = recordEnd;
  }
  return ok({ bytes, entries, directory, end });
}

/** The unpacked bytes of an entry. Fails where they are too many, damaged, or not what their checksum says. */
export function unpack(zip: ZipFile, entry: ZipEntry, codec: TextCodec): Result<Uint8Array> {
  const packed = zip.bytes.subarray(entry.data, entry.data + entry.compressedSize);
  if (entry.size > zipLimits.entry) return tooLarge(entry.name);
  const isDeflated = entry.method === 8 && packed.length > 0;
  const bytes = isDeflated
    ? codec.inflate(packed, entry.size)
    : entry.method === 0 || entry.method === 8
      ? packed
      : null;
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    return damaged(failure('bad-zip', said`its part “${entry.name}” cannot be unpacked`));
  return ok(bytes);
}

/**
 * The zip file with other bytes for some entries, and with new ones behind the others. All others keep their bytes, their order and
 * their way of being packed.
 */
export function replaceEntries(
  zip: ZipFile,
  changed: ReadonlyMap<ZipEntry, Uint8Array>,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const { bytes } = zip;
  const inPlace = [...zip.entries].sort((a, b) => a.local - b.local);
  const chunks: Uint8Array[] = [];
  const moved = new Map<ZipEntry, { local: number; crc: number; packed: number; size: number }>();
  let length = 0;
  let from = 0;
  const push = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  inPlace.forEach((entry, index) => {
    push(bytes.subarray(from, entry.local));
    const next = inPlace[index + 1]?.local ?? zip.directory;
    const content = changed.get(entry);
    const { crc, compressedSize, size } = entry;
    if (content === undefined) {
      moved.set(entry, { local: length, crc, packed: compressedSize, size });
      push(bytes.subarray(entry.local, next));
    } else {
      const packed = entry.method === 8 ? deflateSync(content) : content;
      const facts = { local: length, crc: crc32(content), packed: packed.length, size: content.length };
      moved.set(entry, facts);
      push(localHeader(bytes, entry, facts));
      push(packed);
    }
    from = next;
  });
  const records = [...added].map(([name, content]) => {
    const [local, header] = [length, newHeader(name, content)];
    push(header.local);
    push(header.packed);
    return newRecord(header.local, local);
  });
  const start = length;
  const tail = copyOf(bytes, zip.directory, bytes.length);
  const view = new DataView(tail.buffer);
  for (const [entry, facts] of moved) {
    const at = entry.record - zip.directory;
    if (changed.has(entry)) view.setUint16(at + 8, view.getUint16(at + 8, true) & ~descriptorFlag, true);
    view.setUint32(at + 16, facts.crc, true);
    view.setUint32(at + 20, facts.packed, true);
    view.setUint32(at + 24, facts.size, true);
    view.setUint32(at + 42, facts.local, true);
  }
  const end = zip.end - zip.directory;
  view.setUint32(end + 16, start, true);
  if (records.length > 0) {
    const more = records.reduce((sum, record) => sum + record.length, 0);
    for (const at of [8, 10]) view.setUint16(end + at, view.getUint16(end + at, true) + records.length, true);
    view.setUint32(end + 12, view.getUint32(end + 12, true) + more, true);
  }
  push(tail.subarray(0, end));
  for (const record of records) push(record);
  push(tail.subarray(end));
  return joined(chunks, length);
}

/** 1 January 1980, midnight, as zip files write it. */
const epoch = 0x00210000;

/** The local header of a new deflated entry, and its data. Names are ASCII. */
function newHeader(
  name: string,
  content: Uint8Array,
): { readonly local: Uint8Array; readonly packed: Uint8Array } {
  const packed = deflateSync(content);
  const local = new Uint8Array(30 + name.length);
  const view = new DataView(local.buffer);
  view.setUint32(0, signatures.local, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, 8, true);
  view.setUint32(10, epoch, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(26, name.length, true);
  for (let at = 0; at < name.length; at++) local[30 + at] = name.charCodeAt(at);
  return { local, packed };
}

/** The record in the directory for a local header at a place of the file. */
function newRecord(local: Uint8Array, place: number): Uint8Array {
  const record = new Uint8Array(local.length + 16);
  record.set(local.subarray(4, 30), 6);
  record.set(local.subarray(30), 46);
  const view = new DataView(record.buffer);
  view.setUint32(0, signatures.record, true);
  view.setUint16(4, 20, true);
  view.setUint32(42, place, true);
  return record;
}

/** Set where sizes stand behind the data; what we write has them in front. */
const descriptorFlag = 8;

function localHeader(
  bytes: Uint8Array,
  entry: ZipEntry,
  facts: { readonly crc: number; readonly packed: number; readonly size: number },
): Uint8Array {
  const header = copyOf(bytes, entry.local, entry.data);
  const view = new DataView(header.buffer);
  view.setUint16(6, view.getUint16(6, true) & ~descriptorFlag, true);
  view.setUint32(14, facts.crc, true);
  view.setUint32(18, facts.packed, true);
  view.setUint32(22, facts.size, true);
  return header;
}

/** Bytes of their own. `slice` would not do: that of a host's Buffer, which is a Uint8Array, too, is a view. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const copy = new Uint8Array(end - start);
  copy.set(bytes.subarray(start, end));
  return copy;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function findEnd(view: DataView): number | null {
  const last = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= last; at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  return null;
}

/** Names are ASCII or UTF-8; those of other encodings only need to be told apart. */
function decodeName(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4_096));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of zip files (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    value = (crcTable[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function damaged(why: string | Failure): ReturnType<typeof fail> {
  return fail('bad-zip', said`This document is damaged: ${why}. Get it again from where it came from.`);
}

function tooLarge(name: string): ReturnType<typeof fail> {
  return fail(
    'too-large',
    said`This document unpacks to more than Emend opens (its part “${name}” alone or all together). Split it.`,
  );
}
