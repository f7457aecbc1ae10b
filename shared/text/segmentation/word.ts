import { isLetter, isOpening, Kind, kindOf } from './characters';
import { abbreviationKind, Ambiguous, Measuring, type LanguageRules } from './language-rules';
import { wordsOf } from '../../lexicon/lexicon';

const numberWords = wordsOf('en', 'number-word');

/** Longest word looked at, in code units: what is longer is no abbreviation. */
const longest = 60;

/** The run of characters without white space that ends before `end`, without opening quotes and brackets, from `from` at the earliest; at most 60 code units of it. */
export function wordBefore(text: string, end: number, from: number): string {
  let start = end;
  const limit = Math.max(from, end - longest);
  while (start > limit && !isBreak(text, start - 1)) start--;
  return text.slice(start, end);
}

function isBreak(text: string, index: number): boolean {
  return (
    kindOf(text.charCodeAt(index)) === Kind.Space || isOpening(text.charCodeAt(index)) || text[index] === '—'
  );
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
function stemOf(word: string): string {
  return (/^[^'’]*/.exec(word)?.[0] ?? '').toLowerCase();
}

/** True if the language likes to begin a sentence with the word. */
export function startsSentence(word: string, rules: LanguageRules): boolean {
  if (word === '') return false;
  return rules.starters.has(word.toLowerCase()) || rules.starters.has(stemOf(word));
}

/**
 * What the word that ends at `end` (before its full stop) is among the language's abbreviations: a sum of the kinds of ./language-rules, 0 if
 * it is none. One that is an abbreviation behind a number only counts there, as one that may end a sentence.
 * @param from where its sentence begins
 */
export function abbreviationBefore(
  text: string,
  end: number,
  from: number,
  word: string,
  rules: LanguageRules,
): number {
  const kind = abbreviationKind(word, rules);
  if ((kind & Measuring) === 0) return kind;
  const gap = end - word.length - 1;
  return gap > from && isNumber(wordBefore(text, gap, from)) ? kind | Ambiguous : kind & ~Measuring;
}

function isNumber(word: string): boolean {
  return /\d[)\]%½¼¾]?$/.test(word) || numberWords.has(word.toLowerCase());
}

/** One letter, or one or two at a time with full stops between: `J`, `U.S`, `p.m`, `Ph.D`. */
export function isInitials(word: string): boolean {
  if (word.length > 1 && !word.includes('.')) return false;
  const kind = kindOf(word.charCodeAt(0));
  if (word.length === 1 && kind !== Kind.Unspaced) return isLetter(word.charCodeAt(0));
  return /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word) && !/^\p{sc=Han}$/u.test(word);
}
