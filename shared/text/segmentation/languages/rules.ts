/**
 * What the segmenter knows of one language. Words stand without their last full stop. A word written in lower case matches
 * however it is written; one with a capital matches only with its capital, or in capitals throughout.
 */
export interface LanguageRules {
  /** Never end a sentence: titles before names, and words that want something after them (`e.g`, `vs`). */
  readonly joining: ReadonlySet<string>;
  /** Do not end a sentence before a number: `No. 5`, `p. 12`, `Jan. 3`. */
  readonly numbered: ReadonlySet<string>;
  /** May end a sentence, and do if a word follows that likes to begin one: `etc`, `Inc`. */
  readonly ambiguous: ReadonlySet<string>;
  /** Words that begin sentences and are seldom part of a name, in lower case. */
  readonly starters: ReadonlySet<string>;
  /** A number with a full stop is an ordinal here (`am 3. Oktober`). */
  readonly ordinals?: boolean;
  /** Words before which a number with a full stop is an ordinal, in lower case: months and the like. */
  readonly afterOrdinal?: ReadonlySet<string>;
  /** Words after which a number with a full stop is an ordinal, in lower case. */
  readonly beforeOrdinal?: ReadonlySet<string>;
  /** Sentences that lost their capital are still told from abbreviations by the words before the full stop. */
  readonly lowercaseStarts?: boolean;
  /** End marks besides those of every language. */
  readonly marks?: string;
}

/** A set from words set apart by white space. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/).filter((word) => word !== '')));
}

/** True if the set holds the word in the sense of {@link LanguageRules}. */
export function holds(set: ReadonlySet<string>, word: string): boolean {
  if (set.has(word)) return true;
  const lower = word.toLowerCase();
  if (lower === word) return false;
  return set.has(lower) || (word === word.toUpperCase() && set.has(word.charAt(0) + lower.slice(1)));
}

/** Titles of English names, which texts in every language of the Latin script quote. */
export const englishTitles = 'Mr Mrs Ms Dr Prof Sen Rep Gov Gen Capt Lt Col Sgt Rev Mt Ft St';
