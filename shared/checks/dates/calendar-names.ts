import type { Range } from '../../base/range';
import { valuesOfAttribute, wordsOfClass } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { monthPattern, monthNumber } from './english-calendar';
import { narrow } from '../numbers/quantities';
import { remembered } from '../article/remembered-texts';

/** A weekday (1 Monday to 7 Sunday) or a month (1 to 12) named in a text. */
export interface CalendarName extends Range {
  readonly value: number;
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
  return named(text, code, 'weekday');
});

/** Months named in a text of a language that is known; none for others. */
export const monthNamesIn = remembered((text, language): readonly CalendarName[] => {
  const code = primary(language);
  if (code === 'en') return found(text, englishMonth, (match) => monthNumber(match[0]));
  if (['zh', 'yue', 'ja'].includes(code)) return found(narrow(text), chineseMonth, monthOf);
  return named(text, code, 'month');
});

/** Behind these a month comes, and before these one that belongs to them: “for March”, “the May figures”. */
const beforeMonth =
  'in|of|since|by|until|till|early|late|mid|from|to|last|next|this|for|during|through|throughout|before|after|between';
const afterMonth =
  'data|figures|sales|exports|imports|results|report|issue|edition|meeting|deadline|payrolls|nonfarm|non-farm';

/** `May` begins questions and `March` sentences: they count beside a numeral and beside words that months stand with. */
const englishMonth = new RegExp(
  `\\b(?!(?:May|March|Mar)\\b)(?:${monthPattern})\\b|(?<=\\b(?:${beforeMonth})[ -])(?:May|March)\\b|(?<=\\w )(?:May|March)\\b(?= (?:${afterMonth})\\b)|\\b(?:May|March)\\b(?= \\d)|(?<=\\d(?:st|nd|rd|th)? )(?:May|March)\\b`,
  'g',
);

function monthOf(match: RegExpMatchArray): number {
  if (match[1] !== undefined) return Number(match[1]);
  const numeral = match[2] ?? '';
  const last = '一二三四五六七八九'.indexOf(numeral.slice(-1)) + 1;
  return numeral.startsWith('十') ? 10 + last : last;
}

const compiled = new Map<string, RegExp>();

/** Names that the lexicon has for the language, whole words only; none for a language that it does not know. */
function named(text: string, code: string, name: 'weekday' | 'month'): CalendarName[] {
  const words = [...wordsOfClass(code, name)];
  if (words.length === 0) return [];
  const key = `${code} ${name}`;
  const pattern =
    compiled.get(key) ?? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})s?(?![\\p{L}\\p{N}])`, 'gu');
  compiled.set(key, pattern);
  const numbers = valuesOfAttribute(code, 'number');
  return found(text, pattern, ([word]) => Number(numbers.get(word) ?? numbers.get(word.slice(0, -1))));
}

function found(text: string, pattern: RegExp, valueOf: (match: RegExpMatchArray) => number): CalendarName[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: valueOf(match),
  }));
}
