/** Numerals and number words: what they are worth. */

import { numbersOf } from '../../lexicon/lexicon';

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

const words = numbersOf('en', 'value', 'number-word', 'ordinal-word', 'number-plural');
const scales = numbersOf('en', 'value', 'number-scale');

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
  [/^(?:million|millon|mio\b|ml?n\b|m\b|миллион|млн)/i, 1e6],
  [/^(?:trillion|billón|billion(?:en)\b|tr?l?n\b|триллион|трлн)/i, 1e12],
  [/^(?:billion|milliarde?|mil millones|mrd|миллиард|млрд|bl?n\b|b\b)/i, 1e9],
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
