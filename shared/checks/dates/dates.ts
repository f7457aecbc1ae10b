import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { monthNamesIn } from './calendar-names';
import { monthPattern, monthNumber } from './english-calendar';
import { narrow } from '../numbers/quantities';
import { remembered } from '../article/remembered-texts';

/** A day of a month; either may be left unsaid (0). */
export interface CalendarDate extends Range {
  readonly month: number;
  readonly day: number;
}

/** Days and months of a source: `7月14日`, `14日`, `7月`, `14. Juli`, `14.7.2021`, `le 1er mai`, `14 июля`; none of a language that is not known. */
export const sourceDates = remembered((text, language): readonly CalendarDate[] => {
  if (['zh', 'ja', 'yue'].includes(primary(language))) return chineseDates(narrow(text));
  return monthNamesIn(text, language).map(({ start, end, value }) => {
    const before = /(?<![\d.,])(\d{1,2})(?:\.|er|º|-е|-го)?(?: de)? $/u.exec(
      text.slice(Math.max(0, start - 10), start),
    );
    const isDay = before !== null && Number(before[1]) >= 1 && Number(before[1]) <= 31;
    return {
      start: isDay ? start - before[0].length : start,
      end,
      month: value,
      day: isDay ? Number(before[1]) : 0,
    };
  });
});

const chineseDate =
  /(?<![\d.])(?:(\d{1,2})\s?月(?!份?额))?(?:\s?(\d{1,2})\s?[日号](?![线楼院]))?|(?<![\d.])\d{4}[.\-/](\d{1,2})[.\-/](\d{1,2})(?!\d)|[（(](\d{1,2})[)）][日号]/g;

function chineseDates(text: string): CalendarDate[] {
  return [...text.matchAll(chineseDate)]
    .filter((match) => match[0] !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      month: Number(match[1] ?? match[3] ?? 0),
      day: Number(match[2] ?? match[4] ?? match[5] ?? 0),
    }));
}

const englishDate = new RegExp(
  `\\b(${monthPattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d|[%:.]\\d)|\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})\\b`,
  'g',
);

/** Dates of an English text with both day and month: `July 14`, `14th of July`. */
export const englishDates = remembered((text): readonly CalendarDate[] =>
  [...text.matchAll(englishDate)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    month: monthNumber(match[1] ?? match[4] ?? ''),
    day: Number(match[2] ?? match[3]),
  })),
);
