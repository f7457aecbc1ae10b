import type { Range } from '../../../shared/base/range';

export interface Match {
  /** The higher the better; only comparable for one query. */
  readonly score: number;
  /** Which letters of the text matched, sorted and apart. */
  readonly ranges: readonly Range[];
}

/**
 * How well a text answers what was typed: every word of the query has to be found, best at the start of a word, else inside one,
 * else as letters in order (`nxf` finds "next flag"; not if `scattered` is false). Case is ignored. Null if a word is not found.
 */
export function fuzzyMatch(query: string, text: string, scattered = true): Match | null {
  const lower = text.toLowerCase();
  // Where lower-casing changes lengths (İ), ranges would not fit the text; such texts are compared as they are.
  const within = lower.length === text.length ? lower : text;
  const ranges: Range[] = [];
  let score = 0;
  for (const word of query.toLowerCase().split(/\s+/)) {
    if (word === '') continue;
    const found = placeOf(word, within) ?? (scattered ? lettersOf(word, within) : null);
    if (found === null) return null;
    score += found.score;
    ranges.push(...found.ranges);
  }
  return { score: score - text.length / 1000, ranges: mergeRanges(ranges) };
}

function placeOf(word: string, text: string): Match | null {
  let inside = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (startsWord(text, at)) {
      const first = at === 0 ? word.length / 2 : 0;
      return { score: word.length * 3 + first, ranges: [{ start: at, end: at + word.length }] };
    }
    if (inside < 0) inside = at;
  }
  return inside < 0
    ? null
    : { score: word.length * 2, ranges: [{ start: inside, end: inside + word.length }] };
}

/** Letters in order, each at the start of a word, right after the one before it, or further on in the same word: never from just anywhere. */
function lettersOf(word: string, text: string): Match | null {
  const ranges: Range[] = [];
  let score = 0;
  let from = 0;
  for (const letter of word) {
    const at = nextOf(letter, text, from);
    if (at < 0) return null;
    score += at === from || startsWord(text, at) ? 1 : 0.3;
    ranges.push({ start: at, end: at + letter.length });
    from = at + letter.length;
  }
  return score < word.length * 0.5 ? null : { score, ranges };
}

/** Where the next letter is, after those up to `from` were found (0: none was); -1 where it is not. */
function nextOf(letter: string, text: string, from: number): number {
  const first = text.indexOf(letter, from);
  if (first < 0 || (first === from && from > 0)) return first;
  for (let at = first; at >= 0; at = text.indexOf(letter, at + 1)) if (startsWord(text, at)) return at;
  if (from === 0) return -1;
  for (let at = from; at < first; at++) if (startsWord(text, at + 1)) return -1;
  return first;
}

function startsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before > 0x7f) return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
  // Digits and letters of ASCII, without the cost of a regular expression for each place.
  const letter = before | 0x20;
  return !((before >= 0x30 && before <= 0x39) || (letter >= 0x61 && letter <= 0x7a));
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

function within(ranges: readonly Range[], text: string): Range[] {
  return ranges.filter(({ end }) => end <= text.length);
}

/** What being called just that counts: more than any place in a text. */
const named = 1_000_000;

/** Fewer finds than this, and scattered letters are looked for too. */
const enough = 8;

/**
 * The items that answer the query, best first, at most `limit`; in their own order for an empty query. `alsoOf` gives words that are not
 * shown but find the item too (synonyms), after those that its text finds; `namesOf` gives those by which an item goes before all others.
 */
export function fuzzyRank<T>(
  query: string,
  items: Iterable<T>,
  textOf: (item: T) => string,
  limit: number,
  alsoOf: (item: T) => string = () => '',
  namesOf: (item: T) => readonly string[] = () => [],
): { readonly item: T; readonly ranges: readonly Range[] }[] {
  const all = [...items];
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return all.slice(0, limit).map((item) => ({ item, ranges: [] }));
  const found: { item: T; ranges: readonly Range[]; score: number }[] = [];
  const others: T[] = [];
  for (const item of all) {
    const text = textOf(item);
    const match = fuzzyMatch(query, text, false);
    const also = match === null ? alsoOf(item) : '';
    const hidden = also === '' ? null : fuzzyMatch(query, `${text} ${also}`, false);
    const isName = (match ?? hidden) !== null && namesOf(item).some((name) => name.toLowerCase() === wanted);
    const first = isName ? named : 0;
    if (match !== null) found.push({ item, ...match, score: match.score + first });
    else if (hidden !== null)
      found.push({ item, ranges: within(hidden.ranges, text), score: hidden.score / 4 + first });
    else others.push(item);
  }
  if (found.length < enough) {
    for (const item of others) {
      const match = fuzzyMatch(query, textOf(item));
      if (match !== null) found.push({ item, ...match });
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}
