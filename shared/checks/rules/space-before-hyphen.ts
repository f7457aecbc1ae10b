import { isWordAt, wordEnd, wordStart } from '../lib/words';
import type { Finding, Rule } from '../rule';

const pattern = / +[-‐‑](?=[\p{L}\p{N}])/gu;

const rule: Rule = {
  id: 'space-before-hyphen',
  title: 'Space before a hyphen',
  why: 'Machine translation from Chinese often puts a space before the hyphen of a compound: "high -quality" for "high-quality".',
  category: 'hyphenation',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: ['en', 'fr', 'de', 'es'],
  scope: 'paragraph',
  examples: [
    { text: 'a high -quality service', flags: ['high -quality'], fixed: 'a high-quality service' },
    { text: 'a high-quality service - and a cheap one', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes(' -')) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (!isWordAt(text, start - 1)) continue;
      const end = start + match[0].length;
      yield {
        start: wordStart(text, start),
        end: wordEnd(text, end),
        message: 'A space stands before the hyphen of a compound; remove it.',
        fixes: [{ title: 'Remove the space', safe: true, edits: [{ start, end: end - 1, text: '' }] }],
      };
    }
  },
};

export default rule;
