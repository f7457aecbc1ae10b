import { spellingOf, spellingsThatDiffer } from '../words/british-american';
import { unsafeFix } from '../replace-fixes';
import { talliedPerParagraph } from '../article/kept-results';
import { clashes, Ways, type Form } from '../article/two-ways';
import { markWords, type VocabularyWord } from '../words/vocabulary';
import type { Finding, Rule } from '../rule';

const spelt = markWords(spellingsThatDiffer);

/** Capitals are left alone: a name keeps its spelling, as in “Lincoln Center”. */
const forms = talliedPerParagraph(
  ({ text, wordMarks, vocabulary, wordStarts }): readonly Form[] | null => {
    if ((wordMarks & spelt) === 0) return null;
    const found: Form[] = [];
    for (let index = 0; index < vocabulary.length; index++) {
      const { lower, marks } = vocabulary[index] as VocabularyWord;
      if ((marks & spelt) === 0) continue;
      const spelling = spellingOf(lower);
      const start = wordStarts[index] as number;
      if (spelling === undefined || !text.startsWith(lower, start)) continue;
      found.push({ start, end: start + lower.length, key: 'variety', way: spelling.variety });
    }
    return found.length === 0 ? null : found;
  },
  () => new Ways(),
);

const rule: Rule = {
  id: 'mixed-spelling',
  title: 'British and American spelling mixed',
  why: 'Machine translation spells as the sentence it learned from did. An article keeps to one variety; what most of it uses counts as meant.',
  category: 'consistency',
  mqm: 'style/inconsistent-style',
  severity: 'info',
  languages: ['en'],
  scope: 'article',
  examples: [
    {
      text: 'The labour market and the colour of the harbor.',
      flags: ['harbor'],
      fixed: 'The labour market and the colour of the harbour.',
    },
    { text: 'The labour market near Lincoln Center, the colour of the harbour.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const { all, tally } = forms(context);
    for (const { form, usual } of clashes(context, all, tally.clashing)) {
      const right = spellingOf(form.text)?.other ?? form.text;
      yield {
        start: form.start,
        end: form.end,
        message: `“${form.text}” is ${form.way} spelling; the article has “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Use “${right}”`, form.start, form.end, right),
      };
    }
  },
};

export default rule;
