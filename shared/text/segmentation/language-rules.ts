import { wordsOfClass, type LexiconClass } from '../../lexicon/lexicon';
import { primary, type Language } from '../language';

/** What a word before a full stop may be; a word may be several at once. */
export const Joining = 1;
export const Numbered = 2;
export const Ambiguous = 4;
/** An abbreviation behind a number only. */
export const Measuring = 8;

/**
 * What the segmenter knows of one language, from the lexicon. Words stand without their last full stop. A word written in lower case
 * matches however it is written; one with a capital matches only with its capital, or in capitals throughout.
 */
export interface LanguageRules {
  /** Abbreviations, each with what it is: a sum of {@link Joining}, {@link Numbered}, {@link Ambiguous} and {@link Measuring}. */
  readonly abbreviations: ReadonlyMap<string, number>;
  /** Ends of longer words that are abbreviations: `str` of `Hauptstr.` */
  readonly endings: readonly string[];
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
  /** Sentences that lost their capital are told from abbreviations by the word before the full stop alone; elsewhere by {@link uncapitalized} too. */
  readonly lowercaseStarts: boolean;
  /** Words that show that a sentence begins even without a capital. */
  readonly uncapitalized: ReadonlySet<string>;
  /** End marks besides those of every language. */
  readonly marks: string;
}

const kinds: readonly (readonly [LexiconClass, number])[] = [
  ['never-final', Joining],
  ['before-number', Numbered],
  ['may-be-final', Ambiguous],
  ['after-number', Measuring],
];
/** Languages whose words the lexicon has under another. */
const sameWords: Readonly<Record<string, string>> = { no: 'da', nb: 'da', nn: 'da', sv: 'da', uk: 'ru' };
const lowercaseStarts: readonly string[] = ['en', 'el'];
const known = new Map<string, LanguageRules>();

/** The rules of the language's primary subtag; a language without words in the lexicon has those that hold everywhere. */
export function rulesOf(language: Language): LanguageRules {
  const code = primary(language);
  const rules = known.get(code) ?? read(sameWords[code] ?? code);
  known.set(code, rules);
  return rules;
}

function read(code: string): LanguageRules {
  const abbreviations = new Map<string, number>();
  for (const [name, kind] of kinds)
    for (const language of ['any', code])
      for (const word of wordsOfClass(language, name))
        abbreviations.set(word, (abbreviations.get(word) ?? 0) | kind);
  const afterOrdinal = wordsOfClass(code, 'after-ordinal');
  return {
    abbreviations,
    endings: Array.from(abbreviations.keys()).flatMap((word) =>
      word.startsWith('-') ? [word.slice(1)] : [],
    ),
    longest: Math.max(...Array.from(abbreviations.keys(), (word) => word.length)),
    starters: wordsOfClass(code, 'sentence-starter'),
    ordinals: afterOrdinal.size > 0,
    afterOrdinal: new Set(Array.from(afterOrdinal, (word) => word.toLowerCase())),
    beforeOrdinal: wordsOfClass(code, 'before-ordinal'),
    lowercaseStarts: lowercaseStarts.includes(code),
    uncapitalized: wordsOfClass(code, 'starts-uncapitalized'),
    marks: [...wordsOfClass(code, 'end-mark')].join(''),
  };
}

/** What the word (without its last full stop) is among the language's abbreviations; 0 if it is none. */
export function abbreviationKind(word: string, rules: LanguageRules): number {
  for (const ending of rules.endings)
    if (word.length > ending.length && word.endsWith(ending))
      return rules.abbreviations.get(`-${ending}`) ?? 0;
  if (word.length > rules.longest) return 0;
  const given = rules.abbreviations.get(word) ?? 0;
  const lower = word.toLowerCase();
  if (lower === word) return given;
  const lowerKnown = given | (rules.abbreviations.get(lower) ?? 0);
  if (word.length < 2 || word !== word.toUpperCase()) return lowerKnown;
  return lowerKnown | (rules.abbreviations.get(word.charAt(0) + lower.slice(1)) ?? 0);
}

const extended = new WeakMap<readonly string[], Map<LanguageRules, LanguageRules>>();

/** The rules with more abbreviations, behind which no sentence ends. Kept with the list, so keep the list. */
export function withAbbreviations(rules: LanguageRules, words: readonly string[]): LanguageRules {
  if (words.length === 0) return rules;
  const byRules = extended.get(words) ?? new Map<LanguageRules, LanguageRules>();
  extended.set(words, byRules);
  let more = byRules.get(rules);
  if (more === undefined) {
    const abbreviations = new Map(rules.abbreviations);
    for (const word of words) abbreviations.set(word, Joining);
    more = {
      ...rules,
      abbreviations,
      longest: Math.max(rules.longest, ...words.map(({ length }) => length)),
    };
    byRules.set(rules, more);
  }
  return more;
}
