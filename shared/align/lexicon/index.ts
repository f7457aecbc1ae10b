import { primary, type Language } from '../../text/language';
import { keysOf } from '../keys';

/** Source words and what they may be in the target language: lines `source: target target`. */
const lexicons: Readonly<Record<string, string>> = {};

/** Pairs of keys that translate each other, with a probability; empty for languages without a lexicon here. */
export function lexiconOf(
  source: Language,
  target: Language,
): readonly (readonly [string, string, number])[] {
  const direct = lexicons[`${primary(source)}-${primary(target)}`];
  if (direct !== undefined) return pairsIn(direct);
  const reverse = lexicons[`${primary(target)}-${primary(source)}`];
  return reverse === undefined
    ? []
    : pairsIn(reverse).map(([from, to, probability]) => [to, from, probability]);
}

function pairsIn(lexicon: string): (readonly [string, string, number])[] {
  const pairs: (readonly [string, string, number])[] = [];
  for (const line of lexicon.split(/[\n;]/)) {
    const [left, right] = line.split(':');
    const source = left?.trim();
    if (source === undefined || right === undefined) continue;
    const translations = right.trim().split(/\s+/);
    for (const translation of translations) {
      const key = keysOf(translation)[0];
      if (key !== undefined) pairs.push([source, key, 0.7 / Math.sqrt(translations.length)]);
    }
  }
  return pairs;
}
