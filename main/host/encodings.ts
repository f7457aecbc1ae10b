import chardet from 'chardet';
import iconv from 'iconv-lite';
import { fail, said, type Failure } from '../../shared/base/result';
import { latinMark, legacies, legacyFacts, type Legacy, type LegacyFacts } from './encoding-facts';

/** The encodings Emend reads and gives back. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'shift_jis',
  'windows-1252',
  'big5',
  'euc-kr',
  'euc-jp',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-7',
] as const;
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

/** Bytes read to choose between encodings; the choice is then proved on the whole file. */
const sampleLength = 64 * 1024;
/** Bytes that the detector of letter frequencies reads: it is slow, and learns nothing from more. */
const detectorLength = 8 * 1024;

/**
 * The text of a file's bytes, in the encoding that gives exactly these bytes again; null if there is none or the bytes
 * are no text. A byte-order mark decides; then strict UTF-8; then UTF-16 by its shape; then the others by how plausible
 * their reading is.
 */
export function decodeBytes(bytes: Buffer, ranking: Ranking = rankingOf(bytes)): Decoded | null {
  for (const encoding of encodings) {
    if (startsWithMark(bytes, encoding)) {
      const text = decodeAs(bytes.subarray(byteOrderMark(encoding).length), encoding);
      return text === null ? null : { text, encoding, bom: true, doubt: null };
    }
  }
  if (bytes.includes(0)) return firstThatHolds(bytes, utf16Candidates(bytes));
  // Ranking the others takes longer than checking the text, and nearly every file is UTF-8.
  return firstThatHolds(bytes, ['utf-8']) ?? mostPlausible(bytes, ranking());
}

/** Below this, on a scale where plain text has 1 and more, the best reading is a guess among several. */
const sureScore = 0.75;
/** Readings that are this close to the best might as well be meant. */
const closeScore = 0.08;

/** Where few characters tell readings apart, one that is further behind might be meant as well: by this much, over how many there are. */
const closeScoreOfOne = 0.5;

/** A reading this much better than those whose bytes come back alike is what the file is in, though some of its bytes are damaged. */
const clearLead = 0.2;

/** The encoding that a file is most likely in where {@link decodeBytes} gives none, since not every byte of it comes back alike. */
export function likeliestEncoding(bytes: Buffer, ranking: Ranking = rankingOf(bytes)): Encoding | null {
  const best = bytes.includes(0) ? undefined : ranking()[0];
  return best !== undefined && best.score >= sureScore ? best.encoding : null;
}

/** {@link decodeBytes} in the encoding that a person chose; null if these are not its bytes. A byte-order mark decides all the same. */
export function decodeChosen(bytes: Buffer, encoding: Encoding): Decoded | null {
  const marked = (Object.keys(boms) as Encoding[]).find((each) => startsWithMark(bytes, each));
  if (marked !== undefined) return marked === encoding ? decodeBytes(bytes) : null;
  const text = decodeAs(bytes, encoding);
  return text === null ? null : { text, encoding, bom: false, doubt: null };
}

/** The encodings that the bytes may be in, the likeliest first: they come back alike from each. */
export function possibleEncodings(bytes: Buffer): Encoding[] {
  const marked = encodings.some((encoding) => startsWithMark(bytes, encoding));
  const likely = bytes.includes(0) ? [] : rankedLegacy(bytes).map(({ encoding }) => encoding);
  return [...new Set<Encoding>(['utf-8', ...likely, ...encodings])].filter((encoding) => {
    // Text in UTF-16 holds zero bytes: line ends, spaces and digits have them.
    if (encoding.startsWith('utf-16') && !marked && !bytes.includes(0)) return false;
    const text = decodeChosen(bytes, encoding)?.text ?? null;
    return text !== null && !/[\u0080-\u009f]/.test(text);
  });
}

function startsWithMark(bytes: Buffer, encoding: Encoding): boolean {
  const mark = boms[encoding];
  return mark !== undefined && bytes.subarray(0, mark.length).equals(mark);
}

function mostPlausible(bytes: Buffer, ranked: readonly Ranked[]): Decoded | null {
  const best = ranked[0]?.score ?? 0;
  for (const [index, { encoding, score }] of ranked.entries()) {
    if (best >= sureScore && score < best - clearLead) return null;
    const text = decodeAs(bytes, encoding);
    if (text === null) continue;
    const close = Math.max(closeScore, closeScoreOfOne / countTelling(text));
    const others = ranked.slice(index + 1).filter((other) => other.score > score - close);
    const readable = others.filter((other) => {
      const read = decodeAs(bytes, other.encoding);
      return read !== null && read !== text;
    });
    const doubt = score < sureScore || readable.length > 0 ? guessed(encoding, readable) : null;
    return { text, encoding, bom: false, doubt };
  }
  return null;
}

/** How many characters of a text there are whose bytes other encodings may read otherwise; as far as it matters. */
function countTelling(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < closeScoreOfOne / closeScore; at++)
    if (text.charCodeAt(at) > 0x7f) count++;
  return Math.max(1, count);
}

function guessed(encoding: Encoding, others: readonly Ranked[]): Failure {
  const names = others.slice(0, 3).map((other) => other.encoding);
  const instead = names.join(' or ');
  return fail(
    'encoding-guessed',
    names.length === 0
      ? said`The encoding of this file is not certain. It was read as ${encoding}. If the text looks wrong, choose another encoding for it.`
      : said`The encoding of this file is not certain. It was read as ${encoding}. It might also be ${instead}. If the text looks wrong, choose another encoding for it.`,
  ).error;
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

/** Gives how plausible each encoding is for a file, the likeliest first; works it out once. */
export type Ranking = () => readonly Ranked[];

export function rankingOf(bytes: Buffer): Ranking {
  let ranked: readonly Ranked[] | null = null;
  return () => (ranked ??= rankedLegacy(bytes));
}

interface Ranked {
  readonly encoding: Legacy;
  readonly score: number;
}

/** What the detector's letter frequencies count for: they fail on short and mixed texts (70 % right on 1,150 Chinese ones). */
const detectorShare = { own: 0.1, latin: 0.2 } as const;
/** What the share of everyday characters counts for: it tells Korean read as Chinese from Chinese. */
const commonShare = 0.5;
/** Readings less plausible than this are none, except in the encodings that are met most. */
const leastPlausible = 0.5;
const metMost: ReadonlySet<Legacy> = new Set(['gb18030', 'shift_jis', 'windows-1252']);

function rankedLegacy(bytes: Buffer): Ranked[] {
  const sample = wholeLines(bytes, sampleLength);
  const guesses = chardet.analyse(wholeLines(sample, detectorLength));
  const ranked: Ranked[] = [];
  for (const encoding of legacies) {
    const facts: LegacyFacts = legacyFacts[encoding];
    const { plausible, common } = plausibility(sample, encoding, facts);
    if (plausible < leastPlausible && !metMost.has(encoding)) continue;
    const guess = Math.max(
      0,
      ...guesses.filter(({ name }) => facts.names.test(name)).map(({ confidence }) => confidence),
    );
    const score = plausible + common * commonShare + (guess / 100) * detectorShare[facts.neighbours];
    ranked.push({ encoding, score });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** The start of the file, cut behind a line end so that no character is cut in two. */
function wholeLines(bytes: Buffer, length: number): Buffer {
  if (bytes.length <= length) return bytes;
  const end = bytes.lastIndexOf(0x0a, length);
  return bytes.subarray(0, end > 0 ? end + 1 : length);
}

/** Shares, 0 to 1, of the characters beyond ASCII: of those that stand where a person would have written them, and of everyday ones. */
function plausibility(
  bytes: Buffer,
  encoding: Legacy,
  facts: LegacyFacts,
): { readonly plausible: number; readonly common: number } {
  const text = iconv.decode(bytes, encoding);
  const known = new Map<string, Letter>();
  const letterOf = (character: string): Letter => {
    let letter = known.get(character);
    if (letter === undefined) known.set(character, (letter = new Letter(character, encoding, facts)));
    return letter;
  };
  const space = letterOf(' ');
  let [good, common, all] = [0, 0, 0];
  let [before, letter] = [space, space];
  let isFirst = true;
  const look = (after: Letter): void => {
    if (!isFirst && !letter.isAscii) {
      all++;
      if (letter.isCommon) common++;
      if (isPlausible(letter, before, after, facts)) good++;
    }
    if (!isFirst) before = letter;
    letter = after;
    isFirst = false;
  };
  for (const character of text) look(letterOf(character));
  look(space);
  return all === 0 ? { plausible: 0, common: 0 } : { plausible: good / all, common: common / all };
}

/** What is asked of a character, worked out once for each that a text has. */
class Letter {
  readonly isAscii: boolean;
  readonly isAsciiLetter: boolean;
  readonly isCommon: boolean;
  readonly isMark: boolean;
  readonly isApostrophe: boolean;
  readonly isOfWord: boolean;
  readonly isUpper: boolean;
  readonly isLower: boolean;
  /** One that text in the encoding is made of. */
  readonly isOwn: boolean;
  readonly #character: string;
  #isEveryday: boolean | null = null;

  constructor(
    character: string,
    private readonly encoding: Legacy,
    private readonly facts: LegacyFacts,
  ) {
    this.#character = character;
    this.isAscii = character <= '\u007f';
    this.isAsciiLetter = /^[A-Za-z]/.test(character);
    this.isCommon = facts.common?.includes(character) === true;
    this.isMark = latinMark.test(character);
    this.isApostrophe = character === '\u2019';
    this.isOfWord = /^\p{L}/u.test(character);
    this.isUpper = character !== character.toLowerCase();
    this.isLower = character !== character.toUpperCase();
    this.isOwn = facts.letters.test(character);
  }

  get isEveryday(): boolean {
    return (this.#isEveryday ??= this.#lookAtBytes());
  }

  #lookAtBytes(): boolean {
    const { everyday } = this.facts;
    if (everyday === undefined) return true;
    const [first = 0, second = 0] = iconv.encode(this.#character, this.encoding);
    return (
      everyday.some(([from, to]) => first >= from && first <= to) &&
      (this.encoding !== 'gb18030' || second >= 0xa1)
    );
  }
}

function isPlausible(letter: Letter, before: Letter, after: Letter, facts: LegacyFacts): boolean {
  if (facts.neighbours === 'latin') {
    // Signs do not stand inside words, but for the apostrophe; accents come one or two in a row, inside words.
    if (letter.isMark) return isBesideWords(letter, before, after);
    return letter.isOwn && (before.isAsciiLetter || after.isAsciiLetter);
  }
  if (!letter.isOwn)
    return facts.common === undefined && letter.isMark && isBesideWords(letter, before, after);
  // No word is half in one alphabet, and capitals do not come after small letters.
  if (facts.common === undefined)
    return !(letter.isUpper && before.isLower) && !before.isAsciiLetter && !after.isAsciiLetter;
  return (before.isOwn || after.isOwn) && letter.isEveryday;
}

function isBesideWords(mark: Letter, before: Letter, after: Letter): boolean {
  return mark.isApostrophe || !(before.isOfWord && after.isOfWord);
}
