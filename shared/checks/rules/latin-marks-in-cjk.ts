import { replaceFix } from '../fixes';
import type { Finding, Rule } from '../rule';

const cjk = '[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
const pattern = new RegExp(
  `(?<=${cjk}|[）」』》”])([,;:!?()]|\\.(?!\\.))[ ]?(?=${cjk}|[（「『《“]|$)|(?<=^|${cjk}|[，。；：、])\\((?=${cjk})`,
  'g',
);
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const rule: Rule = {
  id: 'latin-marks-in-cjk',
  title: 'Latin marks in Chinese or Japanese',
  why: 'Between Chinese or Japanese characters full-width marks stand; half-width ones come from the other language of the translation.',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'warning',
  languages: ['zh', 'ja'],
  scope: 'paragraph',
  traits: ['cjk'],
  messages: { main: '“{mark}” is a half-width mark; use “{right}”.' },
  examples: String.raw`
    bad (zh): 你好⟦,⟧世界⟦.⟧ => 你好，世界。
    bad (zh): 他来了⟦! ⟧真的⟦?⟧ => 他来了！真的？
    good (zh): 第3.5节，见example.com，共1,500人。
  `,
  *check({ text, language }): Iterable<Finding> {
    if (!/[,.;:!?()]/.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const mark = match[0].trim();
      const right = mark === ',' && language.startsWith('ja') ? '、' : (wide[mark] ?? mark);
      yield {
        start,
        end,
        message: 'main',
        values: { mark, right },
        fixes: [replaceFix('use', start, end, right, true)],
      };
    }
  },
};

export default rule;
