import { isFunctionWord } from '../lib/english-words';
import { replaceFix } from '../lib/fixes';
import { markWords } from '../lib/vocabulary';
import { onlySpaces, wordsOf, type Word } from '../lib/words-of';
import type { Finding, Rule } from '../rule';

/** Pairs that are one adjective before a noun, with what comes before the space as the key. */
const compounds = new Map<string, ReadonlySet<string>>(
  Object.entries({
    high: 'quality level tech speed end profile performance definition altitude temperature frequency density'.split(
      ' ',
    ),
    low: 'carbon cost income altitude temperature end'.split(' '),
    long: 'term distance range standing lasting'.split(' '),
    short: 'term distance lived'.split(' '),
    large: ['scale'],
    small: ['scale'],
    full: ['time', 'length'],
    part: ['time'],
    real: ['time'],
    world: ['class', 'famous'],
    first: ['class', 'rate'],
    fixed: ['income'],
    state: ['owned', 'run'],
    foreign: ['funded', 'invested', 'owned'],
    cutting: ['edge'],
    eco: ['friendly'],
    user: ['friendly'],
  }).map(([first, seconds]) => [first, new Set(seconds)]),
);
const firsts = markWords((lower) => compounds.has(lower));
/** Words that follow such a pair without being its noun. */
const notNouns = /(?:ly|ed|ing)$/;

const rule: Rule = {
  id: 'compound-hyphen',
  title: 'Compound adjective without its hyphen',
  why: 'Two words that are one adjective before a noun take a hyphen: "high-quality development". Chinese has nothing like it, so machine translation leaves it out.',
  category: 'hyphenation',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: ['en'],
  scope: 'paragraph',
  words: firsts,
  examples: [
    {
      text: 'a fixed income product and large scale works',
      flags: ['fixed income', 'large scale'],
      fixed: 'a fixed-income product and large-scale works',
    },
    { text: 'of high quality, in the long term it pays, at high speed', flags: [] },
    { text: 'the high quality of life and a high-quality life', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    const words = wordsOf(text);
    for (let index = 0; index + 2 < words.length; index++) {
      const first = words[index] as Word;
      if ((first.word.marks & firsts) === 0) continue;
      if (compounds.get(first.lower)?.has((words[index + 1] as Word).lower) !== true) continue;
      const second = words[index + 1] as Word;
      const noun = words[index + 2] as Word;
      if (!onlySpaces(text, first.end, second.start) || !onlySpaces(text, second.end, noun.start)) continue;
      if (
        isFunctionWord(noun.lower) ||
        notNouns.test(noun.lower) ||
        !/^\p{Ll}{3}/u.test(text.slice(noun.start, noun.end))
      )
        continue;
      if (!/\p{Ll}/u.test(text.charAt(first.start)) || text.charAt(first.start - 1) === '-') continue;
      yield {
        start: first.start,
        end: second.end,
        message: `“${first.lower}-${second.lower}” before a noun takes a hyphen.`,
        fixes: [replaceFix('Add the hyphen', first.end, second.start, '-', false)],
      };
    }
  },
};

export default rule;
