import { quantitiesIn, monthsIn, type Quantity } from '../numbers/quantities';
import type { LinkedPair } from './linked-pairs';

const approximate =
  /\b(?:about|around|nearly|almost|some|over|roughly|approximately|approx|more than|less than|under|below|above|at least|up to|close to|as (?:many|much) as|circa|exceed\w*|estimated|or so|odd)\b/i;
/** Words that say a small number without naming it. */
const hidden: readonly (readonly [number, RegExp])[] = [
  [1, /./s],
  [0, /\b(?:no|none|nil|zero|without|midnight)\b/i],
  [
    2,
    /\b(?:both|pair|couple|twice|double[ds]?|second|half|halves|dual|twins?|bi-?\w+|either|neither|other|duo)\b/i,
  ],
  [3, /\b(?:triple|third|thrice|trio|tri\w+|quarter)\b/i],
  [4, /\b(?:quarter|fourth|quadru\w+)\b/i],
  [5, /\b(?:fif\w+|half)\b/i],
  [10, /\b(?:decade|ten\w*|tenth)\b/i],
  [12, /\bdozen\b/i],
  [50, /\bhal(?:f|ves)\b/i],
  [100, /\b(?:hundred\w*|all|every|fully|full|century|complete\w*|entire\w*)\b/i],
  [1000, /\b(?:thousand|millenni)/i],
  [10000, /\b(?:myriad|ten thousand|tens of thousands)\b/i],
];
/** The same for stretches of time. */
const hiddenTimes: readonly (readonly [number, RegExp])[] = [
  [6, /\bhalf\b/i],
  [7, /\bweek/i],
  [12, /\b(?:noon|midday|midnight|year)\b/i],
  [14, /\b(?:fortnight|week)/i],
  [15, /\bquarter\b/i],
  [20, /\bdecades\b/i],
  [24, /\b(?:day|midnight)/i],
  [30, /\b(?:half|month|decades)/i],
  [60, /\b(?:hour|minute)/i],
];
const timeUnit =
  /^\s?(?:天|日|个?月|個?月|年|小?[时時]|分|点|秒|Tage|Monate|jours|mois|d[ií]as|meses|дн|мес)/;

const metric = /[米克升顷吨キメグト]|[mckM]m|[kMm]g|[㎡²³]/;
/** What stands beside an hour: `15时`, `3 p.m.`, `um 15 Uhr`, `15:30`. */
const clock = /^(?:\s?[时時点點:：]|\s?(?:[ap]\.?m\b|o[’']clock|Uhr\b|heures?\b|h\b|horas?\b|час))/i;

/** A sentence a number stands in. */
interface Place {
  readonly quantity: Quantity;
  readonly text: string;
}

/** How far two numbers may be apart and still be the same. */
interface Tolerance {
  /** Something like “about” stands beside them. */
  readonly rounded: boolean;
  /** A metric unit stands beside them, so that one may be the other in thousands or hundreds. */
  readonly scaled: boolean;
}

/** True if two numbers may be the same one said in two languages: in another unit, rounded, on another clock, a year cut short. */
function maySay(wanted: Place, given: Place, tolerance: Tolerance): boolean {
  return wanted.quantity.values.some((a) =>
    given.quantity.values.some((b) => a === b || mayEqual(a, b, wanted, given, tolerance)),
  );
}

function mayEqual(a: number, b: number, wanted: Place, given: Place, tolerance: Tolerance): boolean {
  if (a === 0 || b === 0) return false;
  const ratio = a / b;
  const scales = [1e3, 1e-3, 1e6, 1e-6, 1e4, 1e-4, 100, 0.01];
  if (tolerance.scaled && scales.some((scale) => Math.abs(ratio / scale - 1) < 1e-9)) return true;
  // Fifteen o'clock is three; '98 is 1998; the eighties are the 1980s.
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const hours = Math.abs(a - b) === 12 && Math.max(a, b) <= 24;
    if (hours && (isHour(wanted) || isHour(given))) return true;
    const [less, more] = a < b ? [a, b] : [b, a];
    if (less < 100 && more >= 1800 && more < 2100 && more % 100 === less) return true;
  }
  if (isYear(a) && wanted.quantity.plain) return false;
  return isRounding(a, b, tolerance.rounded ? 0.08 : 0.006);
}

function isHour({ quantity, text }: Place): boolean {
  return clock.test(text.slice(quantity.end, quantity.end + 10));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1800 && value < 2100;
}

/** True if `given` is `exact` with fewer digits that count, up, down or to the nearest; a number is not rounded to a finer one. */
function isRounding(exact: number, given: number, most: number): boolean {
  if (Math.abs(exact / given - 1) >= most) return false;
  const step = lastPlace(given);
  return step > lastPlace(exact) && Math.abs(exact - given) < step;
}

/** The worth of a number's last digit that is not zero: 100 for 15,300, 0.1 for 2.5. */
function lastPlace(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(11).split('e');
  const counted = digits.replace('.', '').replace(/0+$/, '').length;
  return 10 ** (Number(exponent) - counted + 1);
}

/** The numbers of a pair that have no partner on the other side, each taken once: those of the source, and those of the translation. */
export function unmatchedNumbers(
  pair: LinkedPair,
  sourceLanguage: string,
  language: string,
): { readonly wanted: readonly Quantity[]; readonly given: readonly Quantity[] } {
  const tolerance = toleranceOf(pair, pair.target);
  const given = [...quantitiesIn(pair.target, language)];
  let wanted = [...quantitiesIn(pair.source, sourceLanguage)];
  const same = [
    (a: Quantity, b: Quantity): boolean => a.values.some((value) => b.values.includes(value)),
    (a: Quantity, b: Quantity): boolean =>
      maySay({ quantity: a, text: pair.source }, { quantity: b, text: pair.target }, tolerance),
  ];
  for (const isSame of same)
    wanted = wanted.filter((each) => {
      const partner = given.findIndex((other) => isSame(each, other));
      if (partner >= 0) given.splice(partner, 1);
      return partner < 0;
    });
  return { wanted, given };
}

function toleranceOf(pair: LinkedPair, target: string): Tolerance {
  return {
    rounded: approximate.test(target),
    scaled: pair.nearSource.some((source) => metric.test(source)),
  };
}

/** True if a number of the source is said, in digits or words, somewhere in the translation around it. */
export function isSaid(wanted: Quantity, pair: LinkedPair, language: string): boolean {
  return pair.nearTarget.some((target) => {
    const tolerance = toleranceOf(pair, target);
    const place = { quantity: wanted, text: pair.source };
    if (
      quantitiesIn(target, language).some((quantity) => maySay(place, { quantity, text: target }, tolerance))
    )
      return true;
    if (wanted.values.some((value) => monthsIn(target, language).includes(value))) return true;
    if (wanted.digits && holdsDigits(target, wanted.text)) return true;
    const isTime = timeUnit.test(pair.source.slice(wanted.end, wanted.end + 8));
    return (isTime ? [...hidden, ...hiddenTimes] : hidden).some(
      ([value, words]) => wanted.values.includes(value) && words.test(target),
    );
  });
}

/** True if a number of the translation has something in the source around it that it may render. */
export function isMeant(given: Quantity, pair: LinkedPair, sourceLanguage: string): boolean {
  const tolerance = toleranceOf(pair, pair.target);
  const place = { quantity: given, text: pair.target };
  return pair.nearSource.some(
    (source) =>
      quantitiesIn(source, sourceLanguage).some((quantity) =>
        maySay({ quantity, text: source }, place, tolerance),
      ) ||
      holdsDigits(source, given.text) ||
      bareScales.some(([value, sign]) => given.values.includes(value) && sign.test(source)),
  );
}

/** `万名教师` is ten thousand teachers, `超六成` over 60 percent. */
const bareScales: readonly (readonly [number, RegExp])[] = [
  [100, /百/],
  [1e3, /千/],
  [1e4, /[万萬]/],
  [1e6, /百[万萬]/],
  [1e7, /千[万萬]/],
  [1e8, /[亿億]/],
  [50, /半/],
  ...Array.from('一二三四五六七八九', (digit, at): readonly [number, RegExp] => [
    (at + 1) * 10,
    new RegExp(`${digit}[成割]`),
  ]),
];

/** True if the digits of a number of three or more stand in a text, however they are grouped. */
function holdsDigits(text: string, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 3) return false;
  const at = new RegExp(`(?<!\\d)${digits}(?!\\d)`);
  return at.test(text.replace(/(?<=\d)[\s,.](?=\d)/g, ''));
}
