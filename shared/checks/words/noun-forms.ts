import { valuesOf, wordsOf } from '../../lexicon/lexicon';
import type { TaggedToken } from '../tagger';

const irregular = valuesOf('en', 'plural');
const singularOf: ReadonlyMap<string, string> = new Map(Array.from(irregular, ([one, many]) => [many, one]));
const both = wordsOf('en', 'no-plural');
const uncountable = wordsOf('en', 'uncountable');

/** “Businessmen”, and neither “specimen” nor “stamen”. */
const pluralOfMan = /^[a-z]{3,}[^iou]men$/;

/** True for a noun that is surely plural: "instructions", "children"; false for "news", "series", and names. */
export function isPluralNoun(token: TaggedToken | undefined): boolean {
  if (token?.pos !== 'NOUN') return false;
  const lower = token.text;
  if (!/^[a-z]{4,}$/.test(lower) && lower !== 'men') return false;
  if (singularOf.has(lower)) return lower !== 'people';
  if (pluralOfMan.test(lower)) return true;
  return /[^s]s$/.test(lower) && !/(?:us|is|ics)$/.test(lower) && !both.has(lower) && token.lemma !== lower;
}

/** True for a noun that is surely singular and can be counted: "development" but not "people", "information", "fish". */
export function isSingularNoun(token: TaggedToken | undefined): boolean {
  if (token?.pos !== 'NOUN') return false;
  const lower = token.text;
  if (!/^[a-z]{3,}$/.test(lower) || singularOf.has(lower) || both.has(lower) || uncountable.has(lower))
    return false;
  if (pluralOfMan.test(lower)) return false;
  return !/s$/.test(lower) && token.lemma === lower;
}

export function pluralOf(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (/[a-z]{2}(?:man|child)$/.test(noun)) return noun.replace(/man$/, 'men').replace(/child$/, 'children');
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

export function singularForm(token: TaggedToken): string {
  return singularOf.get(token.text) ?? token.lemma;
}
