import type { Range } from '../../base/range';
import { chineseFactor, chineseValue } from '../../text/cjk-numerals';
import { primary } from '../../text/language';
import { monthNumber, monthPattern } from '../dates/english-calendar';
import { magnitudeAt, numeralValues, scaleWord, smallWord } from './numerals';
import { remembered } from '../article/remembered-texts';

/** A number as it stands in a sentence. */
export interface Quantity extends Range {
  /** What it may be worth: most numbers one value, `1.500` two. */
  readonly values: readonly number[];
  readonly text: string;
  /** Written in digits, without a word such as `million` or `万`. */
  readonly plain: boolean;
  /** Written in digits, at least in part. */
  readonly digits: boolean;
  /** Certain enough that a translation must have it: no idiom, no vague `数十`, not part of a name. */
  readonly firm: boolean;
  /** Part of a date (day or month), of which another rule has care. */
  readonly date: boolean;
}

/** The numbers of a sentence, in its offsets. */
export const quantitiesIn = remembered((text, language): readonly Quantity[] => {
  const found = isChinese(language)
    ? withBroken(text, [...withMyriads(digitsIn(text, language)), ...chineseIn(text)])
    : [...digitsIn(text, language), ...(primary(language) === 'en' ? spelledIn(text) : [])];
  return [...found].sort((a, b) => a.start - b.start);
});

/** `1万2300`, `1億7500万`, `3万5千`: one number in parts, each smaller than what the one before it counts in. */
function withMyriads(found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const each of found) {
    const before = joined.at(-1);
    const [sum = 0] = before?.values ?? [];
    const [part = 0] = each.values;
    if (before?.end !== each.start || before.plain || part >= magnitudeOf(before)) joined.push(each);
    else
      joined[joined.length - 1] = {
        ...before,
        end: each.end,
        values: [tidy(sum + part)],
        text: before.text + each.text,
        firm: before.firm && each.firm,
      };
  }
  return joined;
}

/** What the last sign of a number such as `12万` counts in. */
function magnitudeOf({ text }: Quantity): number {
  return chineseFactor(/\D+$/u.exec(text)?.[0].replace(/[余餘多\s]/g, '') ?? '');
}

/** `1米75`, `一米七五`, `3块5`: what stands behind the unit are the places behind its point. */
const broken =
  /(\d+|[一二两三四五六七八九十]{1,3})[米块塊元斤](\d{1,2}|[零一二三四五六七八九]{1,2})(?![\d一二三四五六七八九十百千万亿%％多余几个個角分毛两月日年岁人亩公平米厘吨克斤里度])/g;

function withBroken(text: string, found: readonly Quantity[]): readonly Quantity[] {
  let all = found;
  for (const match of text.matchAll(broken)) {
    const [whole, before = '', behind = ''] = match;
    const valueOf = (numeral: string): number =>
      /\d/.test(numeral) ? Number(numeral) : chineseValue(numeral);
    const start = match.index;
    const end = start + whole.length;
    const value = tidy(valueOf(before) + valueOf(behind) / 10 ** behind.length);
    const inside = (each: Quantity): boolean => each.start >= start && each.end <= end;
    if (all.filter(inside).length !== 2) continue;
    all = [
      ...all.filter((each) => !inside(each)),
      {
        start,
        end,
        values: [value],
        text: whole,
        plain: false,
        digits: /\d/.test(before),
        firm: true,
        date: false,
      },
    ];
  }
  return [...all];
}

function isChinese(language: string): boolean {
  return ['zh', 'ja', 'yue'].includes(primary(language));
}

const numeral = /\d{1,3}(?:[,'’\u00a0\u202f. ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

function digitsIn(raw: string, language: string): Quantity[] {
  const chinese = isChinese(language);
  const text = narrow(raw);
  const found: Quantity[] = [];
  for (const match of text.matchAll(numeral)) {
    const start = match.index;
    const after = text.slice(start + match[0].length, start + match[0].length + 24);
    const before = text.slice(Math.max(0, start - 12), start);
    const suffix = chinese
      ? (/^ ?(?:[余餘多](?=[十百千]?[万萬亿億兆]))?[十百千]?[万萬亿億兆]?(?![分])/.exec(after)?.[0] ?? '')
      : '';
    const magnitude = chinese
      ? { factor: chineseFactor(suffix.trim()), length: suffix.trim() === '' ? 0 : suffix.length }
      : (magnitudeAt(after) ?? { factor: 1, length: 0 });
    const end = start + match[0].length + magnitude.length;
    // A range shares the word of its second number: `3 to 5 million`, `3-5万`.
    const shared = /^(?:\s?[-–—~～至到]\s?| (?:to|and|or) )\d[\d.,]*/.exec(after);
    const factors = new Set([magnitude.factor]);
    // `4K` is a kind of screen as often as four thousand, `7315 m` metres as often as million.
    if (/^[\s\u00a0-]?[kmb]$/i.test(after.slice(0, magnitude.length))) factors.add(1);
    if (magnitude.length === 0 && shared) {
      const next = text.slice(start + match[0].length + shared[0].length);
      factors.add(
        chinese
          ? chineseFactor(/^[十百千]?[万亿億兆]?/.exec(next)?.[0] ?? '')
          : (magnitudeAt(next)?.factor ?? 1),
      );
    }
    const named =
      /[\p{L}_#&][-–.]?$/u.test(before.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u, '')) &&
      /[a-zA-Z_#&][-–.]?$/.test(before);
    const glued = /^[a-zA-Z]/.test(after) && magnitude.length === 0 && !unitSign.test(after);
    found.push({
      start,
      end,
      values: [...partsOf(match[0], language), ...clockOf(match[0], after)].flatMap((value) =>
        [...factors].map((factor) => tidy(value * factor)),
      ),
      text: raw.slice(start, end),
      plain: magnitude.length === 0,
      digits: true,
      firm:
        !named &&
        !glued &&
        !/[/:.@]$|\d: $/.test(before) &&
        !/^[/:@]/.test(after) &&
        !/^(?:[余多几斤者]|世纪|世紀|人暮らし|人とも)/.test(after) &&
        !/^\d+\.\d+\./.test(match[0]) &&
        match[0].length <= 15,
      date: match[0].length <= 2 && (chinese ? isChineseDate(before, after) : isDate(before, after)),
    });
  }
  return found;
}

/** What a numeral may be worth; a date in figures (`2021.6.11`) and `15.30`, which elsewhere is `15 h 30`, are worth each of their parts, too. */
function partsOf(numeral: string, language: string): number[] {
  if (/^\d{4}\.\d{1,2}\.\d{1,2}$/.test(numeral)) return numeral.split('.').map(Number);
  if (/^\d{1,2}\.\d{2}$/.test(numeral) && primary(language) !== 'en' && !isChinese(language))
    return [...numeralValues(numeral), ...numeral.split('.').map(Number)];
  return numeralValues(numeral);
}

/** “1707 hours” is the seventh minute of the hour of five. */
function clockOf(numeral: string, after: string): number[] {
  const [, hour, minute] = /^([01]\d|2[0-4])([0-5]\d)$/.exec(numeral) ?? [];
  return hour !== undefined && /^ (?:hours|hrs)\b/.test(after) ? [Number(hour), Number(minute)] : [];
}

/** A unit that may stand close to its number: `500ML`, `20kg`. */
const unitSign = /^(?:m[lLm]|ML|[kK][gGm]|KM|cm|CM|[gGLWV]|[GMT]B|[kM]?Hz)\b/;

/** Full-width digits and their marks as plain ones; no place moves. */
export function narrow(text: string): string {
  return text.replace(/[０-９．，％]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

function isChineseDate(before: string, after: string): boolean {
  return (
    /^\s?[月日号]/.test(after) || /[月]\s?$/.test(before) || /^\s?[-–—~至到、]\s?\d{1,2}\s?[日号]/.test(after)
  );
}

const dateBefore = new RegExp(
  `\\b(?:${monthPattern})\\.? (?:\\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?|, ))?$`,
);
const dateAfter = new RegExp(
  `^(?:st|nd|rd|th)?(?: of)?(?: ?(?:-|–|to|and) ?\\d{1,2}(?:st|nd|rd|th)?)? (?:${monthPattern})\\b`,
);

function isDate(before: string, after: string): boolean {
  return (
    (dateBefore.test(before) && !/^\d{3}/.test(after)) ||
    dateAfter.test(after) ||
    /^(?:st|nd|rd|th)\b/.test(after)
  );
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Words with numerals in them that count nothing. */
const idioms =
  /千万(?!\p{sc=Han}*[元人吨户])|万一|万万|一一|十分|万分|千百|百姓|三三两两|四面八方|五花八门|七[嘴手]八[舌脚]|千[方家]百计|千家万户|成千上万|万千|百年|千年|万里|百般|十足|百分(?!之)/gu;

/** `十四五` is the 14th of the five-year plans. */
const fiveYearPlan = /^(十[一二三四五六])五$/;

function chineseIn(text: string): Quantity[] {
  const vague = new Set<number>();
  for (const match of text.matchAll(idioms))
    for (let at = match.index; at < match.index + match[0].length; at++) vague.add(at);
  const found: Quantity[] = [];
  for (const match of text.matchAll(
    /(百分之)?([零〇一二两兩三四五六七八九十百千万萬亿億]+)(点[零〇一二三四五六七八九]+)?/g,
  )) {
    const whole = match[2] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (/[\d.]/.test(before) || (whole.length === 1 && /[万萬亿億百千]/.test(whole))) continue;
    const fraction =
      match[3] === undefined
        ? 0
        : Number(`0.${String(chineseValue(`${match[3].slice(1)}`)).padStart(match[3].length - 1, '0')}`);
    const plan = fiveYearPlan.exec(text.slice(start, end))?.[1];
    const value = plan === undefined ? tidy(chineseValue(whole) + fraction) : chineseValue(plan);
    const unsure =
      plan !== undefined ||
      vague.has(start) ||
      /[数几第分十上]/.test(before) ||
      /[几余多来分点世]/.test(after);
    const consecutive = /^[一二三四五六七八九]{2}$/.test(whole);
    found.push({
      start,
      end,
      values: [value],
      text: match[0],
      plain: false,
      digits: false,
      firm:
        !unsure &&
        !consecutive &&
        (match[1] !== undefined || (whole.length >= 2 && value > 12 && /[十百千万亿〇零]/.test(whole))),
      date: /[月日号]/.test(after),
    });
  }
  return found;
}

/** English number words: `two hundred and forty`, `ninety-nine`, `fifth`; a hyphen joins. */
function spelledIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  let total = 0;
  let part = 0;
  let start = -1;
  let end = 0;
  let before = '';
  const close = (): void => {
    if (start >= 0)
      found.push({
        start,
        end,
        values: [total + part],
        text: text.slice(start, end),
        plain: false,
        digits: false,
        firm: false,
        date: false,
      });
    total = 0;
    part = 0;
    start = -1;
  };
  for (const match of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const word = match[0];
    const last = before;
    before = word;
    const value = smallWord(word);
    const scale = scaleWord(word);
    if (scale !== undefined && start >= 0) {
      if (scale === 100 || scale === 12) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (scale !== undefined && /^an?$/.test(last)) {
      start = match.index;
      part = scale;
    } else if (value !== undefined) {
      if (
        start >= 0 &&
        (text.slice(end, match.index).includes(',') ||
          (part > 0 && (part % 100 < 20 || value > 9) && part % 100 !== 0))
      )
        close();
      if (start < 0) start = match.index;
      part += value;
    } else if (word === 'and' && start >= 0 && (part % 100 === 0 || part === 0)) continue;
    else {
      close();
      continue;
    }
    end = match.index + word.length;
  }
  close();
  return found;
}

/** The month a quantity's neighbours name is a number, too: values of the month names of a sentence. */
export const monthsIn = remembered((text): readonly number[] =>
  [...text.matchAll(new RegExp(`\\b(?:${monthPattern})\\b`, 'g'))].map((match) => monthNumber(match[0])),
);
