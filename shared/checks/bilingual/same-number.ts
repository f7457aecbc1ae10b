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
  // Seven a side.
  [7, /\bsevens\b/i],
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

/** What converted numbers may be apart, for they are rounded. */
const roundedConversion = 0.06;

/** Units of the one side, those of the other that they are rendered in, and what the number is multiplied by. */
const conversions: readonly (readonly [RegExp, RegExp, number])[] = [
  [/^\s?(?:市?斤)/, /^\s?(?:kg|kilo)/i, 0.5],
  [/^\s?(?:市?斤)/, /^\s?(?:lbs?\b|pounds?\b)/i, 1.102],
  [/^\s?(?:市?斤)/, /^\s?(?:g\b|grams?)/i, 500],
  [/^\s?两/, /^\s?(?:g\b|grams?)/i, 50],
  [/^\s?(?:公斤|千克|kg|kilo|キロ)/i, /^\s?(?:lbs?\b|pounds?\b)/i, 2.2046],
  [/^\s?(?:克|g\b|gram|グラム)/i, /^\s?(?:oz\b|ounces?)/i, 0.03527],
  [/^\s?(?:吨|噸|トン|tonne|Tonne)/i, /^\s?(?:lbs?\b|pounds?\b)/i, 2204.6],
  [/^\s?(?:华?里)(?!面|程)/, /^[\s-]?(?:km\b|kilomet)/i, 0.5],
  [/^\s?(?:华?里)(?!面|程)/, /^[\s-]?(?:mi\b|miles?)/i, 0.3107],
  [/^\s?(?:华?里)(?!面|程)/, /^[\s-]?(?:m\b|met(?:er|re))/i, 500],
  [/^\s?(?:公里|千米|km\b|kilom|Kilom|キロ)/i, /^[\s-]?(?:mi\b|miles?)/i, 0.6214],
  [/^\s?(?:公里|千米)\/?(?:每|时|小时|h)/, /^[\s-]?(?:mph|miles)/i, 0.6214],
  [/^\s?(?:米|m\b|met(?:er|re)|Meter|メートル)/i, /^[\s-]?(?:ft\b|feet|foot)/i, 3.2808],
  [/^\s?(?:米|m\b|met(?:er|re)|Meter|メートル)/i, /^[\s-]?(?:yds?\b|yards?)/i, 1.0936],
  [/^\s?(?:厘米|公分|cm\b|centim|Zentim|センチ)/i, /^[\s-]?(?:in\b|inch)/i, 0.3937],
  [/^\s?(?:尺)/, /^[\s-]?(?:ft\b|feet|foot)/i, 1.094],
  [/^\s?(?:尺)/, /^[\s-]?(?:m\b|met(?:er|re))/i, 1 / 3],
  [/^\s?(?:丈)/, /^[\s-]?(?:m\b|met(?:er|re))/i, 10 / 3],
  [/^\s?[余多]?亩/, /^[\s-]?(?:ha\b|hectares?)/i, 1 / 15],
  [/^\s?[余多]?亩/, /^[\s-]?acres?/i, 0.1647],
  [/^\s?[余多]?亩/, /^[\s-]?(?:sq\.? ?m|square met)/i, 666.67],
  [/^\s?(?:公顷|ha\b|hectare|Hektar|ヘクタール)/i, /^[\s-]?acres?/i, 2.471],
  [/^\s?(?:平方公里|平方千米|km²)/, /^[\s-]?(?:sq\.? ?mi|square miles?)/i, 0.3861],
  [/^\s?(?:平方米|m²|平米)/, /^[\s-]?(?:sq\.? ?f|square f)/i, 10.764],
  [/^\s?(?:升|公升|l\b|lit(?:er|re)|Liter|リットル)/i, /^[\s-]?gal/i, 0.2642],
  [/^\s?(?:英里|マイル|miles?)/, /^[\s-]?(?:km\b|kilomet)/i, 1.609],
  [/^\s?(?:英尺|フィート|feet)/, /^[\s-]?(?:m\b|met(?:er|re))/i, 0.3048],
  [/^\s?(?:英寸|インチ|inch)/, /^[\s-]?(?:cm\b|centimet)/i, 2.54],
  [/^\s?(?:磅|ポンド|pounds?)/, /^[\s-]?(?:kg\b|kilo)/i, 0.4536],
  // A rise by 1.5 times is one by 150 percent, and makes 2.5 times as much; three tenths are 30 percent.
  [/^\s?(?:多)?倍/, /^\s?(?:%|per ?cent)/i, 100],
  [/^\s?(?:%|％)/, /^[\s-]?(?:times|fold)/i, 0.01],
  [/^\s?(?:成|割)/, /^\s?(?:%|per ?cent)/i, 10],
];

/** True if the one number is the other in another unit: both carry one, and they fit. */
function mayBeConverted(one: Place, other: Place): boolean {
  const behind = one.text.slice(one.quantity.end, one.quantity.end + 12);
  const there = other.text.slice(other.quantity.end, other.quantity.end + 16);
  return one.quantity.values.some((a) =>
    other.quantity.values.some(
      (b) =>
        isTimes(a, b, behind, there) ||
        isTemperature(a, b, behind, there) ||
        conversions.some(
          ([unit, rendered, factor]) =>
            unit.test(behind) && rendered.test(there) && Math.abs((a * factor) / b - 1) < roundedConversion,
        ),
    ),
  );
}

/** `增长1.5倍` is a rise by 1.5 times, to 2.5 times or, of what is now 2.5 times, by 150 percent. */
function isTimes(a: number, b: number, behind: string, there: string): boolean {
  if (!/^\s?多?倍/.test(behind)) return false;
  if (/^\s?(?:%|per ?cent)/i.test(there)) return Math.abs((a - 1) * 100 - b) < 1e-6;
  return /^[\s-]?(?:times|fold)/i.test(there) && Math.abs(a - b) === 1;
}

function isTemperature(a: number, b: number, behind: string, there: string): boolean {
  return (
    /^\s?(?:℃|°\s?C|摄氏度|度)/.test(behind) &&
    /^\s?(?:℉|°\s?F|degrees F|Fahrenheit)/i.test(there) &&
    Math.abs(a * 1.8 + 32 - b) < 1
  );
}

/** True if two numbers may be the same one said in two languages: in another unit, rounded, on another clock, a year cut short. */
function maySay(wanted: Place, given: Place, tolerance: Tolerance): boolean {
  return (
    wanted.quantity.values.some((a) =>
      given.quantity.values.some((b) => a === b || mayEqual(a, b, wanted, given, tolerance)),
    ) ||
    mayBeConverted(wanted, given) ||
    mayBeConverted(given, wanted)
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
  return { rounded: approximate.test(target), scaled: pair.nearSource.some((source) => metric.test(source)) };
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
    if (wanted.values.some((value) => saysFraction(value, pair.source.charAt(wanted.end), target)))
      return true;
    const isTime = timeUnit.test(pair.source.slice(wanted.end, wanted.end + 8));
    return (isTime ? [...hidden, ...hiddenTimes] : hidden).some(
      ([value, words]) => wanted.values.includes(value) && words.test(target),
    );
  });
}

const fractions: readonly (readonly [number, RegExp])[] = [
  [0.5, /\bhal(?:f|ves)\b/i],
  [0.25, /\bquarter\b/i],
  [0.75, /\bthree[- ](?:quarters|fourths)\b/i],
  [0.2, /\b(?:fifth|one in five)\b/i],
  [0.4, /\btwo[- ]fifths\b/i],
  [0.6, /\bthree[- ]fifths\b/i],
  [0.8, /\bfour[- ]fifths\b/i],
  [0.1, /\b(?:tenth|one in ten)\b/i],
  [0.3, /\b(?:three[- ]tenths|nearly a third|third)\b/i],
  [0.33, /\b(?:third|one in three)\b/i],
  [0.67, /\btwo[- ]thirds\b/i],
  [0.66, /\btwo[- ]thirds\b/i],
  [0.125, /\beighth\b/i],
];

/** True for `2.5` said as “two and a half”, and `25%` as “a quarter”. */
function saysFraction(value: number, sign: string, target: string): boolean {
  const share = /[%％]/.test(sign) ? value / 100 : value;
  const whole = share === value ? Math.floor(value) : 0;
  const rest = share - whole;
  if (rest === 0 || whole > 20) return false;
  const isWhole = whole === 0 || spelledWhole(whole, target);
  return isWhole && fractions.some(([part, words]) => Math.abs(part - rest) < 0.006 && words.test(target));
}

function spelledWhole(whole: number, target: string): boolean {
  return (
    quantitiesIn(target, 'en').some(({ values }) => values.includes(whole)) ||
    (whole === 1 && /\b(?:an?|one)\b/i.test(target))
  );
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
  [24, /сут(?:ки|ок)|昼夜|[一整]天|[一丸]日/],
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
