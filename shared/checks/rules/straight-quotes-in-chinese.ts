import { replaceFix } from '../replace-fixes';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

const han = /[\u3400-\u9fff，。！？：；、（）《》]/;

const rule: Rule = {
  id: 'straight-quotes-in-chinese',
  title: 'Straight quotation marks in Chinese',
  why: 'Chinese writes quotations in “ ” (Japanese in 「 」); straight marks are left over from the other language.',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'info',
  languages: ['zh'],
  scope: 'paragraph',
  traits: trait.straightQuote,
  examples: [
    { text: '他说"你好"，走了。', flags: ['"', '"'], fixed: '他说“你好”，走了。', language: 'zh' },
    { text: '他说“你好”，15"屏幕。', flags: [], language: 'zh' },
  ],
  *check({ text }): Iterable<Finding> {
    const places = [...text.matchAll(/"/g)].map((match) => match.index);
    if (places.length % 2 === 1) return;
    for (const [index, at] of places.entries()) {
      if (!han.test(text.charAt(at - 1)) && !han.test(text.charAt(at + 1))) continue;
      const right = index % 2 === 0 ? '“' : '”';
      yield {
        start: at,
        end: at + 1,
        message: `Chinese writes ${right} here.`,
        fixes: [replaceFix(`Use ${right}`, at, at + 1, right, false)],
      };
    }
  },
};

export default rule;
