import type { WordList } from '../../../shared/protocol/lists-contract';
import type { TermList } from '../../../shared/protocol/terms-contract';
import { termKey, type ListTerm } from '../../../shared/formats/terms/change-terms';

/** A term as the list shows it. */
export interface ShownTerm extends ListTerm {
  /** Tells it from all others shown. */
  readonly key: string;
  /** The list it stands in; null for those of the termbase, which Emend does not write. */
  readonly list: WordList | null;
}

/** All terms, those of the project's list first; a row that stands twice is shown twice. */
export function shownTerms({ list, termbase, own }: Omit<TermList, 'problems'>): readonly ShownTerm[] {
  const seen = new Map<string, number>();
  const shown = (where: WordList | null) => (term: ListTerm) => {
    const key = `${where ?? 'termbase'} ${termKey(term)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { ...term, list: where, key: times === 0 ? key : `${key} ${times}` };
  };
  return [...list.map(shown('project')), ...own.map(shown('own')), ...termbase.map(shown(null))];
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
