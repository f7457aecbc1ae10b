/** Numerals and number words: what they are worth. */

import { myriads, units, digits } from '../../text/cjk-numerals';

/** The value of Chinese or Japanese numerals: `一千五百`, `二〇二三`, `三亿五千万`. */
export function chineseValue(numeral: string): number {
  if (/^[零〇一二三四五六七八九]+$/.test(numeral))
    return Number(Array.from(numeral, (each) => digits[each] ?? 0).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const each of numeral) {
    if (each in digits) digit = digits[each] ?? 0;
    else if (each in units) {
      section += (digit === null || digit === 0 ? 1 : digit) * (units[each] ?? 1);
      digit = null;
    } else {
      const part = section + (digit ?? 0);
      total = part === 0 ? Math.max(1, total) * (myriads[each] ?? 1) : total + part * (myriads[each] ?? 1);
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** What `万`, `亿`, `百万` and the like after a numeral multiply it by; 1 for anything else. */
export function chineseFactor(suffix: string): number {
  let factor = 1;
  for (const each of suffix) factor *= units[each] ?? myriads[each] ?? 1;
  return factor;
}

/** What a numeral in digits may mean: `1,500` is 1500, `3.5` is 3.5, `1.500` is either, for languages differ. */
export function numeralValues(numeral: string): number[] {
  const plain = numeral.replace(/[\s\u00a0\u202f'’]/g, '');
  const values = new Set<number>();
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) values.add(Number(plain.replace(/[.,]/g, '')));
  const decimal = /^(\d+(?:[.,]\d{3})*)[.,](\d+)$/.exec(plain);
  if (decimal) values.add(Number(`${(decimal[1] ?? '').replace(/[.,]/g, '')}.${decimal[2] ?? ''}`));
  if (values.size === 0) values.add(Number(plain.replace(/\D/g, '')));
  return [...values].filter(Number.isFinite);
}

const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
];
const words = new Map<string, number>(
  small.flatMap((row) => row.split(' ').map((word, value) => [word, value] as const)),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  const value = (index + 2) * 10;
  for (const form of [word, `${word.slice(0, -1)}ieth`, `${word.slice(0, -1)}ies`]) words.set(form, value);
});

const scales = new Map<string, number>([
  ['hundred', 100],
  ['hundreds', 100],
  ['hundredth', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

/** The value of an English number word below a hundred, ordinals too; undefined for other words. */
export function smallWord(word: string): number | undefined {
  return words.get(word);
}

/** What an English word such as `million` multiplies by; undefined for other words. */
export function scaleWord(word: string): number | undefined {
  return scales.get(word);
}

/** Words that multiply the number before them, in the languages aligned here. */
const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:hundred thousand)\b/i, 1e5],
  [/^(?:million|millon|mio\b|mn\b|m\b|миллион|млн)/i, 1e6],
  [/^(?:trillion|billón|billion(?:en)\b|триллион|трлн)/i, 1e12],
  [/^(?:billion|milliarde?|mil millones|mrd|миллиард|млрд|bn\b|b\b)/i, 1e9],
  [/^(?:thousand|tausend|mille\b|mil\b|тысяч|тыс|k\b)/i, 1e3],
  [/^(?:hundred)/i, 100],
  [/^(?:dozen)/i, 12],
];

/** What the word after a numeral in digits multiplies it by, and how long it is; null if it is no such word. */
export function magnitudeAt(after: string): { readonly factor: number; readonly length: number } | null {
  const found = /^[\s\u00a0-]?(\p{L}+(?: (?:millones|thousand))?)/u.exec(after);
  const word = found?.[1];
  if (!found || word === undefined) return null;
  const magnitude = magnitudes.find(([pattern]) => pattern.test(word));
  return magnitude ? { factor: magnitude[1], length: found[0].length } : null;
}
