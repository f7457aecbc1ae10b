import { wordsOf } from '../../lexicon/lexicon';
import type { TaggedToken } from '../tagger';

const irregular: ReadonlyMap<string, string> = new Map(
  'child children,man men,woman women,foot feet,tooth teeth,mouse mice,person people,wife wives,life lives,knife knives,phenomenon phenomena,criterion criteria,analysis analyses,crisis crises'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const singularOf: ReadonlyMap<string, string> = new Map([...irregular].map(([one, many]) => [many, one]));

/** Look plural but are used in the singular too, or are names of fields. */
const both = new Set(
  (
    'series species means headquarters crossroads barracks works news sports sales customs savings politics economics physics mathematics ' +
    'statistics ethics athletics gymnastics robotics electronics logistics dynamics mechanics optics tactics basics olympics arms goods ' +
    'gallows shambles innings corps chassis dice data media people police cattle fish sheep aircraft spacecraft offspring bus gas process access ' +
    'business class status virus campus focus bonus census consensus apparatus lens bias canvas atlas christmas texas diabetes rabies thanks plus ' +
    'minus times pros cons whereabouts overseas always perhaps besides afterwards outdoors indoors sometimes is was has as this its us yes ' +
    'physics genetics acoustics aesthetics analytics billiards measles herpes premises outskirts communications kudos chaos pants glasses ' +
    'dollars euros pounds yuan metres meters kilometres kilometers miles feet inches tons tonnes points percent'
  ).split(' '),
);

/** Never counted: no "many", no "a", no plural. */
export const uncountable: ReadonlySet<string> = wordsOf('en', 'uncountable');

/** True for a noun that is surely plural: "instructions", "children"; false for "news", "series", and names. */
export function isPluralNoun(token: TaggedToken | undefined): boolean {
  if (token?.pos !== 'NOUN') return false;
  const lower = token.text;
  if (!/^[a-z]{4,}$/.test(lower) && lower !== 'men') return false;
  if (singularOf.has(lower)) return lower !== 'people';
  return /[^s]s$/.test(lower) && !/(?:us|is|ics)$/.test(lower) && !both.has(lower) && token.lemma !== lower;
}

/** True for a noun that is surely singular and can be counted: "development" but not "people", "information", "fish". */
export function isSingularNoun(token: TaggedToken | undefined): boolean {
  if (token?.pos !== 'NOUN') return false;
  const lower = token.text;
  if (!/^[a-z]{3,}$/.test(lower) || singularOf.has(lower) || both.has(lower) || uncountable.has(lower))
    return false;
  return !/s$/.test(lower) && token.lemma === lower;
}

export function pluralOf(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

export function singularForm(token: TaggedToken): string {
  return singularOf.get(token.text) ?? token.lemma;
}
