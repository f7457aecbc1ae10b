import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { isFunctionWord } from '../words/function-words';
import { isSmall } from '../characters/letters';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import { onlySpaces } from '../words/split-words';

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
const firsts = wordClass(new Set(compounds.keys()));
/** Words that follow such a pair without being its noun. */
const notNouns = /(?:ly|ed|ing)$/;

export default paragraphRule({
  title: 'Compound adjective without its hyphen',
  why: 'Two words that are one adjective before a noun take a hyphen: "high-quality development". Chinese has nothing like it, so machine translation leaves it out.',
  category: 'hyphenation',
  severity: 'info',
  words: firsts,
  messages: { main: '“{first}-{second}” before a noun takes a hyphen.' },
  examples: String.raw`
    bad: a ⟦fixed income⟧ product and ⟦large scale⟧ works => a fixed-income product and large-scale works
    good: of high quality, in the long term it pays, at high speed
    good: the high quality of life and a high-quality life
  `,
  check({ text, vocabulary, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let at = 0; at + 2 < vocabulary.length; at++) {
      const { lower: first, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, firsts)) continue;
      const { lower: second } = vocabulary[at + 1] as VocabularyWord;
      if (compounds.get(first)?.has(second) !== true) continue;
      const start = wordStarts[at] as number;
      const firstEnd = wordEnds[at] as number;
      const secondStart = wordStarts[at + 1] as number;
      const end = wordEnds[at + 1] as number;
      const nounStart = wordStarts[at + 2] as number;
      if (!onlySpaces(text, firstEnd, secondStart) || !onlySpaces(text, end, nounStart)) continue;
      const { lower: noun } = vocabulary[at + 2] as VocabularyWord;
      if (
        isFunctionWord(noun) ||
        notNouns.test(noun) ||
        !/^\p{Ll}{3}/u.test(text.slice(nounStart, wordEnds[at + 2]))
      )
        continue;
      if (!isSmall(text.charCodeAt(start)) || text.charAt(start - 1) === '-') continue;
      findings.push(
        finding(start, end, {
          values: { first, second },
          fixes: unsafeFix('add-the-hyphen', firstEnd, secondStart, '-'),
        }),
      );
    }
    return findings;
  },
});
