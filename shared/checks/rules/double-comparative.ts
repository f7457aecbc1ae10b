import { unsafeFix } from '../lib/fixes';
import type { Finding, Rule } from '../rule';

const comparatives =
  'better|worse|bigger|smaller|larger|higher|lower|faster|slower|stronger|weaker|older|younger|longer|shorter|greater|easier|harder|cheaper|richer|poorer|safer|closer|wider|deeper|newer|happier|busier|heavier|brighter|cleaner|clearer|warmer|colder|hotter|taller|tighter|simpler|healthier|earlier|sooner';
const superlatives =
  'best|worst|biggest|smallest|largest|highest|lowest|fastest|slowest|strongest|weakest|oldest|youngest|longest|shortest|greatest|easiest|hardest|cheapest|richest|poorest|safest|closest|widest|deepest|newest|happiest|busiest|heaviest|brightest|cleanest|clearest|warmest|coldest|hottest|tallest|tightest|simplest|healthiest|earliest';

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(more) (?:${comparatives})|(most) (?:${superlatives}))(?![\\p{L}'’-])`,
  'giu',
);

const rule: Rule = {
  id: 'double-comparative',
  title: 'Compared twice',
  why: 'Chinese compares with a word of its own, and machine translation renders it a second time beside the English ending: “more better”.',
  category: 'grammar',
  mqm: 'fluency/grammar',
  severity: 'error',
  languages: ['en'],
  scope: 'paragraph',
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
  *check({ text }): Iterable<Finding> {
    if (!/\bmo(?:re|st) /i.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      // "Two more older houses": the first word counts, the second compares.
      if (
        /(?:\b(?:one|two|three|four|five|six|ten|many|some|any|no|few|several|even|once|what|\d+)|,) $/i.test(
          text.slice(0, start),
        ) &&
        match[1]
      )
        continue;
      const word = match[1] ?? match[2] ?? '';
      const rest = start + word.length + 1;
      const first = /^[A-Z]/.test(word) ? text.charAt(rest).toUpperCase() : text.charAt(rest);
      yield {
        start,
        end: start + match[0].length,
        message: `“${match[0].slice(word.length + 1)}” already compares; “${word}” is one too many.`,
        fixes: unsafeFix(`Remove “${word}”`, start, rest + 1, first),
      };
    }
  },
};

export default rule;
