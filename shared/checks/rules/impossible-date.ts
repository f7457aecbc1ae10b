import {
  findingOf,
  paragraphRule,
  unsafeFix,
  type Finding,
  type FoundFix,
  type ParagraphContext,
} from '../define-rule';
import { colon } from '../characters/character-codes';
import { isDigit } from '../characters/letters';
import { codesOf, none, someSign } from '../characters/signs';
import {
  isNumeral,
  monthName,
  monthPattern,
  monthNumber,
  monthsWithNumbers,
} from '../dates/english-calendar';
import { wordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const day = '(\\d{1,3})(?:st|nd|rd|th)?';
const year = '(?:,? ((?:19|20)\\d\\d)\\b)?';
const named = new RegExp(
  `\\b(${monthPattern})\\.? ${day}\\b(?![,.]?\\d|:|%)${year}|(?<![\\d.,:-])${day} (?:of )?(${monthPattern})\\b\\.?${year}`,
  'g',
);
const iso = /(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/g;
const slashed = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g;
const clock = /(?<![\d:.])(\d{1,2}):(\d{2})(?=\s?(?:[ap]\.?m\b|o['’]clock|hrs\b))/gi;
/** An hour after 12 with “p.m.”, and a time after “at”. */
const halves = /(?<![\d:.,])(\d{1,2})(?::(\d{2}))?(\s?)([ap]\.?m)\b/gi;
const timeAfterAt =
  /(?<=\b(?:at|until|till|from|around|about|by) )(\d{1,2}):(\d{2})(?![\d:.%]|\p{L}| (?:odds|ratio))/giu;

/** “pm” with or without its number, and what is left of “p.m.” */
const halfDay = wordClass((lower) => lower === 'm' || /^\d*[ap]m$/.test(lower));

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
    bad: It closed at ⟦22 pm⟧, opened at ⟦13:30 a.m⟧. and ended at ⟦16 a.m⟧. => It closed at 10 pm, opened at 13:30 and ended at 16:00.
    good: on 12/25/2020 and 25/12/2020 at 23:59, at 12 p.m., by 2:1, at 0:45 a.m.
    good: on February 29, 2024, 2021-12-05, May 2021, March 100,000, 12 May, version 2.20.40, 9:30 a.m.
  `,
  check(context) {
    const { text } = context;
    let findings = none;
    if (monthsWithNumbers(context).length > 0) findings = [...namedDates(text)];
    if (someSign(context, partsDate)) findings = [...findings, ...numberDates(text)];
    if (namesHalfDay(context) || someSign(context, partsImpossibleTime))
      findings = [...findings, ...times(context)];
    return findings;
  },
});

function* namedDates(text: string): Iterable<Finding> {
  for (const match of text.matchAll(named)) {
    const [, month = '', day = '', year, dayBefore = '', monthBehind = '', yearBehind] = match;
    yield* dateFinding(match, month || monthBehind, day || dayBefore, year ?? yearBehind);
  }
}

/** True if a number stands before what a half day is named by, “5pm”, “5 p.m.”: most paragraphs have it of “I am” or “I’m”. */
function namesHalfDay(context: ParagraphContext): boolean {
  for (const word of wordsOfClass(context, halfDay))
    for (let before = word; before >= word - 2; before--) if (isNumeral(context, before)) return true;
  return false;
}

/** True for the first joint of `2021-13-05` and `13/25/2020`. */
function partsDate(text: string, at: number): boolean {
  if (!joints.has(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at - 1))) return false;
  const next = isDigit(text.charCodeAt(at + 2)) ? at + 3 : at + 2;
  return joints.has(text.charCodeAt(next)) && isDigit(text.charCodeAt(next + 1));
}

const joints = codesOf('-/.');

/** True for the colon of `25:00` and `12:60`. */
function partsImpossibleTime(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== colon || !isDigit(text.charCodeAt(at + 2))) return false;
  const hour = /\d{1,2}$/.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  return Number(hour) > 24 || Number(text.slice(at + 1, at + 3)) > 59;
}

function* numberDates(text: string): Iterable<Finding> {
  for (const match of text.matchAll(iso)) {
    const month = Number(match[3]);
    const day = Number(match[4]);
    const swapped = match[2] === '/' && month > 12 && day <= 12;
    if (!swapped && exists(month, day, Number(match[1]))) continue;
    if (match[2] === '.' || swapped || month > 31 || (day > 31 && month > 12)) continue;
    yield findingOf(match, { message: 'date' });
  }
  for (const match of text.matchAll(slashed)) {
    const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!exists(first, second, year) && !exists(second, first, year))
      yield findingOf(match, { message: 'date' });
  }
}

function* times(context: ParagraphContext): Iterable<Finding> {
  const { text } = context;
  const seen = new Set<number>();
  for (const match of text.matchAll(halves)) {
    if (Number(match[1]) <= 12 || Number(match[2] ?? 0) > 59) continue;
    // “12: 20 p.m.”: the minutes of an hour that a space parts from them.
    if (/\d: $/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    seen.add(match.index);
    yield findingOf(match, { message: 'half-day', fixes: clockFix(context, match) });
  }
  if (!text.includes(':')) return;
  for (const match of text.matchAll(timeAfterAt)) {
    if (seen.has(match.index) || (Number(match[1]) <= 24 && Number(match[2]) <= 59)) continue;
    seen.add(match.index);
    yield findingOf(match, { message: 'time' });
  }
  for (const match of text.matchAll(clock))
    if (!seen.has(match.index) && (Number(match[1]) > 24 || Number(match[2]) > 59))
      yield findingOf(match, { message: 'time' });
}

/** In the afternoon the hour of a half day; or else the hour of the whole day, without what says which half is meant. */
function clockFix(
  { text, sentences }: ParagraphContext,
  { 0: whole, 1: hour = '', 2: minutes, 3: gap = '', 4: half = '', index: start }: RegExpExecArray,
): readonly FoundFix[] {
  const end = start + whole.length;
  const isDotted = half.includes('.') && text.charAt(end) === '.';
  if (Number(hour) < 24 && /^p/i.test(half)) {
    const written = `${Number(hour) - 12}${minutes === undefined ? '' : `:${minutes}`}${gap}${half}`;
    const shown = isDotted ? `${written}.` : written;
    return unsafeFix('write', start, end, written, { text: shown });
  }
  if (Number(hour) > 24 || (Number(hour) === 24 && Number(minutes ?? 0) > 0)) return [];
  const endsSentence = sentences.some((sentence) => sentence.end === end + 1);
  return unsafeFix('write', start, isDotted && !endsSentence ? end + 1 : end, `${hour}:${minutes ?? '00'}`);
}

function dateFinding(match: RegExpExecArray, name = '', day = '', year?: string): readonly Finding[] {
  const month = monthNumber(name);
  if (exists(month, Number(day), year === undefined ? undefined : Number(year))) return none;
  if (/^May$|^Mar/.test(name) && day.length > 2) return none;
  const values = { month: monthName(month), day, year: year ?? '' };
  return [findingOf(match, { message: year === undefined ? 'day' : 'day-of-year', values })];
}

/** @param month from 1 to 12; there is no other */
function exists(month: number, day: number, year: number | undefined): boolean {
  if (day < 1 || day > (longest[month - 1] ?? 0)) return false;
  if (month !== 2 || day < 29 || year === undefined) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
