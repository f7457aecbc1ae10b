import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { none } from '../characters/signs';
import { monthNumber, monthPattern, monthsWithNumbers } from '../dates/english-calendar';
import { isOf, wordClass } from '../words/vocabulary';

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const day = '(Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(day)?';
const year = '((?:18|19|20)\\d\\d)(?!\\d)';
const dayOfMonth = '(\\d{1,2})(?:st|nd|rd|th)?';
const monthName = `(${monthPattern})\\.?`;
const dayFirst = `${dayOfMonth} (?:of )?${monthName},? ${year}`;
const monthFirst = `${monthName} ${dayOfMonth},? ${year}`;
const before = `\\b${day}\\.?,? (?:the )?`;
const behind = `,? \\(?${day}\\b`;
/** Each with the places of weekday, day of the month, month and year among its groups. */
const patterns: readonly (readonly [RegExp, number, number, number, number])[] = [
  [new RegExp(before + dayFirst, 'g'), 1, 3, 4, 5],
  [new RegExp(before + monthFirst, 'g'), 1, 4, 3, 5],
  [new RegExp(`\\b${dayFirst}${behind}`, 'g'), 4, 1, 2, 3],
  [new RegExp(`\\b${monthFirst}${behind}`, 'g'), 4, 2, 1, 3],
];
/** Words from the weekday to the month, “Monday the 2nd of May”, and from there to a weekday behind the year. */
const mostBefore = 4;
const mostBehind = 3;
const weekdays = wordClass((lower) => /^(?:sun|mon|tue|wed|thu|fri|sat)/.test(lower));

export default paragraphRule({
  title: 'Weekday that does not fit the date',
  why: 'The calendar tells which weekday a date was. Where the two differ, one of them was mistranslated or mistyped; only the source tells which.',
  category: 'numbers',
  severity: 'warning',
  traits: ['digit'],
  words: weekdays,
  messages: { main: 'This date was a {right}.' },
  examples: String.raw`
    bad: It was released on ⟦Thursday, 27 June 2017⟧. => It was released on Tuesday, 27 June 2017.
    bad: on Tuesday, January 2, 2024, on ⟦Tuesday, January 3rd, 2024⟧ and on ⟦1 January 2024 (Tue⟧) => on Tuesday, January 2, 2024, on Wednesday, January 3rd, 2024 and on 1 January 2024 (Mon)
    good: in the Morning Sun, August 16, 2008
    good: on Tuesday, 27 June 2017, and on Monday, 30 February 2017
  `,
  check(context) {
    const { text, vocabulary } = context;
    const isDated = monthsWithNumbers(context).some((month) =>
      vocabulary
        .slice(Math.max(0, month - mostBefore), month + mostBehind + 1)
        .some((word) => isOf(word, weekdays)),
    );
    if (!isDated) return none;
    return patterns.flatMap(([pattern, ...places]) =>
      Array.from(text.matchAll(pattern), (match) => findingFor(match, places)).filter(
        (each) => each !== null,
      ),
    );
  },
});

function findingFor(match: RegExpExecArray, places: readonly number[]): Finding | null {
  const [named = '', date = '', month = '', inYear = ''] = places.map((place) => match[place] ?? '');
  const right = names[weekdayOf(Number(inYear), monthNumber(month), Number(date))];
  if (right === undefined || right.startsWith(named.slice(0, 3))) return null;
  const start = match.index;
  const end = start + match[0].length;
  const at = start + match[0].indexOf(named);
  const full = match[(places[0] as number) + 1] === 'day';
  // "The Edmonton Sun, August 16, 2008" is a newspaper.
  if (!full && at === start && /\p{L} $/u.test(match.input.slice(Math.max(0, start - 2), start))) return null;
  const written = named + (full ? 'day' : '');
  const wanted = full ? right : right.slice(0, 3);
  return finding(start, end, { values: { right }, fixes: unsafeFix('use', at, at + written.length, wanted) });
}

/** 0 for Sunday to 6; NaN if there is no such date. Sakamoto's method, for the Gregorian calendar. */
function weekdayOf(year: number, month: number, date: number): number {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (date < 1 || date > (lengths[month - 1] ?? 0)) return NaN;
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const from = month < 3 ? year - 1 : year;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return (from + leaps + (shifts[month - 1] as number) + date) % 7;
}
