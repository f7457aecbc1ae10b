import { numbersOf } from '../lexicon/lexicon';
import { chineseFactor, chineseValue } from '../text/cjk-numerals';

/** Words that multiply the number before them, in the languages aligned here; as they begin, in lower case without accents. */
const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|tausend|mille?$|mil$|тысяч|тыс)/, 1e3],
  [/^(?:hundred thousand)/, 1e5],
  [/^(?:billion|milliarde?|mil millones|миллиард|млрд|bn$)/, 1e9],
  [/^(?:million|millon|mio$|миллион|млн|mn$)/, 1e6],
];

/** English number words and what they are worth. `fourty` is how some write it. */
const words = new Map([...numbersOf('en', 'value', 'number-word'), ['fourty', 40], ['a', 1], ['an', 1]]);
const scales = numbersOf('en', 'value', 'number-scale');

/**
 * The numbers written in a sentence, each as a key that is the same in every language: `1,500`, `1.500`, `1500`, `一千五百`, `fifteen hundred`
 * and `0.15万` are all `1500`. The sentence is in NFKC form and lower case. Numbers below 2 written in words are left out: they say little.
 */
export function numbersIn(sentence: string): string[] {
  return [...numeralsIn(sentence), ...chineseIn(sentence), ...spelledIn(sentence)];
}

function numeralsIn(sentence: string): string[] {
  const found: string[] = [];
  for (const match of sentence.matchAll(/\d+(?:[.,'’]\d+)*/g)) {
    const value = valueOf(match[0]);
    const after = sentence.slice(match.index + match[0].length);
    found.push(String(round(value * factorOf(after))));
  }
  return found;
}

/** `1,500` and `1.500` are whole, `3.5` and `3,5` are not: a mark before exactly three digits sets off thousands. */
function valueOf(numeral: string): number {
  if (/^\d{1,3}(?:[.,'’]\d{3})+$/.test(numeral)) return Number(numeral.replace(/\D/g, ''));
  const grouped = /^(\d{1,3}(?:[.,'’]\d{3})*)[.,](\d+)$/.exec(numeral);
  if (grouped !== null) return Number(`${(grouped[1] as string).replace(/\D/g, '')}.${grouped[2] as string}`);
  return Number(numeral.replace(/\D/g, ''));
}

function factorOf(after: string): number {
  const chinese = /^\s*([十百千]?)([万萬亿億兆]?)/.exec(after);
  const factor = chineseFactor((chinese?.[1] ?? '') + (chinese?.[2] ?? ''));
  if (factor > 1) return factor;
  const word = /^[\s-]*([\p{L}]+(?: millones)?)/u.exec(after)?.[1];
  if (word === undefined) return 1;
  return magnitudes.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

function chineseIn(sentence: string): string[] {
  const found: string[] = [];
  for (const match of sentence.matchAll(/(?<![\d.])[零〇一二两兩三四五六七八九十百千万萬亿億]{2,}/g)) {
    const value = chineseValue(match[0]);
    if (value > 1) found.push(String(value));
  }
  return found;
}

/** English number words: `two hundred and forty`, `ninety-nine`. */
function spelledIn(sentence: string): string[] {
  const found: string[] = [];
  let total = 0;
  let part = 0;
  const close = (): void => {
    if (total + part > 1) found.push(String(total + part));
    total = 0;
    part = 0;
  };
  for (const word of sentence.split(/[^a-z]+/)) {
    const scale = scales.get(word);
    const value = words.get(word);
    if (scale !== undefined && part > 0) {
      if (scale === 100 || scale === 12) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (value !== undefined) {
      if (part > 0 && part % 100 < 20 && part % 100 !== 0) close();
      part += value;
    } else if (word !== 'and' || (part === 0 && total === 0)) close();
  }
  close();
  return found;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
