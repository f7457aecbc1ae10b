import { capitalised } from '../../base/capitalised';
import { contains, type Range } from '../../base/range';
import { replacementFinder, type ReplacementFinder } from '../../text/find/find-replacements';
import { isUnspaced, type Language } from '../../text/language';
import { placesOf, termPattern } from './term-search';

/** What was written again and again, and what people put in its place. */
export interface CorrectionPair {
  readonly from: string;
  readonly to: string;
}

/**
 * Finds where a pair stands in a text: as whole words and in no other form, in the case it was learned in, in capitals, or with
 * the capital of a sentence's beginning; never inside a longer one of `known` (terms and other pairs), nor where its own
 * longer replacement stands already.
 */
export function correctionFinder(
  { from, to }: CorrectionPair,
  known: readonly string[],
  language: Language,
): ReplacementFinder {
  const finder = replacementFinder({
    find: from,
    replaceWith: to,
    regex: false,
    anyCase: true,
    wholeWords: !isUnspaced(language),
  });
  if (!finder.ok) return () => [];
  const lower = from.toLowerCase();
  const longer = [to, ...known]
    .filter((term) => term.length > from.length && term.toLowerCase().includes(lower))
    .map((term) => termPattern(term, language));
  const cases = new Set([from, from.toUpperCase(), capitalised(from)]);
  return (text, most = Infinity) => {
    const hits = finder.value(text).filter(({ start, end }) => cases.has(text.slice(start, end)));
    if (hits.length === 0) return hits;
    const taken: Range[] = longer.flatMap((pattern) => placesOf(pattern, text));
    return hits.filter((hit) => !taken.some((place) => contains(place, hit))).slice(0, most);
  };
}
