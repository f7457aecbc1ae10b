import type { Range } from '../../base/range';
import { monthNumber, monthPattern } from './months';
import { remembered } from './remembered';

/** A day of a month; either may be left unsaid (0). */
export interface CalendarDate extends Range {
  readonly month: number;
  readonly day: number;
}

/** Days and months of a Chinese or Japanese text: `7月14日`, `14日`, `7月`. */
export const chineseDates = remembered((text): readonly CalendarDate[] =>
  [...text.matchAll(/(?<![\d.])(?:(\d{1,2})\s?月(?!份?额))?(?:\s?(\d{1,2})\s?[日号](?![线楼院]))?/g)]
    .filter((match) => match[0] !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      month: Number(match[1] ?? 0),
      day: Number(match[2] ?? 0),
    })),
);

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
