/** An entry of a project's list of terms (`.emend/terms.csv`). */
export interface Term {
  /** As the source says it; empty for an entry that only forbids. */
  readonly source: string;
  /** The preferred rendering; empty where there is none. */
  readonly target: string;
  /** Renderings that must not stand in a translation. */
  readonly forbidden: readonly string[];
  /** Why, for the person who meets the flag. */
  readonly note: string;
  /** The forbidden renderings are flagged as whole words in this form only: pairs that were learned from edits. */
  readonly exact?: true;
  /** The id of the only article it holds in; absent where it holds in all. */
  readonly article?: string;
}

/** The terms that hold in an article. */
export function termsIn(terms: readonly Term[], articleId: string): readonly Term[] {
  return terms.some(({ article }) => article !== undefined)
    ? terms.filter(({ article }) => article === undefined || article === articleId)
    : terms;
}
