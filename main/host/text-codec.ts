import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { fail, ok, said, type Failure, type Result } from '../../shared/base/result';
import type { DecodedBytes, TextCodec } from '../../shared/formats/format';
import { decodeBytes, likeliestEncoding, rankingOf } from './encodings';
import { binary, isBinaryText, looksBinary, unknownEncoding } from './text-file';

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Names in declarations whose bytes are those of a larger encoding. */
const larger: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
};

/** Bytes to characters and back by iconv-lite: what is decoded is encoded to the same bytes, also where a file is damaged. */
export const textCodec: TextCodec = {
  // The library passes over whatever is no letter or digit.
  knows: (name) => /^[\w.:-]+$/.test(name) && iconv.encodingExists(larger[name.toLowerCase()] ?? name),
  decode(bytes, declared) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const [encoding, mark] of marks)
      if (mark.every((byte, index) => buffer[index] === byte))
        return decodedAs(buffer.subarray(mark.length), encoding, true, null);
    if (declared !== null) {
      const encoding = encodingNamed(declared, buffer);
      if (encoding === null)
        return fail(
          'unknown-encoding',
          said`The file says that its encoding is “${declared}”, which Emend does not know. Save it as UTF-8.`,
        );
      return decodedAs(buffer, encoding, false, null);
    }
    const ranking = rankingOf(buffer);
    const decoded = decodeBytes(buffer, ranking);
    if (decoded !== null && isBinaryText(decoded.text)) return binary();
    if (decoded !== null)
      return ok({ text: decoded.text, encoding: decoded.encoding, bom: false, doubt: decoded.doubt });
    if (looksBinary(buffer)) return binary();
    const likely = likeliestEncoding(buffer, ranking);
    return likely === null ? unknownEncoding() : decodedAs(buffer, likely, false, damagedBytes(likely));
  },
  encode(text, like, escape) {
    const encoded = encodeLines(text, like, escape);
    if (!encoded.ok || !like.bom) return encoded;
    const mark = marks.find(([encoding]) => encoding === like.encoding)?.[1] ?? [];
    return ok(Buffer.concat([Buffer.from(mark), encoded.value]));
  },
  inflate(packed, size) {
    try {
      // One byte more than was said, so that a part that lies about its size is found out and gets no memory.
      return inflateRawSync(packed, { maxOutputLength: size + 1 });
    } catch {
      return null;
    }
  },
};

function encodingNamed(declared: string, bytes: Buffer): string | null {
  const name = declared.toLowerCase();
  if (/^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/.test(name) || (bytes[0] === 0) !== (bytes[1] === 0)) {
    // Declared where nothing can be read before it is known: the bytes tell better.
    if (bytes[0] === 0) return 'utf-16be';
    if (bytes[1] === 0) return 'utf-16le';
    return 'utf-8';
  }
  const known = larger[name] ?? (name === 'utf8' ? 'utf-8' : name);
  return iconv.encodingExists(known) ? known : null;
}

function decodedAs(
  bytes: Buffer,
  encoding: string,
  bom: boolean,
  doubt: Failure | null,
): Result<DecodedBytes> {
  if (encoding === 'utf-8' && isUtf8(bytes))
    return ok({ text: bytes.toString('utf8'), encoding, bom, doubt });
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  if (same(iconv.encode(text, encoding), bytes)) return ok({ text, encoding, bom, doubt });
  const kept: KeptBytes = encoding.startsWith('utf-16')
    ? { text, encoding, bom, doubt, lines: new Map() }
    : { ...decodeKeeping(bytes, encoding), encoding, bom, doubt };
  const back = encodeLines(kept.text, kept, () => null);
  if (back.ok && same(back.value, bytes)) return ok(kept);
  return fail(
    'unknown-encoding',
    said`The bytes of this file are no ${encoding}. Save it as UTF-8 and open it again.`,
  );
}

/** Longest character of any encoding here, in bytes. */
const longest = 4;

/** What was decoded from bytes that the encoding would not write alike, with those bytes by line. */
interface KeptBytes extends DecodedBytes {
  readonly lines: ReadonlyMap<string, Buffer>;
}

/**
 * Decodes line by line. Lines that are read, but would be written otherwise (some encodings have two ways to write a character), are kept;
 * in lines that are damaged, each byte that is no character becomes U+DC00 and its value.
 */
function decodeKeeping(bytes: Buffer, encoding: string): Pick<KeptBytes, 'text' | 'lines'> {
  const parts: string[] = [];
  const lines = new Map<string, Buffer>();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    start += line.length;
    const text = iconv.decode(line, encoding, { stripBOM: false });
    const known = lines.get(text);
    if (known === undefined && same(iconv.encode(text, encoding), line)) parts.push(text);
    else if (text.includes('\ufffd') || (known !== undefined && !same(known, line)))
      parts.push(decodeDamaged(line, encoding));
    else {
      lines.set(text, line);
      parts.push(text);
    }
  }
  return { text: parts.join(''), lines };
}

function encodeLines(
  text: string,
  like: DecodedBytes,
  escape: (character: string) => string | null,
): Result<Buffer> {
  const chunks: Buffer[] = [];
  const kept = 'lines' in like ? (like as KeptBytes).lines : null;
  for (const line of kept === null || kept.size === 0 ? [text] : text.split(/(?<=\n)/)) {
    const bytes = kept?.get(line);
    if (bytes !== undefined) chunks.push(bytes);
    else {
      const problem = encodeInto(chunks, line, like.encoding, escape);
      if (problem !== null) return { ok: false, error: problem };
    }
  }
  return ok(Buffer.concat(chunks));
}

function damagedBytes(encoding: string): Failure {
  return fail(
    'damaged-bytes',
    said`Read as ${encoding}, in which some bytes of this file mean nothing. They are shown as � and stay as they are.`,
  ).error;
}

function decodeDamaged(line: Buffer, encoding: string): string {
  let text = '';
  for (let at = 0; at < line.length;) {
    let taken = 0;
    for (let length = 1; length <= longest && at + length <= line.length && taken === 0; length++) {
      const slice = line.subarray(at, at + length);
      const character = iconv.decode(slice, encoding, { stripBOM: false });
      if ([...character].length !== 1 || !same(iconv.encode(character, encoding), slice)) continue;
      text += character;
      taken = length;
    }
    if (taken === 0) text += String.fromCharCode(0xdc00 + (line[at] ?? 0));
    at += taken || 1;
  }
  return text;
}

/** Null if everything could be written. */
function encodeInto(
  chunks: Buffer[],
  text: string,
  encoding: string,
  escape: (character: string) => string | null,
): Failure | null {
  const utf16 = encoding.startsWith('utf-16');
  const pattern = /(?<![\ud800-\udbff])[\udc80-\udcff]+/g;
  let last = 0;
  for (const match of utf16 ? [] : text.matchAll(pattern)) {
    const problem = encodePlain(chunks, text.slice(last, match.index), encoding, escape);
    if (problem !== null) return problem;
    chunks.push(Buffer.from(Array.from(match[0], (unit) => unit.charCodeAt(0) - 0xdc00)));
    last = match.index + match[0].length;
  }
  return encodePlain(chunks, last === 0 ? text : text.slice(last), encoding, escape);
}

function encodePlain(
  chunks: Buffer[],
  text: string,
  encoding: string,
  escape: (character: string) => string | null,
): Failure | null {
  const bytes = iconv.encode(text, encoding);
  if (encoding.startsWith('utf') || iconv.decode(bytes, encoding, { stripBOM: false }) === text) {
    chunks.push(bytes);
    return null;
  }
  let written = '';
  for (const character of text) {
    if (character <= '\u007f' || iconv.decode(iconv.encode(character, encoding), encoding) === character)
      written += character;
    else {
      const escaped = escape(character);
      if (escaped === null)
        return fail(
          'not-encodable',
          said`The file’s encoding, ${encoding}, has no way to write “${character}”. Replace it, or save the file as UTF-8 first.`,
        ).error;
      written += escaped;
    }
  }
  chunks.push(iconv.encode(written, encoding));
  return null;
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && a.equals(b);
}
