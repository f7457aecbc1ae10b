import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { Failure } from '../../shared/base/result';

/** The encodings Emend reads and gives back. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}

export interface Decoded {
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** What a person should know of the choice; null where it is certain. */
  readonly doubt: Failure | null;
}

const boms: Readonly<Partial<Record<Encoding, Buffer>>> = {
  'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
};

/** Characters read to choose between encodings; the choice is then proved on the whole file. */
const sampleLength = 64 * 1024;

/**
 * The text of a file's bytes, in the encoding that gives exactly these bytes again; null if there is none or the bytes
 * are no text. A byte-order mark decides; then strict UTF-8; then UTF-16 by its shape; then the others by how plausible
 * their reading is.
 */
export function decodeBytes(bytes: Buffer): Decoded | null {
  for (const encoding of encodings) {
    const mark = boms[encoding];
    if (mark && bytes.subarray(0, mark.length).equals(mark)) {
      const text = decodeAs(bytes.subarray(mark.length), encoding);
      return text === null ? null : { text, encoding, bom: true, doubt: null };
    }
  }
  if (bytes.includes(0)) return firstThatHolds(bytes, utf16Candidates(bytes));
  // Ranking the others takes longer than checking the text, and nearly every file is UTF-8.
  return firstThatHolds(bytes, ['utf-8']) ?? firstThatHolds(bytes, rankedLegacy(bytes));
}

function firstThatHolds(bytes: Buffer, candidates: readonly Encoding[]): Decoded | null {
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding, bom: false, doubt: null };
  }
  return null;
}

/** The text's bytes without byte-order mark. Null if the encoding cannot hold every character: see {@link unencodable}. */
export function encodeAs(text: string, encoding: Encoding): Buffer | null {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding, { stripBOM: false }) === text ? bytes : null;
}

/** The byte-order mark of an encoding; empty for those that have none. */
export function byteOrderMark(encoding: Encoding): Buffer {
  return boms[encoding] ?? Buffer.alloc(0);
}

/** The characters, each once and at most `limit`, that the encoding has no bytes for. */
export function unencodable(text: string, encoding: Encoding, limit = 10): string[] {
  const found: string[] = [];
  for (const letter of new Set(text)) {
    if (letter.charCodeAt(0) < 0x80 || encodeAs(letter, encoding) !== null) continue;
    found.push(letter);
    if (found.length === limit) break;
  }
  return found;
}

/** Null unless the bytes are exactly what the text encodes to, so that nothing is damaged in silence. */
function decodeAs(bytes: Buffer, encoding: Encoding): string | null {
  if (encoding === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  return iconv.encode(text, encoding).equals(bytes) ? text : null;
}

function utf16Candidates(bytes: Buffer): Encoding[] {
  if (bytes.length % 2 !== 0) return [];
  const sample = bytes.subarray(0, sampleLength);
  return (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, score: usualShare(iconv.decode(sample, encoding)) }))
    .filter(({ score }) => score > 0.9)
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
}

/** Share of the characters that everyday Latin, Chinese or Japanese text is made of. */
function usualShare(text: string): number {
  const usual = text.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u024f\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uffef]/g,
  );
  return text.length === 0 ? 0 : (usual?.length ?? 0) / text.length;
}

type Legacy = 'gb18030' | 'shift_jis' | 'windows-1252';

function rankedLegacy(bytes: Buffer): Legacy[] {
  const sample = wholeLines(bytes);
  const guesses = new Map<Legacy, number>();
  for (const match of chardet.analyse(sample)) {
    const legacy = legacyOf(match.name);
    if (legacy) guesses.set(legacy, Math.max(guesses.get(legacy) ?? 0, match.confidence / 100));
  }
  // The detector's letter frequencies fail on short and mixed texts (70 % right on 1,150 Chinese ones, where plausible
  // neighbours are 99.7 %), so they only settle what plausibility leaves even.
  const score = (encoding: Legacy): number =>
    plausibility(sample, encoding) + (guesses.get(encoding) ?? 0) / 10;
  return (['gb18030', 'shift_jis', 'windows-1252'] as const)
    .map((encoding) => ({ encoding, score: score(encoding) }))
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
}

function legacyOf(name: string): Legacy | null {
  if (name === 'GB18030') return 'gb18030';
  if (name === 'Shift_JIS') return 'shift_jis';
  return /^(ISO-8859-|windows-125)/.test(name) ? 'windows-1252' : null;
}

/** The start of the file, cut behind a line end so that no character is cut in two. */
function wholeLines(bytes: Buffer): Buffer {
  if (bytes.length <= sampleLength) return bytes;
  const end = bytes.lastIndexOf(0x0a, sampleLength);
  return bytes.subarray(0, end > 0 ? end + 1 : sampleLength);
}

/** Share, 0 to 1, of the characters beyond ASCII that stand where a person would have written them. */
function plausibility(bytes: Buffer, encoding: Legacy): number {
  const letters = Array.from(iconv.decode(bytes, encoding));
  let good = 0;
  let all = 0;
  letters.forEach((letter, index) => {
    if (letter <= '\u007f') return;
    all++;
    if (isPlausible(letter, letters[index - 1] ?? ' ', letters[index + 1] ?? ' ', encoding)) good++;
  });
  return all === 0 ? 0 : good / all;
}

const latinLetter =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/;
const latinMark =
  /[\u2018-\u201e\u2013\u2014\u2026\u00ab\u00bb\u00a0\u00a1\u00a3\u00a7\u00a9\u00ae\u00b0\u00b7\u00bf\u20ac\u2122]/;
const eastAsian = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e\u2018-\u201d\u2026\u2014\u00b7]/;

function isPlausible(letter: string, before: string, after: string, encoding: Legacy): boolean {
  if (encoding === 'windows-1252') {
    if (latinMark.test(letter)) return true;
    // Accents come one or two in a row, inside words.
    return latinLetter.test(letter) && (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after));
  }
  if (!eastAsian.test(letter) || !(eastAsian.test(before) || eastAsian.test(after))) return false;
  return encoding === 'shift_jis' || isEverydayChinese(letter);
}

/** True for the characters of GB 2312, which nearly all simplified text keeps to. */
function isEverydayChinese(letter: string): boolean {
  const [first = 0, second = 0] = iconv.encode(letter, 'gb18030');
  return first >= 0xa1 && first <= 0xf7 && second >= 0xa1;
}
