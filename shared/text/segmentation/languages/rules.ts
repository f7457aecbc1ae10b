/** What a word before a full stop may be; a word may be several at once. */
export const Joining = 1;
export const Numbered = 2;
export const Ambiguous = 4;

/**
 * What the segmenter knows of one language. Words stand without their last full stop. A word written in lower case matches
 * however it is written; one with a capital matches only with its capital, or in capitals throughout.
 */
export interface LanguageRules {
  /** Abbreviations, each with what it is: a sum of {@link Joining}, {@link Numbered} and {@link Ambiguous}. */
  readonly abbreviations: ReadonlyMap<string, number>;
  /** Length of the longest abbreviation. */
  readonly longest: number;
  /** Words that begin sentences and are seldom part of a name, in lower case. */
  readonly starters: ReadonlySet<string>;
  /** A number with a full stop is an ordinal here (`am 3. Oktober`). */
  readonly ordinals: boolean;
  /** Words before which a number with a full stop is an ordinal, in lower case: months and the like. */
  readonly afterOrdinal: ReadonlySet<string>;
  /** Words after which a number with a full stop is an ordinal, in lower case. */
  readonly beforeOrdinal: ReadonlySet<string>;
  /** Sentences that lost their capital are still told from abbreviations by the words before the full stop. */
  readonly lowercaseStarts: boolean;
  /** End marks besides those of every language. */
  readonly marks: string;
}

/** The words of a language, in lists set apart by white space; what is left out is empty. */
export interface LanguageWords {
  /** Never end a sentence: titles before names, and words that want something after them (`e.g`, `vs`). */
  readonly joining?: string;
  /** Do not end a sentence before a number: `No. 5`, `p. 12`, `Jan. 3`. */
  readonly numbered?: string;
  /** May end a sentence, and do if a word follows that likes to begin one: `etc`, `Inc`. */
  readonly ambiguous?: string;
  readonly starters?: string;
  readonly ordinals?: boolean;
  readonly afterOrdinal?: string;
  readonly beforeOrdinal?: string;
  readonly lowercaseStarts?: boolean;
  readonly marks?: string;
}

export function languageRules(given: LanguageWords): LanguageRules {
  const abbreviations = new Map<string, number>();
  const add = (list: string | undefined, kind: number): void => {
    for (const word of words(list)) abbreviations.set(word, (abbreviations.get(word) ?? 0) | kind);
  };
  add(given.joining, Joining);
  add(given.numbered, Numbered);
  add(given.ambiguous, Ambiguous);
  return {
    abbreviations,
    longest: Math.max(0, ...Array.from(abbreviations.keys(), (word) => word.length)),
    starters: new Set(words(given.starters)),
    ordinals: given.ordinals ?? false,
    afterOrdinal: new Set(words(given.afterOrdinal)),
    beforeOrdinal: new Set(words(given.beforeOrdinal)),
    lowercaseStarts: given.lowercaseStarts ?? false,
    marks: given.marks ?? '',
  };
}

function words(list: string | undefined): string[] {
  return (list ?? '').split(/\s+/).filter((word) => word !== '');
}

/** What the word (without its last full stop) is among the language's abbreviations; 0 if it is none. */
export function abbreviationKind(word: string, rules: LanguageRules): number {
  if (word.length > rules.longest) return 0;
  const known = rules.abbreviations.get(word) ?? 0;
  const lower = word.toLowerCase();
  if (lower === word) return known;
  const lowerKnown = known | (rules.abbreviations.get(lower) ?? 0);
  if (word.length < 2 || word !== word.toUpperCase()) return lowerKnown;
  return lowerKnown | (rules.abbreviations.get(word.charAt(0) + lower.slice(1)) ?? 0);
}

/** Titles of English names, which texts in every language of the Latin script quote. */
export const englishTitles = 'Mr Mrs Ms Dr Prof Sen Rep Gov Gen Capt Lt Col Sgt Rev Mt Ft St ';
