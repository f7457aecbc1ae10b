import type { Range } from '../../base/range';
import { wordsOf } from '../../lexicon/lexicon';
import { chineseValue } from '../../text/cjk-numerals';
import { remembered } from '../article/remembered-texts';
import { narrow } from '../numbers/quantities';

/** A time of the day. */
export interface ClockTime extends Range {
  /** From 0 to 23; below 13 it may be meant for either half of the day. */
  readonly hour: number;
  readonly minute: number;
  /** Said, or told by an hour above 12. */
  readonly half: 'am' | 'pm' | undefined;
}

const beforeNoon = wordsOf('zh', 'before-noon');
const afterNoon = wordsOf('zh', 'after-noon');
const aroundMidnight = wordsOf('zh', 'around-midnight');
const parts = [...beforeNoon, ...afterNoon, ...aroundMidnight].sort((a, b) => b.length - a.length).join('|');
const numeral = '\\d{1,2}|[〇零一二两三四五六七八九十]{1,3}';

/** What shows that a time is told, not points or periods: a part of the day, minutes, a half, a quarter, an exact hour. */
const chineseTime = new RegExp(
  `(?<![\\d.:：第〇零一二两三四五六七八九十])(${parts})?\\s?(?:在|的)?(?:(${numeral})\\s?[点點时時](?![间間代候期刻段常尚长])\\s?(?:(${numeral})(\\s?分(?!之)|(?<=\\d\\d)(?!\\d)|(?=[、，。；\\s]|开|起|至|到|出|举|在))|(半)|(一刻|三刻)|(整))?|(\\d{1,2})[:：](\\d{2})(?![\\d:：]|\\.\\d))`,
  'gu',
);

/** Times of a Chinese or Japanese text: `上午8时30分`, `八点十五分`, `20:15`, `午後3時`. */
export const chineseTimes = remembered((text): readonly ClockTime[] =>
  [...narrow(text).matchAll(chineseTime)].flatMap((match) => {
    const [all, part, hours, minutes, unit, half, quarter, exact, digits, digitMinutes] = match;
    const isTold = [part, unit, half, quarter, exact, digits].some((each) => each !== undefined);
    if (!isTold && !/^\d+\s?[时時]$/.test(all)) return [];
    const hour = worth(hours ?? digits ?? '');
    const minute =
      half !== undefined
        ? 30
        : quarter === undefined
          ? worth(minutes ?? digitMinutes ?? '0')
          : quarterOf(quarter);
    if (hour > 24 || minute > 59 || hour < 0) return [];
    return [
      { start: match.index, end: match.index + all.length, ...inHalf(hour % 24, minute, halfOf(part, hour)) },
    ];
  }),
);

function worth(written: string): number {
  return /^\d/.test(written) ? Number(written) : (chineseValue(written) ?? -1);
}

function quarterOf(quarter: string): number {
  return quarter === '一刻' ? 15 : 45;
}

/** Twelve at night and at noon are told either way. */
function halfOf(part: string | undefined, hour: number): ClockTime['half'] {
  if (part === undefined || hour === 12 || hour === 0) return undefined;
  if (beforeNoon.has(part)) return 'am';
  if (afterNoon.has(part)) return 'pm';
  return hour < 6 ? 'am' : 'pm';
}

const englishTime =
  /(?<![\d.:$€£¥-])(\d{1,2})(?:(?::|\.(?=\d\d ?[ap]\.?m))(\d{2}))?(?![\d:]|\.\d)(?:( ?)([ap])(?:\.m\.?|m)(?![a-z])| o['’]clock)?(?: in the (morning|afternoon|evening))?/gi;

/** Times of an English text: `8:30`, `8 p.m.`, `3 o'clock in the morning`. */
export const englishTimes = remembered((text): readonly ClockTime[] =>
  [...text.matchAll(englishTime)].flatMap((match) => {
    const [all, hours = '', minutes, , letter, part] = match;
    const isTime = minutes !== undefined || letter !== undefined || /clock|in the/.test(all);
    const hour = Number(hours);
    const minute = Number(minutes ?? 0);
    if (!isTime || hour > 24 || minute > 59) return [];
    const half = halves[(letter ?? part ?? '').toLowerCase()];
    return [
      {
        start: match.index,
        end: match.index + all.length,
        ...inHalf(hour % 24, minute, hour === 12 ? undefined : half),
      },
    ];
  }),
);

const halves: Readonly<Record<string, ClockTime['half']>> = {
  a: 'am',
  p: 'pm',
  morning: 'am',
  afternoon: 'pm',
  evening: 'pm',
};

function inHalf(hour: number, minute: number, half: ClockTime['half']): Omit<ClockTime, 'start' | 'end'> {
  if (hour > 12) return { hour, minute, half: 'pm' };
  return { hour: half === 'pm' ? hour + 12 : hour, minute, half };
}

/** True if both may be the same time. */
export function isSameTime(one: ClockTime, other: ClockTime): boolean {
  if (one.minute !== other.minute || one.hour % 12 !== other.hour % 12) return false;
  return one.half === undefined || other.half === undefined || one.half === other.half;
}
