import { monthsIn, quantitiesIn, type Quantity } from './quantities';
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

/** How far two numbers may be apart and still be the same. */
interface Tolerance {
  /** Something like “about” stands beside them. */
  readonly rounded: boolean;
  /** A metric unit stands beside them, so that one may be the other in thousands or hundreds. */
  readonly scaled: boolean;
}

/** True if two numbers may be the same one said in two languages: in another unit, rounded, on another clock, a year cut short. */
function maySay(wanted: Quantity, given: Quantity, tolerance: Tolerance): boolean {
  return wanted.values.some((a) => given.values.some((b) => mayEqual(a, b, wanted, given, tolerance)));
}

function mayEqual(a: number, b: number, wanted: Quantity, given: Quantity, tolerance: Tolerance): boolean {
  if (a === b) return true;
  if (a === 0 || b === 0) return false;
  const ratio = a / b;
  const scales = [1e3, 1e-3, 1e6, 1e-6, 1e4, 1e-4, 100, 0.01];
  if (tolerance.scaled && scales.some((scale) => Math.abs(ratio / scale - 1) < 1e-9)) return true;
  // Fifteen o'clock is three; '98 is 1998; the eighties are the 1980s.
  if (Number.isInteger(a) && Number.isInteger(b)) {
    if (Math.abs(a - b) === 12 && Math.max(a, b) <= 24) return true;
    const [less, more] = a < b ? [a, b] : [b, a];
    if (less < 100 && more >= 1800 && more < 2100 && more % 100 === less) return true;
  }
  if (Math.abs(ratio - 1) < 0.006 && !(wanted.plain && given.plain)) return true;
  return tolerance.rounded && Math.abs(ratio - 1) < 0.08;
}

/** True if a number of the source is said somewhere in the translation around it. */
export function isSaid(wanted: Quantity, pair: LinkedPair, language: string): boolean {
  const scaled = pair.nearSource.some((source) => metric.test(source));
  return pair.nearTarget.some((target) => {
    const tolerance = { rounded: approximate.test(target), scaled };
    if (quantitiesIn(target, language).some((given) => maySay(wanted, given, tolerance))) return true;
    if (wanted.values.some((value) => monthsIn(target, language).includes(value))) return true;
    const digits = wanted.text.replace(/\D/g, '');
    if (wanted.digits && digits.length >= 3 && target.replace(/[\s,.]/g, '').includes(digits)) return true;
    const isTime = timeUnit.test(pair.source.slice(wanted.end, wanted.end + 8));
    return (isTime ? [...hidden, ...hiddenTimes] : hidden).some(
      ([value, words]) => wanted.values.includes(value) && words.test(target),
    );
  });
}

/** True if a number of the translation has something in the source around it that it may render. */
export function isMeant(given: Quantity, pair: LinkedPair, sourceLanguage: string): boolean {
  const tolerance = {
    rounded: approximate.test(pair.target),
    scaled: pair.nearSource.some((source) => metric.test(source)),
  };
  const digits = given.text.replace(/\D/g, '');
  return pair.nearSource.some(
    (source) =>
      quantitiesIn(source, sourceLanguage).some((wanted) => maySay(wanted, given, tolerance)) ||
      (digits.length >= 3 && source.replace(/[\s,.]/g, '').includes(digits)),
  );
}
