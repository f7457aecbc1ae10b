import { numbersOf } from '../lexicon/lexicon';

/** Digits, the everyday ones and `〇`. */
const digits = numbersOf('zh', 'value', 'digit');
const places = numbersOf('zh', 'value', 'place');
const myriads = numbersOf('zh', 'value', 'myriad');

/** The value of Chinese or Japanese numerals: `一千五百`, `二〇二三`, `三亿五千万`. */
export function chineseValue(numeral: string): number {
  if (/^[零〇一二三四五六七八九]+$/.test(numeral))
    return Number(Array.from(numeral, (each) => digits.get(each) ?? 0).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const each of numeral) {
    const place = places.get(each);
    const myriad = myriads.get(each);
    if (place !== undefined) {
      section += (digit === null || digit === 0 ? 1 : digit) * place;
      digit = null;
    } else if (myriad !== undefined) {
      const part = section + (digit ?? 0);
      total = part === 0 ? Math.max(1, total) * myriad : total + part * myriad;
      section = 0;
      digit = null;
    } else digit = digits.get(each) ?? 0;
  }
  return total + section + (digit ?? 0);
}

/** What `万`, `亿`, `百万` and the like after a numeral multiply it by; 1 for anything else. */
export function chineseFactor(suffix: string): number {
  let factor = 1;
  for (const each of suffix) factor *= places.get(each) ?? myriads.get(each) ?? 1;
  return factor;
}
