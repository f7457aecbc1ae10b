import { unsafeFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?=\p{L} \p{L} )(?<![\p{L}\p{N}.'’&-])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}'’-])/gu;

const rule: Rule = {
  id: 'spaced-letters',
  title: 'A word in single letters',
  why: 'Letters set apart for show in a heading, or torn apart by a converter, are no word to a search.',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  scope: 'paragraph',
  traits: trait.loneLetter,
  examples: [
    { text: 'The t r u t h about it', flags: ['t r u t h'], fixed: 'The truth about it' },
    { text: 'Plan B or a I, J. R. R., A B C', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const word = match[0].replaceAll(' ', '');
      if (word.length < 4 || /^(?:abcd|wxyz|xxxx)/i.test(word)) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: 'A word is written in single letters.',
        fixes: unsafeFix(`Write “${word}”`, match.index, match.index + match[0].length, word),
      };
    }
  },
};

export default rule;
