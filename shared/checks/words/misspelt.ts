import { RecentMap } from '../../base/recent-map';
import type { Aids } from '../aids';
import type { Finding, ParagraphContext } from '../rule';
import type { Speller } from '../speller';
import { unsafeFix } from '../fixes';
import { matchAt, codesOf } from '../characters/signs';
import { perList } from './term-search';

interface Verdict {
  readonly known: boolean;
  suggestions?: readonly string[];
}

/** Words that come again are looked up once. */
const verdicts = new WeakMap<Speller, RecentMap<string, Verdict>>();
const mostVerdicts = 20_000;
const ownWords = perList((words: readonly string[]) => new Set(words.map((word) => word.toLowerCase())));
const word = /(?<![\p{L}\p{N}@#/.\\_-])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{N}@/\\_]|\.\p{L})/uy;
const apostrophes = codesOf("'’");
const fewest = 3;
const mostSuggestions = 3;

/** Words with a capital that neither the dictionary nor the lists have, with what may have been meant. */
export function* misspelt(paragraph: ParagraphContext, aids: Aids): Iterable<Finding> {
  const { speller, words = [] } = aids;
  if (!speller) return;
  const { text, vocabulary, wordStarts, wordEnds } = paragraph;
  const own = ownWords(words, '');
  const known = verdictsOf(speller);
  let past = 0;
  for (const [index, { lower }] of vocabulary.entries()) {
    const start = wordStarts[index] as number;
    if (start < past) continue;
    const wordEnd = wordEnds[index] as number;
    const small = text.startsWith(lower, start);
    // Nothing but an apostrophe makes more than this one word of it.
    if (!apostrophes.has(text.charCodeAt(wordEnd))) {
      if (small || verdictOn(text.slice(start, wordEnd), speller, known).known) continue;
    }
    const found = matchAt(word, text, start)?.[0];
    if (found === undefined) continue;
    const end = start + found.length;
    past = end;
    if (found.length < fewest || !/\p{Lu}/u.test(found) || !/^[\p{Script=Latin}'’]+$/u.test(found)) continue;
    const plain = found.replace(/’/g, "'");
    if (own.has(found.toLowerCase()) || own.has(plain.replace(/'s$/, '').toLowerCase())) continue;
    const verdict = verdictOn(plain, speller, known);
    if (verdict.known) continue;
    const suggestions = (verdict.suggestions ??= speller.suggest(plain).slice(0, mostSuggestions));
    yield {
      start,
      end,
      message: 'main',
      values: { found },
      fixes: suggestions.flatMap((each) => unsafeFix('use', start, end, each)),
    };
  }
}

function verdictsOf(speller: Speller): RecentMap<string, Verdict> {
  const known = verdicts.get(speller) ?? new RecentMap<string, Verdict>(mostVerdicts);
  verdicts.set(speller, known);
  return known;
}

function verdictOn(plain: string, speller: Speller, known: RecentMap<string, Verdict>): Verdict {
  const before = known.get(plain);
  if (before) return before;
  const stem = plain.replace(/'s?$/, '');
  const verdict = { known: speller.knows(plain) || speller.knows(stem) };
  known.set(plain, verdict);
  return verdict;
}
