import { unsafeFix } from '../lib/fixes';
import { perParagraph } from '../lib/per-paragraph';
import { clashes, gathered, type Form } from '../lib/two-ways';
import type { Finding, Rule } from '../rule';

/** Names of several words, and long ones of one: their letters without spaces, hyphens, apostrophes and accents are what they share. */
const forms = perParagraph(({ text }): Form[] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}+(?:(?: \p{Lu}|['’-]\p{Lu}?)\p{Ll}+){0,2}(?![\p{L}\p{N}-])/gu,
    ),
  ].flatMap((match) => {
    const [name] = match;
    const key = name
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
    if (key.length < 6 || /['’]s$/.test(name)) return [];
    const way = name.normalize('NFC').replace(/’/g, "'").toLowerCase();
    return { start: match.index, end: match.index + name.length, text: name, key, way };
  }),
);

const rule: Rule = {
  id: 'name-two-ways',
  title: 'A name spelled in two ways',
  why: 'Machine translation spells a name anew in every sentence: with or without a hyphen, an apostrophe, a space or an accent. What the article does most often counts as meant.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  languages: ['en'],
  scope: 'article',
  examples: [
    {
      text: 'The mayor met Liu Xiaoming; then Liu Xiao-ming left, and Liu Xiaoming stayed.',
      flags: ['Liu Xiao-ming'],
      fixed: 'The mayor met Liu Xiaoming; then Liu Xiaoming left, and Liu Xiaoming stayed.',
    },
    { text: 'The mayor met Liu Xiaoming; then Liu Xiaoling left.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    for (const { form, usual } of clashes(gathered(context, forms(context))))
      yield {
        start: form.start,
        end: form.end,
        message: `The article writes “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Write “${usual.text}”`, form.start, form.end, usual.text),
      };
  },
};

export default rule;
