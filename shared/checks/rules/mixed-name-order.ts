import { articleRule, finding, unsafeFix, type ParagraphContext } from '../define-rule';
import { perParagraph } from '../article/kept-results';
import { wordsOf } from '../../lexicon/lexicon';
import { isCapital } from '../characters/letters';
import { matchAt } from '../characters/signs';
import { wordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

const given = wordsOf('any', 'japanese-given-name');
const givenName = wordClass(given);
/** A family name as it is written in Latin letters: syllables that end in a vowel or in n. */
const family =
  /^(?:(?:[bdfghjkmnprstwyz]|ch|sh|ts|[bghkmnpr]y)?[aeiou]|n(?![aeiou])|(?:[kpst])(?=[kpst])){2,7}$/;
const pair =
  /(?<![\p{L}\p{N}.'’-]|\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}{1,11}) (\p{Lu}\p{Ll}{1,11})(?![\p{L}\p{N}-]| \p{Lu})/uy;

/** English sets the given name first; an article that keeps the Japanese order has so many times more names in it. */
const steady = 3;

interface Named {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  readonly isGivenFirst: boolean;
}

const namesIn = perParagraph((paragraph): readonly Named[] | null => {
  let all: Named[] | undefined;
  for (const at of wordsOfClass(paragraph, givenName)) {
    const named = namedAt(paragraph, at) ?? namedAt(paragraph, at - 1);
    if (named !== null) (all ??= []).push(named);
  }
  return all ?? null;
});

/** The name of two words that begins with a word of the paragraph; null where not one of them is a given name, the other a family name. */
function namedAt({ text, wordStarts }: ParagraphContext, word: number): Named | null {
  const start = wordStarts[word] ?? -1;
  if (!isCapital(text.charCodeAt(start))) return null;
  const [, first = '', second = ''] = matchAt(pair, text, start) ?? [];
  const isGivenFirst = given.has(first.toLowerCase());
  if (isGivenFirst === given.has(second.toLowerCase())) return null;
  const isFamily = family.test((isGivenFirst ? second : first).toLowerCase());
  return isFamily ? { start, first, second, isGivenFirst } : null;
}

export default articleRule({
  title: 'Japanese names in two orders',
  why: 'Japanese sets the family name first; machine translation turns some names round and leaves others. One article has one order, and English sets the given name first.',
  category: 'consistency',
  severity: 'info',
  messages: { main: 'Other names of the article stand in the other order: “{usual}”.' },
  examples: String.raw`
    bad: Hideki Norimoto and Takahiro Sasahara won; ⟦Uemoto Masayoshi⟧ lost. => Hideki Norimoto and Takahiro Sasahara won; Masayoshi Uemoto lost.
    bad: ⟦Norimoto Hideki⟧ and ⟦Sasahara Takahiro⟧ lost; Kensuke Iwabuchi won. => Hideki Norimoto and Takahiro Sasahara lost; Kensuke Iwabuchi won.
    good: Norimoto Hideki and Uemoto Masayoshi won.
    good: Hideki Norimoto won; Ann Fox lost, Then Takashi came.
  `,
  *check(context) {
    const all = namesIn(context).flatMap(({ found, index }) =>
      found.map((each) => ({ ...each, start: each.start + (context.paragraphs[index]?.start ?? 0) })),
    );
    const givenFirst = all.filter(({ isGivenFirst }) => isGivenFirst);
    const familyFirst = all.filter(({ isGivenFirst }) => !isGivenFirst);
    if (givenFirst.length === 0 || familyFirst.length === 0) return;
    const rarer = familyFirst.length >= steady * givenFirst.length ? givenFirst : familyFirst;
    for (const { start, first, second } of rarer) {
      const end = start + first.length + 1 + second.length;
      const usual = `${second} ${first}`;
      yield finding(start, end, { values: { usual }, fixes: unsafeFix('write', start, end, usual) });
    }
  },
});
