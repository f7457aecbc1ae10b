import type { Language } from '../../text/language';
import type { TaggedToken } from '../tagger';
import { formsOf } from '../words/inflect';
import { isPluralNoun, isSingularNoun } from '../words/noun-forms';
import type { WordTest } from './pattern';
import { classWords } from './word-classes';

/** A text that words are tested in. */
export interface TestedWords {
  readonly text: string;
  lower(word: number): string;
  start(word: number): number;
  end(word: number): number;
  /** Undefined as long as the sentence is not tagged: what asks for tags is then taken to hold. */
  token(word: number): TaggedToken | undefined;
  readonly tagged: boolean;
  /** What an item of the pattern matched, in lower case; '' if it matched nothing (yet). */
  captured(name: string): string;
}

export interface CompiledTest {
  /** No word of which this says no passes; null if the words themselves do not tell. */
  readonly byWord: ((lower: string) => boolean) | null;
  /** `byWord` tells it all. */
  readonly decided: boolean;
  readonly needsTags: boolean;
  /** No other words pass; null where they cannot be listed. */
  readonly words: ReadonlySet<string> | null;
  /** About how many distinct words pass. */
  readonly size: number;
  holds(words: TestedWords, word: number): boolean;
}

/** Universal parts of speech. */
const tags = new Set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN SCONJ SYM VERB X'.split(' '));

interface Named {
  readonly argument: boolean;
  make(argument: string): CompiledTest;
}

const many = 20_000;

function byWord(test: (lower: string) => boolean, size = many): CompiledTest {
  return {
    byWord: test,
    decided: true,
    needsTags: false,
    words: null,
    size,
    holds: (words, word) => test(words.lower(word)),
  };
}

function byList(words: ReadonlySet<string>): CompiledTest {
  return { ...byWord((lower) => words.has(lower), words.size), words };
}

function byText(test: (shown: string) => boolean): CompiledTest {
  const holds = (words: TestedWords, word: number): boolean =>
    test(words.text.slice(words.start(word), words.end(word)));
  return { byWord: null, decided: false, needsTags: false, words: null, size: many, holds };
}

/** @param quick says no where the letters alone do */
function byToken(
  test: (token: TaggedToken) => boolean,
  quick: ((lower: string) => boolean) | null = null,
): CompiledTest {
  return {
    byWord: quick,
    decided: false,
    needsTags: true,
    words: null,
    size: many,
    holds(words, word) {
      if (!words.tagged) return quick?.(words.lower(word)) ?? true;
      const token = words.token(word);
      return token !== undefined && test(token);
    },
  };
}

function byCapture(name: string, test: (lower: string, captured: string) => boolean): CompiledTest {
  const holds = (words: TestedWords, word: number): boolean => test(words.lower(word), words.captured(name));
  return { byWord: null, decided: false, needsTags: false, words: null, size: many, holds };
}

const plain = (test: CompiledTest): Named => ({ argument: false, make: () => test });
const withArgument = (make: (argument: string) => CompiledTest): Named => ({ argument: true, make });

const named: Readonly<Record<string, Named>> = {
  any: plain({ byWord: null, decided: false, needsTags: false, words: null, size: many, holds: () => true }),
  number: plain(byWord((lower) => /^\p{N}+$/u.test(lower), 1000)),
  capital: plain(byText((shown) => /^\p{Lu}/u.test(shown))),
  small: plain(byText((shown) => /^\p{Ll}/u.test(shown))),
  capitals: plain(byText((shown) => /^\p{Lu}{2,}$/u.test(shown))),
  plural: plain(
    byToken(isPluralNoun, (lower) =>
      /s$|^(?:children|men|women|people|feet|teeth|mice|phenomena|criteria)$/.test(lower),
    ),
  ),
  singular: plain(byToken(isSingularNoun, (lower) => !/s$/.test(lower))),
  base: plain(byToken((token) => token.pos === 'VERB' && token.lemma === token.text.toLowerCase())),
  inflected: plain(byToken((token) => token.lemma !== token.text.toLowerCase())),
  word: withArgument((argument) => byList(new Set(argument.split(',')))),
  form: withArgument((argument) =>
    byList(new Set(argument.split(',').flatMap((base) => [...formsOf(base).keys()]))),
  ),
  starting: withArgument((argument) =>
    byWord((lower) => lower.startsWith(argument) && lower !== argument, 2000),
  ),
  ending: withArgument((argument) => byWord((lower) => lower.endsWith(argument) && lower !== argument, 2000)),
  containing: withArgument((argument) => byWord((lower) => lower.includes(argument), 2000)),
  same: withArgument((name) => byCapture(name, (lower, captured) => captured !== '' && lower === captured)),
  stem: withArgument((name) =>
    byCapture(name, (lower, captured) => captured !== '' && stemOf(lower) === stemOf(captured)),
  ),
};

/** The names that may stand between < and >, classes and tags aside. */
const testNames: readonly string[] = Object.keys(named);

/** Names of the items that a test compares a word with. */
export function comparedWith(test: WordTest): readonly string[] {
  if (test.kind === 'not') return comparedWith(test.of);
  if (test.kind === 'all' || test.kind === 'any') return test.of.flatMap(comparedWith);
  return test.name === 'same' || test.name === 'stem' ? [test.argument] : [];
}

/** @returns what is wrong with a test of a language's patterns; null if nothing is */
export function problemOfTest(test: WordTest, language: Language): string | null {
  if (test.kind === 'not') return problemOfTest(test.of, language);
  if (test.kind === 'all' || test.kind === 'any') {
    for (const each of test.of) {
      const problem = problemOfTest(each, language);
      if (problem !== null) return problem;
    }
    return null;
  }
  const known = named[test.name];
  if (known?.argument === true && test.argument === '')
    return `“${test.name}” needs a word: <${test.name}:…>.`;
  if (known?.argument !== true && test.argument !== '') return `“${test.name}” takes no “:${test.argument}”.`;
  if (known || tags.has(test.name) || classWords(language, test.name)) return null;
  return `“${test.name}” is no word class of the lexicon for “${language}”, no part of speech and none of ${testNames.join(', ')}.`;
}

/** A class that the language does not have has no words: rules for all languages may name it. */
export function compileTest(test: WordTest, language: Language): CompiledTest {
  if (test.kind === 'not') return not(compileTest(test.of, language));
  if (test.kind === 'all') return all(test.of.map((each) => compileTest(each, language)));
  if (test.kind === 'any') return any(test.of.map((each) => compileTest(each, language)));
  if (tags.has(test.name)) return byToken((token) => token.pos === test.name);
  const known = named[test.name];
  if (known) return known.make(test.argument);
  return byList(classWords(language, test.name) ?? new Set());
}

function not(of: CompiledTest): CompiledTest {
  const { byWord: test } = of;
  return {
    byWord: of.decided && test ? (lower) => !test(lower) : null,
    decided: of.decided,
    needsTags: of.needsTags,
    words: null,
    size: many,
    // Without tags nothing is sure, neither that it holds nor that it does not.
    holds: (words, word) => (of.needsTags && !words.tagged) || !of.holds(words, word),
  };
}

function all(of: readonly CompiledTest[]): CompiledTest {
  const tests = of.flatMap((each) => each.byWord ?? []);
  return {
    byWord: tests.length === 0 ? null : (lower) => tests.every((test) => test(lower)),
    decided: of.every((each) => each.decided),
    needsTags: of.some((each) => each.needsTags),
    words: of.find((each) => each.words)?.words ?? null,
    size: Math.min(...of.map((each) => each.size)),
    holds: (words, word) => of.every((each) => each.holds(words, word)),
  };
}

function any(of: readonly CompiledTest[]): CompiledTest {
  const tests = of.flatMap((each) => each.byWord ?? []);
  return {
    byWord: tests.length < of.length ? null : (lower) => tests.some((test) => test(lower)),
    decided: of.every((each) => each.decided),
    needsTags: of.some((each) => each.needsTags),
    words: of.every((each) => each.words) ? new Set(of.flatMap((each) => [...(each.words ?? [])])) : null,
    size: of.reduce((sum, each) => sum + each.size, 0),
    holds: (words, word) => of.some((each) => each.holds(words, word)),
  };
}

/** What "plan", "plans", "planned" and "planning" share: the word without its endings, roughly. */
function stemOf(lower: string): string {
  const bare = lower.replace(/(?:ations?|ings?|ments?|ed|ers?|ors?|es|s)$/, '');
  const stem = bare.length < 3 ? lower : bare;
  return stem.replace(/([^aeiou])\1$/, '$1').replace(/[ey]$/, '');
}
