import type { Aids } from '../aids';
import type { Finding } from '../rule';
import type { Speller } from '../speller';
import { unsafeFix } from './fixes';
import { perList } from './term-search';

interface Verdict {
  readonly known: boolean;
  suggestions?: readonly string[];
}

/** Each word is looked up once, for as long as the dictionary lives. */
const verdicts = new WeakMap<Speller, Map<string, Verdict>>();
const ownWords = perList((words: readonly string[]) => new Set(words.map((word) => word.toLowerCase())));
const word = /(?<![\p{L}\p{N}@#/.\\_-])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{N}@/\\_]|\.\p{L})/gu;
const fewest = 3;
const mostSuggestions = 3;

/**
 * Words that neither the dictionary nor the lists have, with what may have been meant.
 * @param capitals whether to look at words with a capital or at those without
 */
export function* misspelt(text: string, capitals: boolean, aids: Aids): Iterable<Finding> {
  const { speller, words = [] } = aids;
  if (!speller) return;
  const own = ownWords(words, '');
  for (const match of text.matchAll(word)) {
    const found = match[0];
    if (
      found.length < fewest ||
      /\p{Lu}/u.test(found) !== capitals ||
      !/^[\p{Script=Latin}'’]+$/u.test(found)
    )
      continue;
    const plain = found.replace(/’/g, "'");
    if (own.has(found.toLowerCase()) || own.has(plain.replace(/'s$/, '').toLowerCase())) continue;
    const verdict = verdictOn(plain, speller);
    if (verdict.known) continue;
    const suggestions = (verdict.suggestions ??= speller.suggest(plain).slice(0, mostSuggestions));
    const end = match.index + found.length;
    yield {
      start: match.index,
      end,
      message: `The dictionary does not know “${found}”.`,
      fixes: suggestions.flatMap((each) => unsafeFix(`Use “${each}”`, match.index, end, each)),
    };
  }
}

function verdictOn(plain: string, speller: Speller): Verdict {
  const known = verdicts.get(speller) ?? new Map<string, Verdict>();
  verdicts.set(speller, known);
  const before = known.get(plain);
  if (before) return before;
  const stem = plain.replace(/'s?$/, '');
  const verdict = { known: speller.knows(plain) || speller.knows(stem) };
  known.set(plain, verdict);
  return verdict;
}
