import { replaceFix } from '../fixes';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern =
  /(?<=[\u3040-\u30ff\u3400-\u9fff，。！？：；、）」』》])[ \u00a0]+(?=[\u3040-\u30ff\u3400-\u9fff，。！？：；、（「『《])/g;

export default paragraphRule({
  title: 'Space between Chinese or Japanese characters',
  why: 'Chinese and Japanese are written without spaces; those of tokenised text are left over.',
  category: 'spacing',
  severity: 'warning',
  languages: ['zh', 'ja'],
  traits: ['cjk'],
  messages: { main: 'A space stands between characters; remove it.' },
  examples: String.raw`
    bad (zh): 他说⟦ ⟧，你好⟦ ⟧世界。 => 他说，你好世界。
    good (zh): 使用 GPU 计算 3 次。
  `,
  *check({ text, kind }): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const besideMark = /[，。！？：；、）」』》（「『《]/.test(text.charAt(start - 1) + text.charAt(end));
      // Chinese headlines set their halves apart with a space.
      if (!besideMark && kind !== 'prose') continue;
      yield {
        start,
        end,
        severity: besideMark ? 'warning' : 'info',
        message: 'main',
        fixes: [replaceFix('remove-the-space', start, end, '', besideMark)],
      };
    }
  },
});
