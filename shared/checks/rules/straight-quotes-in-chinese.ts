import { paragraphRule, replacing } from '../define-rule';

const han = /[\u3400-\u9fff，。！？：；、（）《》]/;

export default paragraphRule({
  title: 'Straight quotation marks in Chinese',
  why: 'Chinese writes quotations in “ ” (Japanese in 「 」); straight marks are left over from the other language.',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'info',
  languages: ['zh'],
  traits: ['straightQuote'],
  messages: { main: 'Chinese writes {right} here.' },
  examples: String.raw`
    bad (zh): 他说⟦"⟧你好⟦"⟧，走了。 => 他说“你好”，走了。
    good (zh): 他说“你好”，15"屏幕。
  `,
  *check({ text }) {
    const places = [...text.matchAll(/"/g)].map((match) => match.index);
    if (places.length % 2 === 1) return;
    for (const [index, at] of places.entries()) {
      if (!han.test(text.charAt(at - 1)) && !han.test(text.charAt(at + 1))) continue;
      const right = index % 2 === 0 ? '“' : '”';
      yield replacing(at, at + 1, 'use-plain', right, { values: { right } });
    }
  },
});
