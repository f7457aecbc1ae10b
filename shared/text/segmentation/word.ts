import { isOpening, Kind, kindOf } from './characters';

/** Longest word looked at, in code units: what is longer is no abbreviation. */
const longest = 60;

/** The run of characters without white space that ends before `end`, without opening quotes and brackets; at most 60 code units of it. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  const limit = Math.max(0, end - longest);
  while (start > limit && !isBreak(text, start - 1)) start--;
  return text.slice(start, end);
}

function isBreak(text: string, index: number): boolean {
  return kindOf(text.charCodeAt(index)) === Kind.Space || isOpening(text[index]) || text[index] === '—';
}

/** The run of letters (with apostrophes and hyphens inside) that begins at `start`; empty if no letter is there. */
export function wordAt(text: string, start: number): string {
  let end = start;
  const limit = Math.min(text.length, start + longest);
  while (end < limit && (isWordLetter(text, end) || (end > start && isInner(text, end)))) end++;
  return text.slice(start, end);
}

function isWordLetter(text: string, index: number): boolean {
  const kind = kindOf(text.charCodeAt(index));
  return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Uncased;
}

function isInner(text: string, index: number): boolean {
  return "'’-".includes(text[index] as string) && isWordLetter(text, index + 1);
}

/** `we'll` gives `we`: the word without what an apostrophe joins to it, in lower case. */
export function stemOf(word: string): string {
  return (/^[^'’]*/.exec(word)?.[0] ?? '').toLowerCase();
}
