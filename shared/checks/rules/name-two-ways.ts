import { unsafeFix } from '../lib/fixes';
import { nextCapital } from '../lib/traits';
import { perParagraph } from '../lib/per-paragraph';
import { clashes, type Form } from '../lib/two-ways';
import type { Finding, Rule } from '../rule';

/** Names of several words, and long ones of one: their letters without spaces, hyphens, apostrophes and accents are what they share. */
const forms = perParagraph(({ text }): Form[] => {
  const found: Form[] = [];
  for (let at = nextCapital(text, 0); at < text.length; at = nextCapital(text, at + 1)) {
    pattern.lastIndex = at;
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const start = at;
    at += name.length - 1;
    if (name.length < fewest || /['’]s$/.test(name)) continue;
    const { key, way } = plain.test(name) ? sameWay(name.toLowerCase()) : spelling(name);
    if (key.length < fewest) continue;
    found.push({ start, end: start + name.length, text: name, key, way });
  }
  return found;
});

const pattern =
  /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}+(?:(?: \p{Lu}|['’-]\p{Lu}?)\p{Ll}+){0,2}(?![\p{L}\p{N}-])/uy;
const fewest = 6;
const plain = /^[A-Za-z]+$/;

function sameWay(lower: string): { key: string; way: string } {
  return { key: lower, way: lower };
}

function spelling(name: string): { key: string; way: string } {
  return {
    key: name
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
    way: name.normalize('NFC').replace(/’/g, "'").toLowerCase(),
  };
}

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
    for (const { form, usual } of clashes(context, forms(context)))
      yield {
        start: form.start,
        end: form.end,
        message: `The article writes “${usual.text}” elsewhere.`,
        fixes: unsafeFix(`Write “${usual.text}”`, form.start, form.end, usual.text),
      };
  },
};

export default rule;
