import { has } from '../../base/bit-set';
import { unsafeFix } from '../fixes';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const comparatives = new Set(
  'better worse bigger smaller larger higher lower faster slower stronger weaker older younger longer shorter greater easier harder cheaper richer poorer safer closer wider deeper newer happier busier heavier brighter cleaner clearer warmer colder hotter taller tighter simpler healthier earlier sooner'.split(
    ' ',
  ),
);
const superlatives = new Set(
  'best worst biggest smallest largest highest lowest fastest slowest strongest weakest oldest youngest longest shortest greatest easiest hardest cheapest richest poorest safest closest widest deepest newest happiest busiest heaviest brightest cleanest clearest warmest coldest hottest tallest tightest simplest healthiest earliest'.split(
    ' ',
  ),
);
const counting =
  /(?:\b(?:one|two|three|four|five|six|ten|many|some|any|no|few|several|even|once|what|\d+)|,) $/i;
const comparing = wordClass(new Set(['more', 'most']));

export default paragraphRule({
  title: 'Compared twice',
  why: 'Chinese compares with a word of its own, and machine translation renders it a second time beside the English ending: “more better”.',
  category: 'grammar',
  severity: 'error',
  words: comparing,
  messages: { main: '“{comparative}” already compares; “{word}” is one too many.' },
  examples: String.raw`
    bad: This is a ⟦more better⟧ plan, the ⟦most biggest⟧ of all. => This is a better plan, the biggest of all.
    bad: ⟦More stronger⟧ walls were built. => Stronger walls were built.
    good: much better, no more; better still, the more the better, most of the best
    good: Two more older houses were sold. Some more smaller rooms. What he wanted most, best of all, was rest.
  `,
  check({ text, vocabulary, wordStarts, wordEnds }): Iterable<Finding> {
    const findings: Finding[] = [];
    for (let at = 0; at + 1 < vocabulary.length; at++) {
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, comparing)) continue;
      const { lower: next } = vocabulary[at + 1] as VocabularyWord;
      if (!(lower === 'more' ? comparatives : superlatives).has(next)) continue;
      const start = wordStarts[at] as number;
      const end = wordEnds[at + 1] as number;
      const rest = wordStarts[at + 1] as number;
      if (text.slice(wordEnds[at], rest) !== ' ') continue;
      if (/['’-]/.test(text.charAt(start - 1)) || /['’-]/.test(text.charAt(end))) continue;
      // "Two more older houses": the first word counts, the second compares.
      if (lower === 'more' && counting.test(text.slice(Math.max(0, start - 40), start))) continue;
      const word = text.slice(start, wordEnds[at]);
      const first = /^[A-Z]/.test(word) ? text.charAt(rest).toUpperCase() : text.charAt(rest);
      findings.push({
        start,
        end,
        message: 'main',
        values: { comparative: text.slice(rest, end), word },
        fixes: unsafeFix('remove', start, rest + 1, first, { text: word }),
      });
    }
    return findings;
  },
});
