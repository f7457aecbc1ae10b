import { replaceFix } from '../lib/fixes';
import { markWords } from '../lib/vocabulary';
import { wordsOf } from '../lib/words-of';
import type { Finding, Rule } from '../rule';

/** Words that are written with a capital only where a sentence begins, before a word with a small letter. */
const openers =
  'The|It|He|She|They|We|This|These|Those|There|However|Therefore|Moreover|Furthermore|Meanwhile|But|If|When|After|According|His|Her|Their|Its|Our|Then|Please|You';
/** Others that stand inside names and titles too, so that a word in small letters has to be before them. */
const others =
  'Although|Though|Because|While|Since|Why|What|Where|Could|Would|Did|Does|Is|Are|Most|Some|Many|Every|So|Not|Recently|Finally|Later';
const opens = new RegExp(
  `(?:(?:${openers}|${others}),? |In (?:addition|fact|short|recent|the) )(?=\\p{Ll})`,
  'uy',
);
const wordBefore = /[\p{Ll}\p{N}]{2}$/u;
const opener = markWords(new Set(['in', ...`${openers}|${others}`.toLowerCase().split('|')]));
const needsSmall = new Set(others.split('|'));

const rule: Rule = {
  id: 'lost-end-mark',
  title: 'No end mark before the next sentence',
  why: 'A full stop is lost where lines are joined, and two sentences run into one another: “in the town The mayor said”.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  words: opener,
  examples: [
    {
      text: 'The fair was held in the town The mayor came. It rained However, they stayed.',
      flags: ['town The', 'rained However'],
      fixed: 'The fair was held in the town. The mayor came. It rained. However, they stayed.',
    },
    {
      text: 'They read The Morning Post and “The old house”, and heard that It is over.',
      flags: ['that It'],
    },
    { text: 'It is the same Why is it so dear? Birkholm Is a small island.', flags: ['same Why'] },
    { text: 'A song called The old house', flags: [], kind: 'heading' },
    { text: 'She wrote the novel The quiet river in 1990. Mr He met Dr She. Did He?', flags: [] },
  ],
  *check({ text, kind }): Iterable<Finding> {
    if (kind !== 'prose') return;
    for (const { start, lower, word } of wordsOf(text)) {
      const index = start - 1;
      if ((word.marks & opener) === 0 || text.startsWith(lower, start) || text.charAt(index) !== ' ')
        continue;
      opens.lastIndex = start;
      if (!opens.test(text) || !wordBefore.test(text.slice(Math.max(0, index - 4), index))) continue;
      const before = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
      if (before === '' || namesWork.test(before)) continue;
      const next = /^\p{L}+/u.exec(text.slice(index + 1))?.[0] ?? '';
      if (needsSmall.has(next) && !/^\p{Ll}/u.test(before)) continue;
      yield {
        start: index - before.length,
        end: index + 1 + next.length,
        message: `A sentence ends before “${next}”, but has no end mark.`,
        fixes: [
          replaceFix('Add a full stop', index, index, '.', false),
          replaceFix('Use a small letter', index + 1, index + 1 + next.length, next.toLowerCase(), false),
        ],
      };
    }
  },
};

/** After these a title of a work may stand without quotation marks. */
const namesWork =
  /^(?:novel|book|film|movie|song|album|poem|play|series|show|called|named|titled|entitled|magazine|newspaper|game|documentary|article|report|exhibition|story|in|of|by|from|and|is|was|as|for|to)$/;

export default rule;
