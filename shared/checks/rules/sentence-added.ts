import { linkedText } from '../../align/link';
import { pairRule } from '../define-rule';

/**
 * How much longer than by the article's own ratio a sentence and its neighbour may be and still be one sentence of the source. Machine
 * translation splits sentences often and hardly ever adds one: of the flags that a lower limit gave on its output, none was right.
 */
const stillWhole = 1.45;

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
  *check({ text, sentences, links, source }) {
    const sides = links.map((link) => ({
      source: letters(linkedText(source.text, source.sentences, link.source)),
      target: letters(linkedText(text, sentences, link.target)),
    }));
    const both = sides.filter((side) => side.source > 0 && side.target > 0);
    if (both.length === 0) return;
    const usual = sum(both.map(({ target }) => target)) / sum(both.map((side) => side.source));
    for (const [index, link] of links.entries()) {
      if (link.source.length > 0) continue;
      // A long sentence of the source that became several: with its neighbour they are no longer than others are.
      let [left, right] = [index, index];
      while (sides[left]?.source === 0) left--;
      while (sides[right]?.source === 0) right++;
      const added = sum(sides.slice(left + 1, right).map(({ target }) => target));
      const isPart = [sides[left], sides[right]].some(
        (side) => side && side.target + added <= stillWhole * usual * side.source,
      );
      if (isPart) continue;
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

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
