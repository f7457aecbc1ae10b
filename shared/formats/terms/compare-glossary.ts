import type { ListTerm, TermChange } from './change-terms';

/** What a term of a glossary is to the list: new, there already, or about the same source as a row that says something else. */
export type GlossaryEntry =
  | { readonly kind: 'new' | 'same'; readonly term: ListTerm }
  | { readonly kind: 'conflict'; readonly term: ListTerm; readonly was: ListTerm };

/** What is to become of a conflict: the list's row stays, the glossary's takes its place, or both hold. */
export type ConflictChoice = 'keep' | 'take' | 'both';

/**
 * Compares a glossary with the list. Sources are the same in any case and width; where the list has several rows of a source, the first is the one in
 * conflict. `fixed` are terms that hold beside the list and cannot be changed. A term that the glossary has twice is there already the second time.
 */
export function compareGlossary(
  list: readonly ListTerm[],
  fixed: readonly ListTerm[],
  glossary: readonly ListTerm[],
): readonly GlossaryEntry[] {
  const known = new Map<string, ListTerm[]>();
  const saying = new Map<string, ListTerm[]>();
  for (const term of list) {
    push(known, conceptKey(term), term);
    push(saying, renderingKey(term), term);
  }
  for (const term of fixed) push(saying, renderingKey(term), term);
  return glossary.map((term): GlossaryEntry => {
    const alike = saying.get(renderingKey(term)) ?? [];
    if (alike.some((each) => says(each, term))) return { kind: 'same', term };
    const own = known.get(conceptKey(term)) ?? [];
    const was = own.find((each) => each.target === term.target) ?? own[0];
    push(saying, renderingKey(term), term);
    return was === undefined ? { kind: 'new', term } : { kind: 'conflict', term, was };
  });
}

/** What a conflict would make of the list's row; null where a row is added beside it instead. */
export function taken(was: ListTerm, term: ListTerm): ListTerm {
  const forbidden = [...new Set([...was.forbidden, ...term.forbidden])].filter(
    (each) => each !== (term.target === '' ? was.target : term.target),
  );
  return {
    source: was.source,
    target: term.target === '' ? was.target : term.target,
    forbidden,
    note: term.note === '' ? was.note : term.note,
  };
}

/** The changes of the list that take a glossary in. `choiceOf` says what is to become of each conflict, by its place among the entries. */
export function changesOfGlossary(
  entries: readonly GlossaryEntry[],
  choiceOf: (index: number) => ConflictChoice,
): readonly TermChange[] {
  /** What became of rows so far: two terms of a glossary may be about the same row. */
  const now = new Map<ListTerm, { was: ListTerm; now: ListTerm }>();
  const changes: TermChange[] = [];
  entries.forEach((entry, index) => {
    if (entry.kind === 'new') changes.push({ was: null, now: entry.term });
    if (entry.kind !== 'conflict') return;
    const choice = choiceOf(index);
    if (choice === 'both') changes.push({ was: null, now: entry.term });
    if (choice !== 'take') return;
    const before = now.get(entry.was);
    if (before !== undefined) changes.push({ was: null, now: entry.term });
    else {
      const change = { was: entry.was, now: taken(entry.was, entry.term) };
      now.set(entry.was, change);
      changes.push(change);
    }
  });
  return changes;
}

/** True if the first says all that the second does. */
function says(known: ListTerm, term: ListTerm): boolean {
  return (
    (term.target === '' || known.target === term.target) &&
    term.forbidden.every((each) => known.forbidden.includes(each)) &&
    (term.note === '' || term.note === known.note)
  );
}

/** Of the source; of an entry that only forbids, what it forbids. */
function conceptKey({ source, forbidden }: ListTerm): string {
  return source === '' ? `!${plain([...forbidden].sort().join('|'))}` : plain(source);
}

function renderingKey(term: ListTerm): string {
  return `${conceptKey(term)}\0${term.target}`;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
