import { valuesOf, wordsOf } from '../../lexicon/lexicon';

const pasts = valuesOf('en', 'past');
const participles = valuesOf('en', 'participle');

/** Past and participle of irregular verbs, by their base form. */
export const irregularForms: ReadonlyMap<string, { readonly past: string; readonly participle: string }> =
  new Map(Array.from(pasts, ([base, past]) => [base, { past, participle: participles.get(base) ?? past }]));

/** Irregular pasts, mapped to the base form. */
export const irregularPasts: ReadonlyMap<string, string> = new Map(
  Array.from(pasts, ([base, past]) => [past, base] as const).filter(([past, base]) => past !== base),
);

/** Pasts that cannot be participles ("went", "took"): wherever one stands, its clause has a verb. */
export const plainPasts: ReadonlySet<string> = new Set(
  Array.from(irregularPasts).flatMap(([past, base]) => (past === participles.get(base) ? [] : [past])),
);

export const modals = wordsOf('en', 'modal');
export const finiteAuxiliaries = wordsOf('en', 'finite-auxiliary');

/** The third person singular: "improve" → "improves", "carry" → "carries". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
