import { unsafeFix } from '../lib/fixes';
import { perParagraph } from '../lib/per-paragraph';
import { clashes, gathered, type Form } from '../lib/two-ways';
import type { Finding, Rule } from '../rule';

/** Compounds with a hyphen, and words that may be the same closed up. Open ones are left alone: “a long-term plan” is sound beside “in the long term”. */
const forms = perParagraph(({ text }): Form[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}-])\p{Ll}{2,}(?:-\p{Ll}{3,})?(?![\p{L}\p{N}-])/gu)]
    .filter(([word]) => word.includes('-') || word.length > 6)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      key: match[0].replace('-', ''),
      way: match[0],
    })),
);

const rule: Rule = {
  id: 'mixed-hyphenation',
  title: 'A compound with and without its hyphen',
  why: 'The same compound joined by a hyphen in one place and written as one word in another looks careless; what the article does most often counts as meant.',
  category: 'consistency',
  mqm: 'style/inconsistent-style',
  severity: 'info',
  languages: ['en'],
  scope: 'article',
  examples: [
    {
      text: 'The co-operation grew. Their co-operation helped the cooperation of others.',
      flags: ['cooperation'],
      fixed: 'The co-operation grew. Their co-operation helped the co-operation of others.',
    },
    { text: 'A long-term plan helps in the long term. The cooperation and the co-owner.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    for (const { form, usual } of clashes(gathered(context, forms(context))))
      yield {
        start: form.start,
        end: form.end,
        message: `The article has “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Use “${usual.text}”`, form.start, form.end, usual.text),
      };
  },
};

export default rule;
