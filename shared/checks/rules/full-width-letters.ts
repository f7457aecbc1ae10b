import { replaceFix } from '../replace-fixes';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const pattern =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[\uff0e\uff0c\uff0d ][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*/g;

const rule: Rule = {
  id: 'full-width-letters',
  title: 'Full-width letters or digits',
  why: 'Letters and digits in the wide form of Chinese and Japanese fonts look stretched and are not found by searches.',
  category: 'residue',
  mqm: 'fluency/character-encoding',
  severity: 'warning',
  languages: '*',
  scope: 'paragraph',
  traits: trait.cjk,
  examples: [
    { text: 'the ＣＰＩ rose by ３．５', flags: ['ＣＰＩ', '３．５'], fixed: 'the CPI rose by 3.5' },
    { text: '第１０回', flags: ['１０'], fixed: '第10回', language: 'ja' },
    { text: 'the CPI rose by 3.5', flags: [] },
  ],
  *check({ text, language }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const plain = match[0].normalize('NFKC');
      yield {
        start,
        end,
        severity: language.startsWith('ja') || language.startsWith('zh') ? 'info' : 'warning',
        message: `“${match[0]}” is in full-width characters.`,
        fixes: [replaceFix(`Use “${plain}”`, start, end, plain, false)],
      };
    }
  },
};

export default rule;
