import { unsafeFix } from '../lib/fixes';
import { markWords, type VocabularyWord } from '../lib/vocabulary';
import type { Finding, Rule } from '../rule';

const comparatives =
  'better|worse|bigger|smaller|larger|higher|lower|faster|slower|stronger|weaker|older|younger|longer|shorter|greater|easier|harder|cheaper|richer|poorer|safer|closer|wider|deeper|newer|happier|busier|heavier|brighter|cleaner|clearer|warmer|colder|hotter|taller|tighter|simpler|healthier|earlier|sooner';
const superlatives =
  'best|worst|biggest|smallest|largest|highest|lowest|fastest|slowest|strongest|weakest|oldest|youngest|longest|shortest|greatest|easiest|hardest|cheapest|richest|poorest|safest|closest|widest|deepest|newest|happiest|busiest|heaviest|brightest|cleanest|clearest|warmest|coldest|hottest|tallest|tightest|simplest|healthiest|earliest';

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(more) (?:${comparatives})|(most) (?:${superlatives}))(?![\\p{L}'’-])`,
  'iuy',
);
const counting =
  /(?:\b(?:one|two|three|four|five|six|ten|many|some|any|no|few|several|even|once|what|\d+)|,) $/i;
const comparing = markWords(new Set(['more', 'most']));

const rule: Rule = {
  id: 'double-comparative',
  title: 'Compared twice',
  why: 'Chinese compares with a word of its own, and machine translation renders it a second time beside the English ending: “more better”.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'error',
  languages: ['en'],
  scope: 'paragraph',
  words: comparing,
  examples: [
    {
      text: 'This is a more better plan, the most biggest of all.',
      flags: ['more better', 'most biggest'],
      fixed: 'This is a better plan, the biggest of all.',
    },
    {
      text: 'More stronger walls were built.',
      flags: ['More stronger'],
      fixed: 'Stronger walls were built.',
    },
    { text: 'much better, no more; better still, the more the better, most of the best', flags: [] },
    {
      text: 'Two more older houses were sold. Some more smaller rooms. What he wanted most, best of all, was rest.',
      flags: [],
    },
  ],
  check({ text, vocabulary, wordStarts }): Iterable<Finding> {
    const findings: Finding[] = [];
    for (let at = 0; at < vocabulary.length; at++) {
      if (((vocabulary[at] as VocabularyWord).marks & comparing) === 0) continue;
      const start = wordStarts[at] as number;
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match) continue;
      // "Two more older houses": the first word counts, the second compares.
      if (match[1] !== undefined && counting.test(text.slice(Math.max(0, start - 40), start))) continue;
      const word = match[1] ?? match[2] ?? '';
      const rest = start + word.length + 1;
      const first = /^[A-Z]/.test(word) ? text.charAt(rest).toUpperCase() : text.charAt(rest);
      findings.push({
        start,
        end: start + match[0].length,
        message: `“${match[0].slice(word.length + 1)}” already compares; “${word}” is one too many.`,
        fixes: unsafeFix(`Remove “${word}”`, start, rest + 1, first),
      });
    }
    return findings;
  },
};

export default rule;
