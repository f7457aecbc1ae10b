import { attributes, classes, type LexiconAttributes, type LexiconClasses } from './lexicon.generated';

/** A language that the lexicon has words of, as its primary subtag; `any` holds what belongs to no language. */
export type LexiconLanguage = keyof LexiconClasses;
export type ClassOf<L extends LexiconLanguage> = LexiconClasses[L];
/** A class of some language. */
export type LexiconClass = LexiconClasses[LexiconLanguage];
export type AttributeOf<L extends LexiconLanguage> = L extends keyof LexiconAttributes
  ? LexiconAttributes[L]
  : never;

/** An attribute of some language. */
export type LexiconAttribute = LexiconAttributes[keyof LexiconAttributes];

type Lists = Readonly<Record<string, Readonly<Record<string, string>>>>;

/* Taken apart when they are first asked for: most of a lexicon is never looked at in one run. */
const sets = new Map<string, ReadonlySet<string>>();
const maps = new Map<string, ReadonlyMap<string, string>>();
const phrases = new Map<string, ReadonlyMap<string, readonly string[]>>();
const none: ReadonlySet<string> = new Set();

/** The words, phrases and signs of the classes, as they are written in the lexicon's files. */
export function wordsOf<L extends LexiconLanguage>(
  language: L,
  ...names: readonly ClassOf<L>[]
): ReadonlySet<string> {
  const [first] = names;
  if (names.length === 1 && first !== undefined) return wordsOfClass(language, first);
  return remembered(sets, `${language} ${names.join(' ')}`, () => {
    const all = new Set<string>();
    for (const name of names) for (const word of wordsOfClass(language, name)) all.add(word);
    return all;
  });
}

/** {@link wordsOf} for a language that is known at run time only; empty where the language has no such class. */
export function wordsOfClass(language: string, name: LexiconClass): ReadonlySet<string> {
  const list = listOf(classes, language, name);
  return list === null ? none : remembered(sets, `${language} ${name}`, () => new Set(list.split('|')));
}

/** True if the language's files declare the class. */
export function hasClass(language: string, name: string): name is LexiconClass {
  return listOf(classes, language, name) !== null;
}

/** The phrases of a class (its entries of several words) by their first word, longer ones first. */
export function phrasesOf<L extends LexiconLanguage>(
  language: L,
  name: ClassOf<L>,
): ReadonlyMap<string, readonly string[]> {
  return remembered(phrases, `${language} ${name}`, () => {
    const byFirst = new Map<string, string[]>();
    const several = [...wordsOfClass(language, name)].filter((word) => word.includes(' '));
    for (const phrase of several.sort((a, b) => b.length - a.length)) {
      const first = phrase.slice(0, phrase.indexOf(' '));
      byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
    return byFirst;
  });
}

/** The values of an attribute by word, in the order of the files. */
export function valuesOf<L extends LexiconLanguage>(
  language: L,
  name: AttributeOf<L>,
): ReadonlyMap<string, string> {
  return valuesOfAttribute(language, name);
}

/** {@link valuesOf} for a language that is known at run time only; empty where the language has no such attribute. */
export function valuesOfAttribute(language: string, name: LexiconAttribute): ReadonlyMap<string, string> {
  return remembered(maps, `${language} ${name}`, () => {
    const pairs = listOf(attributes, language, name)?.split('|') ?? [];
    return new Map(
      pairs.map((pair) => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
    );
  });
}

/** The words of the classes with the numbers that an attribute gives them. */
export function numbersOf<L extends LexiconLanguage>(
  language: L,
  attribute: AttributeOf<L>,
  ...names: readonly ClassOf<L>[]
): ReadonlyMap<string, number> {
  const values = valuesOf(language, attribute);
  return new Map(Array.from(wordsOf(language, ...names), (word) => [word, Number(values.get(word))]));
}

function listOf(lists: Lists, language: string, name: string): string | null {
  const own = Object.hasOwn(lists, language) ? lists[language] : undefined;
  return own !== undefined && Object.hasOwn(own, name) ? (own[name] as string) : null;
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
