import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { quantitiesIn, type Quantity } from './quantities';

/** A unit by its kind and its names: Chinese and Japanese, other European, and English ones after or (for money) before the number. */
interface Unit {
  readonly kind: 'money' | 'length' | 'weight' | 'area' | 'share';
  readonly name: string;
  readonly chinese: RegExp;
  /** In German, French, Spanish and Russian; none for a unit that they do not know. */
  readonly other?: RegExp;
  readonly english: RegExp;
  readonly before?: RegExp;
}

const units: readonly Unit[] = [
  {
    kind: 'money',
    name: 'US dollars',
    chinese: /^(?:美元|美金|米ドル)/,
    other: /^(?:US[- ]?Dollar|Dollars?\b|dollars?\b|dólares\b|долл)/,
    english: /^(?:(?:US|American) )?dollars?\b|^USD\b/i,
    before: /(?:US ?)?\$ ?$|USD ?$/,
  },
  {
    kind: 'money',
    name: 'euros',
    chinese: /^(?:欧元|歐元|ユーロ)/,
    other: /^(?:Euros?\b|euros?\b|€|EUR\b|евро)/,
    english: /^(?:euros?\b|EUR\b|€)/i,
    before: /€ ?$|EUR ?$/,
  },
  {
    kind: 'money',
    name: 'pounds',
    chinese: /^(?:英镑|英鎊|ポンド)/,
    other: /^(?:Pfund Sterling|livres sterling|libras esterlinas|£|фунт\p{L}* стерлинг)/u,
    english: /^(?:pounds?\b|GBP\b|£)/i,
    before: /£ ?$|GBP ?$/,
  },
  {
    kind: 'money',
    name: 'yen',
    chinese: /^(?:日元|円)/,
    other: /^(?:Yen\b|yens?\b|yenes\b|иен)/,
    english: /^(?:(?:Japanese )?yen\b|JPY\b)/i,
    before: /JPY ?$/,
  },
  {
    kind: 'money',
    name: 'yuan',
    chinese: /^(?:元(?!素|旦|老|首|件|帅|月|年)|块钱|人民币)/,
    other: /^(?:Yuan\b|yuans?\b|yuanes\b|юан)/,
    english: /^(?:(?:Chinese )?yuan\b|RMB\b|CNY\b|renminbi\b)/i,
    before: /(?:RMB|CNY) ?$/,
  },
  {
    kind: 'length',
    name: 'kilometres',
    chinese: /^(?:公里|千米|キロメートル|km\b)/,
    other: /^(?:Kilometern?\b|kilomètres?\b|kilómetros?\b|км(?!\p{L})|километр|km\b(?!²|\/))/u,
    english: /^(?:kilomet(?:er|re)s?\b|km\b)/i,
  },
  {
    kind: 'length',
    name: 'metres',
    chinese: /^(?:米(?!其|粒|饭|ドル)|メートル)/,
    other: /^(?:Metern?\b|mètres?\b|metros?\b|метр|м(?![\p{L}²])|m\b(?!²|\/))/u,
    english: /^(?:met(?:er|re)s?\b|m\b)/i,
  },
  {
    kind: 'length',
    name: 'centimetres',
    chinese: /^(?:厘米|公分|センチ)/,
    other: /^(?:Zentimetern?\b|centimètres?\b|centímetros?\b|см(?!\p{L})|сантиметр|cm\b)/u,
    english: /^(?:centimet(?:er|re)s?\b|cm\b)/i,
  },
  {
    kind: 'length',
    name: 'millimetres',
    chinese: /^(?:毫米|ミリ)/,
    other: /^(?:Millimetern?\b|millimètres?\b|milímetros?\b|мм(?!\p{L})|миллиметр|mm\b)/u,
    english: /^(?:millimet(?:er|re)s?\b|mm\b)/i,
  },
  {
    kind: 'weight',
    name: 'kilograms',
    chinese: /^(?:公斤|千克|キログラム|kg\b)/,
    other: /^(?:Kilogramm\b|Kilo\b|kilogrammes?\b|kilos?\b|kilogramos?\b|кг(?!\p{L})|килограмм|kg\b)/u,
    english: /^(?:kilograms?\b|kilos?\b|kg\b)/i,
  },
  {
    kind: 'weight',
    name: 'grams',
    chinese: /^(?:克(?!拉|服)|グラム)/,
    other: /^(?:Gramm\b|grammes?\b|gramos?\b|грамм|г(?![\p{L}.])|g\b)/u,
    english: /^(?:grams?\b|g\b)/i,
  },
  {
    kind: 'weight',
    name: 'tons',
    chinese: /^(?:吨|トン)/,
    other: /^(?:Tonnen?\b|tonnes?\b|toneladas?\b|тонн|т(?![\p{L}.])|t\b)/u,
    english: /^(?:(?:metric )?ton(?:ne)?s?\b)/i,
  },
  {
    kind: 'area',
    name: 'square kilometres',
    chinese: /^平方(?:公里|千米)/,
    other: /^(?:Quadratkilometern?\b|kilomètres carrés|kilómetros cuadrados|км²|квадратных километр|km²)/,
    english: /^(?:square kilomet(?:er|re)s?\b|(?:sq\.? ?)km\b|km²)/i,
  },
  {
    kind: 'area',
    name: 'square metres',
    chinese: /^平方米/,
    other: /^(?:Quadratmetern?\b|mètres carrés|metros cuadrados|м²|квадратных метр|m²)/,
    english: /^(?:square met(?:er|re)s?\b|m²)/i,
  },
  {
    kind: 'area',
    name: 'hectares',
    chinese: /^公顷/,
    other: /^(?:Hektar\b|hectares?\b|hectáreas?\b|га(?!\p{L})|гектар|ha\b)/u,
    english: /^(?:hectares?\b|ha\b)/i,
  },
  { kind: 'area', name: 'mu', chinese: /^亩/, english: /^mu\b/i },
  {
    kind: 'share',
    name: 'percentage points',
    chinese: /^个百分点/,
    other: /^(?:Prozentpunkte?n?\b|points? de pourcentage|puntos? porcentuales|процентн\p{L}* пункт)/u,
    english: /^(?:percentage points?\b|pp\b)/i,
  },
  {
    kind: 'share',
    name: 'percent',
    chinese: /^[%％]/,
    other: /^(?:%|Prozent\b|pour cent\b|por ciento\b|процент)/,
    english: /^(?:%|per ?cent\b)/i,
  },
];

export interface Measured extends Range {
  readonly quantity: Quantity;
  readonly kind: Unit['kind'];
  /** The unit's English name, plural. */
  readonly name: string;
}

/** The numbers of a text that carry a unit; the range is the number's with its unit. */
export function measuredIn(text: string, language: string): Measured[] {
  const code = primary(language);
  const english = code === 'en';
  const key = english ? 'english' : ['zh', 'ja', 'yue'].includes(code) ? 'chinese' : 'other';
  return quantitiesIn(text, language).flatMap((quantity) => {
    const before = text.slice(Math.max(0, quantity.start - 6), quantity.start);
    const gap =
      /^[余多几]?(?:[\s\u00a0\u202f-]|(?<=\p{L}) (?:de|d’) )?/u.exec(text.slice(quantity.end))?.[0].length ??
      0;
    const after = text.slice(quantity.end + gap, quantity.end + gap + 24);
    for (const unit of units) {
      const { kind, name, before: sign } = unit;
      const behind = unit[key]?.exec(after)?.[0];
      const ahead = english ? sign?.exec(before)?.[0] : undefined;
      if (behind !== undefined || ahead !== undefined)
        return {
          quantity,
          kind,
          name,
          start: quantity.start - (ahead?.length ?? 0),
          end: quantity.end + (behind === undefined ? 0 : gap + behind.length),
        };
    }
    return [];
  });
}
