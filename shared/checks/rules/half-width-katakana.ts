import { trait } from '../characters/traits';
import { replaceFix } from '../replace-fixes';
import type { Finding, Rule } from '../rule';

/** Katakana and the marks that belong to them, with the signs of voicing behind them. */
const pattern = /[\uff61-\uff9f]+/g;

const rule: Rule = {
  id: 'half-width-katakana',
  title: 'Half-width katakana',
  why: 'Katakana in the narrow form come from old terminals and forms; in running text they are full-width, and searches for the word do not find the narrow form.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'warning',
  languages: '*',
  scope: 'paragraph',
  traits: trait.cjk,
  examples: [
    { text: 'ｶﾀｶﾅのテスト。', flags: ['ｶﾀｶﾅ'], fixed: 'カタカナのテスト。', language: 'ja' },
    { text: 'ﾊﾝｶｸの字。', flags: ['ﾊﾝｶｸ'], fixed: 'ハンカクの字。', language: 'ja' },
    { text: 'カタカナのテスト。', flags: [], language: 'ja' },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const wide = match[0].normalize('NFKC');
      yield {
        start,
        end,
        message: `“${match[0]}” is in half-width katakana.`,
        fixes: [replaceFix(`Use “${wide}”`, start, end, wide, false)],
      };
    }
  },
};

export default rule;
