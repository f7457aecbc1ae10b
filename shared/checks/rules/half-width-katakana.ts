import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

/** Katakana and the marks that belong to them, with the signs of voicing behind them. */
const pattern = /[\uff61-\uff9f]+/g;

export default paragraphRule({
  title: 'Half-width katakana',
  why: 'Katakana in the narrow form come from old terminals and forms; in running text they are full-width, and searches for the word do not find the narrow form.',
  category: 'residue',
  severity: 'warning',
  languages: '*',
  traits: ['cjk'],
  messages: { main: '“{found}” is in half-width katakana.' },
  examples: String.raw`
    bad (ja): ⟦ｶﾀｶﾅ⟧のテスト。 => カタカナのテスト。
    bad (ja): ⟦ﾊﾝｶｸ⟧の字。 => ハンカクの字。
    good (ja): カタカナのテスト。
  `,
  *check({ text }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const wide = match[0].normalize('NFKC');
      yield {
        start,
        end,
        message: 'main',
        values: { found: match[0] },
        fixes: [replaceFix('use', start, end, wide, false)],
      };
    }
  },
});
