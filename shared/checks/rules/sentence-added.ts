import { pairRule } from '../define-rule';

export default pairRule({
  title: 'A sentence without a source',
  why: 'A sentence nothing in the source stands behind may be invented, or a translator’s note.',
  category: 'bilingual',
  mqm: 'accuracy/addition',
  severity: 'info',
  languages: '*',
  messages: { main: 'Nothing in the source says this.' },
  examples: String.raw`
    bad: Construction of the new bridge began in May 2019. ⟦Many people had waited for this moment with great joy, and for a long time nobody thought that it would ever come.⟧ The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
    good: Construction of the new bridge began in May 2019. The deck was finished in 2021 and is 1,200 metres long.
    source: 新桥于2019年5月开工建设。桥面已于2021年完成，长1200米。
  `,
  *check({ text, sentences, links }) {
    if (!links.some((link) => link.source.length > 0 && link.target.length > 0)) return;
    for (const link of links) {
      if (link.source.length > 0) continue;
      for (const at of link.target) {
        const sentence = sentences[at];
        if (!sentence) continue;
        const words = text.slice(sentence.start, sentence.end).match(/\p{L}+/gu) ?? [];
        if (words.join('').length < 16) continue;
        yield { ...sentence, message: 'main' };
      }
    }
  },
});
