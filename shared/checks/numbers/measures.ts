import type { Range } from '../../base/range';
import { valuesOf, valuesOfAttribute, wordsOf, wordsOfClass } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { quantitiesIn, type Quantity } from './quantities';

export interface Measured extends Range {
  readonly quantity: Quantity;
  /** `money`, `length`, `weight`, `area` or `share`. */
  readonly kind: string;
  /** The unit's English name, plural. */
  readonly name: string;
}

/** What is known of a language's units. */
interface Units {
  readonly names: ReadonlyMap<string, string>;
  /** What a text begins with that begins with a unit. */
  readonly behind: RegExp;
  /** What a text ends with that ends with a sign or code of money before its amount. */
  readonly ahead: RegExp | null;
}

const known = new Map<string, Units>();

/** The numbers of a text that carry a unit; the range is the number's with its unit. */
export function measuredIn(text: string, language: string): Measured[] {
  const code = primary(language) === 'ja' || primary(language) === 'yue' ? 'zh' : primary(language);
  const units = known.get(code) ?? unitsOf(code);
  known.set(code, units);
  return quantitiesIn(text, language).flatMap((quantity) => {
    const gap =
      /^[余多几]?(?:[\s\u00a0\u202f-]|(?<=\p{L}) (?:de|d’) )?/u.exec(text.slice(quantity.end))?.[0].length ??
      0;
    const behind = units.behind.exec(text.slice(quantity.end + gap, quantity.end + gap + 24))?.[0];
    const ahead = units.ahead?.exec(text.slice(Math.max(0, quantity.start - 6), quantity.start))?.[0];
    const found = behind ?? ahead?.trimEnd() ?? '';
    const name = units.names.get(found) ?? units.names.get(found.toLowerCase());
    if (name === undefined) return [];
    return {
      quantity,
      kind: valuesOf('en', 'kind').get(name) ?? '',
      name,
      start: quantity.start - (ahead?.length ?? 0),
      end: quantity.end + (behind === undefined ? 0 : gap + behind.length),
    };
  });
}

function unitsOf(code: string): Units {
  const unless = valuesOfAttribute(code, 'unless');
  const pattern = (words: ReadonlySet<string>): string =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((unit) => {
        const isWord = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(unit);
        const others = unless.get(unit)?.replaceAll(',', '|') ?? '[]';
        return `${unit.replace(/[$.]/g, '\\$&')}(?!${others}${isWord ? '|[\\p{L}\\p{N}²/]' : ''})`;
      })
      .join('|');
  const before = wordsOfClass(code, 'currency-before');
  const flags = code === 'en' ? 'iu' : 'u';
  return {
    names: new Map([...valuesOfAttribute('any', 'means'), ...valuesOfAttribute(code, 'means')]),
    behind: new RegExp(
      `^(?:${pattern(new Set([...wordsOfClass(code, 'unit'), ...wordsOf('any', 'unit')]))})`,
      flags,
    ),
    ahead:
      before.size === 0
        ? null
        : new RegExp(`(?:${[...before].map((sign) => sign.replace('$', '\\$')).join('|')}) ?$`),
  };
}
