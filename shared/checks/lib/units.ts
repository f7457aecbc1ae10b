import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { quantitiesIn, type Quantity } from './quantities';

/** A unit by its kind, its Chinese and Japanese names, and its English ones after or (for money) before the number. */
interface Unit {
  readonly kind: 'money' | 'length' | 'weight' | 'area' | 'share';
  readonly name: string;
  readonly chinese: RegExp;
  readonly english: RegExp;
  readonly before?: RegExp;
}

const units: readonly Unit[] = [
  {
    kind: 'money',
    name: 'US dollars',
    chinese: /^(?:美元|美金|米ドル)/,
    english: /^(?:(?:US|American) )?dollars?\b|^USD\b/i,
    before: /(?:US ?)?\$ ?$|USD ?$/,
  },
  {
    kind: 'money',
    name: 'euros',
    chinese: /^(?:欧元|歐元|ユーロ)/,
    english: /^(?:euros?\b|EUR\b|€)/i,
    before: /€ ?$|EUR ?$/,
  },
  {
    kind: 'money',
    name: 'pounds',
    chinese: /^(?:英镑|英鎊|ポンド)/,
    english: /^(?:pounds?\b|GBP\b|£)/i,
    before: /£ ?$|GBP ?$/,
  },
  {
    kind: 'money',
    name: 'yen',
    chinese: /^(?:日元|円)/,
    english: /^(?:(?:Japanese )?yen\b|JPY\b)/i,
    before: /JPY ?$/,
  },
  {
    kind: 'money',
    name: 'yuan',
    chinese: /^(?:元(?!素|旦|老|首|件|帅|月|年)|块钱|人民币)/,
    english: /^(?:(?:Chinese )?yuan\b|RMB\b|CNY\b|renminbi\b)/i,
    before: /(?:RMB|CNY) ?$/,
  },
  {
    kind: 'length',
    name: 'kilometres',
    chinese: /^(?:公里|千米|キロメートル|km\b)/,
    english: /^(?:kilomet(?:er|re)s?\b|km\b)/i,
  },
  {
    kind: 'length',
    name: 'metres',
    chinese: /^(?:米(?!其|粒|饭|ドル)|メートル)/,
    english: /^(?:met(?:er|re)s?\b|m\b)/i,
  },
  {
    kind: 'length',
    name: 'centimetres',
    chinese: /^(?:厘米|公分|センチ)/,
    english: /^(?:centimet(?:er|re)s?\b|cm\b)/i,
  },
  {
    kind: 'length',
    name: 'millimetres',
    chinese: /^(?:毫米|ミリ)/,
    english: /^(?:millimet(?:er|re)s?\b|mm\b)/i,
  },
  {
    kind: 'weight',
    name: 'kilograms',
    chinese: /^(?:公斤|千克|キログラム|kg\b)/,
    english: /^(?:kilograms?\b|kilos?\b|kg\b)/i,
  },
  { kind: 'weight', name: 'grams', chinese: /^(?:克(?!拉|服)|グラム)/, english: /^(?:grams?\b|g\b)/i },
  { kind: 'weight', name: 'tons', chinese: /^(?:吨|トン)/, english: /^(?:(?:metric )?ton(?:ne)?s?\b)/i },
  {
    kind: 'area',
    name: 'square kilometres',
    chinese: /^平方(?:公里|千米)/,
    english: /^(?:square kilomet(?:er|re)s?\b|(?:sq\.? ?)km\b|km²)/i,
  },
  { kind: 'area', name: 'square metres', chinese: /^平方米/, english: /^(?:square met(?:er|re)s?\b|m²)/i },
  { kind: 'area', name: 'hectares', chinese: /^公顷/, english: /^(?:hectares?\b|ha\b)/i },
  { kind: 'area', name: 'mu', chinese: /^亩/, english: /^mu\b/i },
  {
    kind: 'share',
    name: 'percentage points',
    chinese: /^个百分点/,
    english: /^(?:percentage points?\b|pp\b)/i,
  },
  { kind: 'share', name: 'percent', chinese: /^[%％]/, english: /^(?:%|per ?cent\b)/i },
];

export interface Measured extends Range {
  readonly quantity: Quantity;
  readonly kind: Unit['kind'];
  /** The unit's English name, plural. */
  readonly name: string;
}

/** The numbers of a text that carry a unit; the range is the number's with its unit. */
export function measuredIn(text: string, language: string): Measured[] {
  const english = primary(language) === 'en';
  return quantitiesIn(text, language).flatMap((quantity) => {
    const before = text.slice(Math.max(0, quantity.start - 6), quantity.start);
    const gap = /^[余多几]?[\s\u00a0-]?/.exec(text.slice(quantity.end))?.[0].length ?? 0;
    const after = text.slice(quantity.end + gap, quantity.end + gap + 24);
    for (const { kind, name, chinese, english: pattern, before: sign } of units) {
      const behind = (english ? pattern : chinese).exec(after)?.[0];
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
