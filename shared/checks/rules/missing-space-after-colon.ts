import { isAddress, tokenAround } from '../lib/addresses';
import { safeFix } from '../lib/fixes';
import { closeMarkLanguages } from '../lib/languages';
import { wordBefore } from '../lib/words';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /[\p{L}\p{N})”"]:(?=[\p{Lu}“‘]|\p{Ll}{2}|\d{2})/gu;

const rule: Rule = {
  id: 'missing-space-after-colon',
  title: 'No space after a colon',
  why: 'The full-width colon of the source brings its own space; turned into a bare one it glues two words: "he said:The".',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: closeMarkLanguages,
  scope: 'paragraph',
  traits: trait.markWord,
  examples: [
    { text: 'The mayor said:The bridge opens.', flags: [':T'], fixed: 'The mayor said: The bridge opens.' },
    {
      text: 'He said:“Fine.” The price:20 yuan',
      flags: [':“', ':2'],
      fixed: 'He said: “Fine.” The price: 20 yuan',
    },
    { text: 'at 10:30, ratio 3:02, https://example.com, mailto:me, C:Drive, std::map, 12:Noon', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!text.includes(':')) return;
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length - 1;
      const before = wordBefore(text, at);
      if (/^\d+$/.test(before) || /^\p{L}$/u.test(before)) continue;
      const token = tokenAround(text, at).text;
      if (isAddress(token) || /^(?:mailto|tel|urn|doi|isbn|http|https|localhost|xml\w*):/i.test(token))
        continue;
      if (/:\S*:|:\S*=/.test(token)) continue;
      const lower = /\p{Ll}/u.test(text.charAt(at + 1));
      if (lower && !/^\p{L}{3,}$/u.test(before)) continue;
      yield {
        start: at,
        end: at + 2,
        message: 'A space is missing after the colon.',
        fixes: safeFix('Add a space', at + 1, at + 1, ' '),
      };
    }
  },
};

export default rule;
