import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { monthPattern, monthNumber } from './english-calendar';
import { narrow } from '../numbers/quantities';
import { remembered } from '../article/remembered-texts';

/** A weekday (1 Monday to 7 Sunday) or a month (1 to 12) named in a text. */
export interface CalendarName extends Range {
  readonly value: number;
}

interface Names {
  /** Patterns from Monday to Sunday, and from January to December. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

/** Names by language, endings and common cuts included. */
const names: Readonly<Record<string, Names>> = {
  de: {
    weekdays: list('Montags? Dienstags? Mittwochs? Donnerstags? Freitags? Samstags?|Sonnabends? Sonntags?'),
    months: list(
      'Januars?|Jänners? Februars?|Febers? März(?:es)? Aprils? Mai Juni Juli Augusts? Septembers? Oktobers? Novembers? Dezembers?',
    ),
  },
  fr: {
    weekdays: list('lundis? mardis? mercredis? jeudis? vendredis? samedis? dimanches?'),
    months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  },
  es: {
    weekdays: list('lunes martes miércoles jueves viernes sábados? domingos?'),
    months: list('enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre'),
  },
  ru: {
    weekdays: list(
      'понедельник\\p{L}* вторник\\p{L}* сред(?:а|у|е|ы|ой|ам) четверг\\p{L}* пятниц\\p{L}* суббот\\p{L}* воскресень\\p{L}*',
    ),
    months: list(
      'январ[ьяею]\\p{L}* феврал[ьяею]\\p{L}* март(?:а|е|у|ом)? апрел[ьяею]\\p{L}* ма[йяею] июн[ьяею]\\p{L}* июл[ьяею]\\p{L}* август(?:а|е|у|ом)? сентябр[ьяею]\\p{L}* октябр[ьяею]\\p{L}* ноябр[ьяею]\\p{L}* декабр[ьяею]\\p{L}*',
    ),
  },
  en: {
    weekdays: list('Mondays? Tuesdays? Wednesdays? Thursdays? Fridays? Saturdays? Sundays?'),
    months: [],
  },
};

function list(words: string): string[] {
  return words.split(' ');
}

/** `星期三`, `周三`, `礼拜三`; not the week of `一周三天` and `每周三次`. */
const chineseWeekday =
  /(?:星期|礼拜|禮拜|(?<![一二两兩三四五六七八九十\d几半圆圓])[周週])([一二三四五六日天])(?![个個天次回趟节節])/g;
const japaneseWeekday = /([月火水木金土日])曜/g;
const chineseMonth =
  /(?<![\d.第每])(1[0-2]|[1-9])\s?月(?!份?额|球|光|租)|(?<![\p{sc=Han}\d])(十[一二]?|[一二三四五六七八九])月(?=[份初中底末上下至到\d，。、,]|$)/gu;

/** Weekdays named in a text of a language that is known; none for others. */
export const weekdaysIn = remembered((text, language): readonly CalendarName[] => {
  const code = primary(language);
  if (code === 'zh' || code === 'yue')
    return found(text, chineseWeekday, (match) => '一二三四五六日'.indexOf(match[1] ?? '') + 1 || 7);
  if (code === 'ja')
    return found(text, japaneseWeekday, (match) => '月火水木金土日'.indexOf(match[1] ?? '') + 1);
  return named(text, names[code]?.weekdays ?? []);
});

/** Months named in a text of a language that is known; none for others. */
export const monthNamesIn = remembered((text, language): readonly CalendarName[] => {
  const code = primary(language);
  if (code === 'en') return found(text, englishMonth, (match) => monthNumber(match[0]));
  if (['zh', 'yue', 'ja'].includes(code)) return found(narrow(text), chineseMonth, monthOf);
  return named(text, names[code]?.months ?? []);
});

/** `May` begins questions and `March` sentences: they count beside a numeral or behind a preposition only. */
const englishMonth = new RegExp(
  `\\b(?!(?:May|March|Mar)\\b)(?:${monthPattern})\\b|(?<=\\b(?:in|of|since|by|until|till|early|late|mid|from|to|last|next|this)[ -])(?:May|March)\\b|\\b(?:May|March)\\b(?= \\d)|(?<=\\d(?:st|nd|rd|th)? )(?:May|March)\\b`,
  'g',
);

function monthOf(match: RegExpMatchArray): number {
  if (match[1] !== undefined) return Number(match[1]);
  const numeral = match[2] ?? '';
  const last = '一二三四五六七八九'.indexOf(numeral.slice(-1)) + 1;
  return numeral.startsWith('十') ? 10 + last : last;
}

/** The names of a list, whole words only; patterns stand for the values from 1 on. */
function named(text: string, patterns: readonly string[]): CalendarName[] {
  if (patterns.length === 0) return [];
  const pattern = compiled.get(patterns) ?? wholeWords(patterns);
  compiled.set(patterns, pattern);
  return found(text, pattern, (match) => match.slice(1).findIndex((each) => each !== undefined) + 1);
}

const compiled = new Map<readonly string[], RegExp>();

function wholeWords(patterns: readonly string[]): RegExp {
  const groups = patterns.map((pattern) => `(${pattern})`).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${groups})(?![\\p{L}\\p{N}])`, 'gu');
}

function found(text: string, pattern: RegExp, valueOf: (match: RegExpMatchArray) => number): CalendarName[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: valueOf(match),
  }));
}
