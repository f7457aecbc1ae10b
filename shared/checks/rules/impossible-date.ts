import { has } from '../../base/bit-set';
import { fullStop, slash, colon, hyphen } from '../characters/character-codes';
import { monthName, monthPattern, monthNumber } from '../dates/english-calendar';
import { isSpace, isDigit } from '../characters/letters';
import { besideNumber, digitsEnd, digitsStart } from '../numbers/digits';
import { matchAt, none, someSign } from '../characters/signs';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';
import type { Values, Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthFirst = new RegExp(
  `\\b(${monthPattern})\\.? (\\d{1,3})(?:st|nd|rd|th)?\\b(?![,.]?\\d|:|%)(?:,? ((?:19|20)\\d\\d)\\b)?`,
  'y',
);
const dayFirst = new RegExp(
  `(?<![\\d.,:-])(\\d{1,3})(?:st|nd|rd|th)? (?:of )?(${monthPattern})\\b\\.?(?:,? ((?:19|20)\\d\\d)\\b)?`,
  'y',
);
/** What {@link dayFirst} begins with, at its end. */
const dayBefore = /(?<![\d.,:-])\d{1,3}(?:st|nd|rd|th)? (?:of )?$/;
const longestDay = 10;
const iso = /(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/g;
const slashed = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g;
const clock = /(?<![\d:.])(\d{1,2}):(\d{2})(?=\s?(?:[ap]\.?m\b|o['’]clock|hrs\b))/gi;
/** An hour after 12 with “p.m.”, and a time after “at”. */
const halves = /(?<![\d:.,])(\d{1,2})(?::(\d{2}))?\s?[ap]\.?m\b/gi;
const timeAfterAt =
  /(?<=\b(?:at|until|till|from|around|about|by) )(\d{1,2}):(\d{2})(?![\d:.%]|\p{L}| (?:odds|ratio))/giu;

const month = new RegExp(`^(?:${monthPattern.toLowerCase()})(?![a-z\\d_])`);
const monthWords = wordClass((lower) => month.test(lower));

export default paragraphRule({
  title: 'A date or time that cannot be',
  why: 'Digits are lost or swapped on the way: February 30, month 13, 25 o’clock. Only the source tells what was meant.',
  category: 'numbers',
  severity: 'error',
  traits: ['digit'],
  messages: {
    date: 'There is no such date.',
    day: 'There is no {month} {day}.',
    'day-of-year': 'There is no {month} {day} in {year}.',
    time: 'There is no such time.',
    'half-day': 'There is no such time: the hours of a half day end at 12.',
  },
  examples: String.raw`
    bad: on ⟦February 30⟧, on ⟦31 April 2021⟧ and on ⟦June 31st⟧
    bad: on ⟦February 29, 2021⟧ and ⟦2021-13-05⟧
    bad: at ⟦13:75⟧ p.m.
    bad: on ⟦13/25/2020⟧ at ⟦10:75⟧, ⟦15:30 p.m⟧., at ⟦13 p.m⟧., on ⟦2021-03-35⟧
    good: on 12/25/2020 and 25/12/2020 at 23:59, at 12 p.m., by 2:1, at 0:45 a.m.
    good: on February 29, 2024, 2021-12-05, May 2021, March 100,000, 12 May, version 2.20.40, 9:30 a.m.
  `,
  check(context): Iterable<Finding> {
    const { text, wordClasses } = context;
    const named = !has(wordClasses, monthWords) ? none : namedDates(context);
    const inNumbers = someSign(context, joinsThree) ? numberDates(text) : none;
    const timed = hasHalfDay(context) || someSign(context, isOfTime) ? times(text) : none;
    return named === none && inNumbers === none && timed === none ? none : [...named, ...inNumbers, ...timed];
  },
});

/** The first of the two marks of a date in numbers. */
function joinsThree(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== hyphen && mark !== slash && mark !== fullStop) return false;
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  const second = digitsEnd(text, at + 1);
  return second > at + 1 && second <= at + 3 && text.charCodeAt(second) === mark;
}

/** “am” or “pm” behind a digit. */
function hasHalfDay({ text, wordClasses, vocabulary, wordStarts }: ParagraphContext): boolean {
  if (!has(wordClasses, besideNumber)) return false;
  return vocabulary.some(
    ({ lower, classes }, index) =>
      has(classes, besideNumber) &&
      /[ap]m(?![a-z\d_])/.test(lower) &&
      (lower.length > 2 || isDigit(text.charCodeAt((wordStarts[index] as number) - 2))),
  );
}

/** The full stop inside “p.m.”, or the colon of a time that no day has. */
function isOfTime(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === fullStop)
    return 'mM'.includes(text.charAt(at + 1)) && /^[ap].m$/i.test(text.slice(at - 1, at + 2));
  if (mark !== colon || !isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  const hour = Number(text.slice(digitsStart(text, at), at));
  return hour > 24 || Number(text.slice(at + 1, digitsEnd(text, at + 1))) > 59;
}

/** Dates that name their month. */
function namedDates({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < vocabulary.length; index++) {
    if (!isOf(vocabulary[index] as VocabularyWord, monthWords)) continue;
    const start = wordStarts[index] as number;
    const end = wordEnds[index] as number;
    if (isDigit(text.charCodeAt(text.charCodeAt(end) === fullStop ? end + 2 : end + 1))) {
      const match = matchAt(monthFirst, text, start);
      if (match) findings.push(...dateFinding(match, match[1], match[2], match[3]));
    }
    const day = isSpace(text.charCodeAt(start - 1))
      ? dayBefore.exec(text.slice(Math.max(0, start - longestDay), start))
      : null;
    const match = day && matchAt(dayFirst, text, start - day[0].length);
    if (match) findings.push(...dateFinding(match, match[2], match[1], match[3]));
  }
  return findings.length === 0 ? none : findings;
}

function* numberDates(text: string): Iterable<Finding> {
  for (const match of text.matchAll(iso)) {
    const month = Number(match[3]);
    const day = Number(match[4]);
    const swapped = match[2] === '/' && month > 12 && day <= 12;
    if (!swapped && exists(month, day, Number(match[1]))) continue;
    if (match[2] === '.' || swapped || month > 31 || (day > 31 && month > 12)) continue;
    yield found(match, 'date');
  }
  for (const match of text.matchAll(slashed)) {
    const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!exists(first, second, year) && !exists(second, first, year)) yield found(match, 'date');
  }
}

function* times(text: string): Iterable<Finding> {
  const seen = new Set<number>();
  for (const match of text.matchAll(halves)) {
    if (Number(match[1]) <= 12 || Number(match[2] ?? 0) > 59) continue;
    seen.add(match.index);
    yield found(match, 'half-day');
  }
  if (!text.includes(':')) return;
  for (const match of text.matchAll(timeAfterAt)) {
    if (seen.has(match.index) || (Number(match[1]) <= 24 && Number(match[2]) <= 59)) continue;
    seen.add(match.index);
    yield found(match, 'time');
  }
  for (const match of text.matchAll(clock))
    if (!seen.has(match.index) && (Number(match[1]) > 24 || Number(match[2]) > 59))
      yield found(match, 'time');
}

function dateFinding(match: RegExpExecArray, name = '', day = '', year?: string): readonly Finding[] {
  const month = monthNumber(name);
  if (exists(month, Number(day), year === undefined ? undefined : Number(year))) return none;
  if (/^May$|^Mar/.test(name) && day.length > 2) return none;
  const values = { month: monthName(month), day, year: year ?? '' };
  return [found(match, year === undefined ? 'day' : 'day-of-year', values)];
}

/** @param month from 1 to 12; there is no other */
function exists(month: number, day: number, year: number | undefined): boolean {
  if (day < 1 || day > (longest[month - 1] ?? 0)) return false;
  if (month !== 2 || day < 29 || year === undefined) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function found(match: RegExpExecArray, message: string, values?: Values): Finding {
  return { start: match.index, end: match.index + match[0].length, message, values };
}
