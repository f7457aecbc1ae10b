import { spellingOf } from '../lib/british-american';
import { unsafeFix } from '../lib/fixes';
import { perParagraph } from '../lib/per-paragraph';
import { clashes, type Form } from '../lib/two-ways';
import { markWords } from '../lib/vocabulary';
import { wordsOf } from '../lib/words-of';
import type { Finding, Rule } from '../rule';

const spelt = markWords((lower) => lower.length > 4 && spellingOf(lower) !== undefined);
const none: readonly Form[] = [];

/** Capitals are left alone: a name keeps its spelling, as in “Lincoln Center”. */
const forms = perParagraph(({ text, wordMarks }): readonly Form[] => {
  if ((wordMarks & spelt) === 0) return none;
  return wordsOf(text).flatMap(({ start, end, lower, word }) => {
    const spelling = (word.marks & spelt) === 0 ? undefined : spellingOf(lower);
    const written = text.slice(start, end);
    if (!spelling || written !== lower) return [];
    return { start, end, text: written, key: 'variety', way: spelling.variety };
  });
});

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
    for (const { form, usual } of clashes(context, forms(context))) {
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
