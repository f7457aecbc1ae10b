import { finding } from '../findings';
import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[\uff0e\uff0c\uff0d ][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*/g;

export default paragraphRule({
  title: 'Full-width letters or digits',
  why: 'Letters and digits in the wide form of Chinese and Japanese fonts look stretched and are not found by searches.',
  category: 'residue',
  severity: 'warning',
  languages: '*',
  traits: ['cjk'],
  messages: { main: '“{found}” is in full-width characters.' },
  examples: String.raw`
    bad: the ⟦ＣＰＩ⟧ rose by ⟦３．５⟧ => the CPI rose by 3.5
    bad (ja): 第⟦１０⟧回 => 第10回
    good: the CPI rose by 3.5
  `,
  *check({ text, language }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const plain = match[0].normalize('NFKC');
      yield finding(start, end, {
        severity: language.startsWith('ja') || language.startsWith('zh') ? 'info' : 'warning',
        values: { found: match[0] },
        fixes: [replaceFix('use', start, end, plain, false)],
      });
    }
  },
});
