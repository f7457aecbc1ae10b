/**
 * The words of a sentence as a sorted bag of numbers, letter case ignored: a hash in the high bits, the word's weight in the low four.
 * Long words weigh more than short ones, which stands in for how rare they are; marks weigh least. In scripts written without
 * spaces a word is two neighbouring characters. Hashes may collide; a bag is for comparing, never for equality.
 */
export type Bag = Int32Array;

const seed = 0x1505;
const weightBits = 4;
const weightMask = (1 << weightBits) - 1;

/** Room for the words of one sentence, kept between calls because there are many. */
let scratch = new Int32Array(1024);

export function bagOf(sentence: string): Bag {
  const text = sentence.toLowerCase();
  if (scratch.length < text.length + 1) scratch = new Int32Array(2 * text.length);
  const ids = scratch;
  let count = 0;
  let hash = seed;
  let length = 0;
  let lastUnspaced = 0;
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0x20;
    const kind = kindOf(unit);
    if (kind === 'letter') {
      hash = Math.imul(hash ^ unit, 0x01000193) + length;
      length++;
      lastUnspaced = 0;
      continue;
    }
    if (length > 0) ids[count++] = entry(hash, wordWeight(length));
    hash = seed;
    length = 0;
    if (kind === 'unspaced') {
      ids[count++] = entry(Math.imul(lastUnspaced, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b), 2);
      lastUnspaced = unit;
    } else {
      lastUnspaced = 0;
      if (kind === 'mark') ids[count++] = entry(Math.imul(unit, 0xc2b2ae35), 1);
    }
  }
  return ids.slice(0, count).sort();
}

/** The two bags in one. */
export function joinBags(a: Bag, b: Bag): Bag {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined.sort();
}

/** Sum of the weights of all words in the bag. */
export function weightOf(bag: Bag): number {
  let weight = 0;
  for (const id of bag) weight += id & weightMask;
  return weight;
}

/** Weight of the words the two bags share, each counted as often as both have it. */
export function commonWeight(a: Bag, b: Bag): number {
  let weight = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      weight += x & weightMask;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return weight;
}

/** Dice coefficient by weight, 0 (nothing shared) to 1 (the same words). */
export function similarity(a: Bag, b: Bag): number {
  const both = weightOf(a) + weightOf(b);
  return both === 0 ? 0 : (2 * commonWeight(a, b)) / both;
}

function entry(hash: number, weight: number): number {
  return ((hash ^ (hash >>> 15)) << weightBits) | weight;
}

function wordWeight(length: number): number {
  return length <= 3 ? 2 : Math.min(length, 10);
}

function kindOf(unit: number): 'letter' | 'unspaced' | 'mark' | 'space' {
  if (unit < 0x80) {
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return 'letter';
    return unit <= 0x20 ? 'space' : 'mark';
  }
  if (unit === 0xa0 || unit === 0x3000) return 'space';
  if (unit < 0xc0 || (unit >= 0x2000 && unit < 0x2c00) || (unit >= 0x3001 && unit < 0x3040)) return 'mark';
  if (unit >= 0xff00 && unit < 0xff66) return 'mark';
  if ((unit >= 0x0e00 && unit < 0x1100) || (unit >= 0x1780 && unit < 0x1800)) return 'unspaced';
  if (unit >= 0x3040 && unit < 0xa000) return 'unspaced';
  return 'letter';
}
