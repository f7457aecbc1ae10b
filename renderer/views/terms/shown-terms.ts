import { termKey, type ListTerm } from '../../../shared/formats/terms/change-terms';

/** A term as the list shows it. */
export interface ShownTerm extends ListTerm {
  /** Tells it from all others shown. */
  readonly key: string;
  /** True for those of the termbase, which Emend does not write. */
  readonly fixed: boolean;
}

/** All terms, those of the list first; a row that stands twice is shown twice. */
export function shownTerms(list: readonly ListTerm[], termbase: readonly ListTerm[]): readonly ShownTerm[] {
  const seen = new Map<string, number>();
  const shown = (fixed: boolean) => (term: ListTerm) => {
    const key = `${fixed ? 'tbx' : 'csv'} ${termKey(term)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { ...term, fixed, key: times === 0 ? key : `${key} ${times}` };
  };
  return [...list.map(shown(false)), ...termbase.map(shown(true))];
}

/** Those that have what was typed anywhere in them, in any case; of several words, each. */
export function searchedTerms(terms: readonly ShownTerm[], query: string): readonly ShownTerm[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return terms;
  return terms.filter(({ source, target, forbidden, note }) => {
    const text = [source, target, ...forbidden, note].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
