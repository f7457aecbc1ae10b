import { articleRule, finding, unsafeFix } from '../define-rule';
import { wordAfter } from '../words/words';
import type { Placed } from '../article/kept-results';
import { quotesOf } from '../punctuation/quotes';

/** Shown in an article: who has seen so many knows the habit, and the next ones show when these are mended. */
const most = 2;
/** Paragraphs that a quotation is looked for in, back from the one that closes it. */
const reach = 6;
/** Behind a closing mark: the speech ends with the paragraph, or says who spoke. */
const speech = /^["”](?:\s*$| (?:he|she|they|it|I|we|said|says|the|\p{Lu}\p{L}+) ?)/u;

export default articleRule({
  title: 'Paragraph of a quotation without its opening mark',
  why: 'A quotation of several paragraphs has an opening mark before each of them; Chinese and Japanese set one before the first alone.',
  category: 'pairs',
  severity: 'info',
  messages: { main: 'The quotation goes on in this paragraph; it begins with a quotation mark, too.' },
  examples: String.raw`
    bad: “We began early,” she said. “It rained.\n\n⟦We⟧ went on,” she said. => “We began early,” she said. “It rained.\n\n“We went on,” she said.
    good: “We began early.\n\n“We went on,” she said.
    good: “We began early.”\n\nWe went on.
    good: He said “the first line.\nMany will follow” then.
  `,
  *check({ paragraphs }) {
    let shown = 0;
    for (let index = 1; index < paragraphs.length && shown < most; index++) {
      const own = paragraphs[index] as Placed;
      const { left } = quotesOf(own);
      const [mark] = left;
      if (mark === undefined || left.length > 1 || mark.opens || !endsSpeech(own.text, mark.at)) continue;
      const before = paragraphs.slice(Math.max(0, index - reach), index);
      const opened = before.find((each) => quotesOf(each).left.at(-1)?.opens === true);
      // Lines of one paragraph have no blank line between them.
      const last = before.at(-1) as Placed;
      if (opened === undefined || own.start - last.start - last.text.length < 2) continue;
      const lead = own.text.length - own.text.trimStart().length;
      const start = own.start + lead;
      const sign = opened.text.charAt(quotesOf(opened).left.at(-1)?.at ?? 0);
      shown++;
      yield finding(start, start + Math.max(1, wordAfter(own.text, lead).length), {
        fixes: unsafeFix('open-the-quotation', start, start, sign),
      });
    }
  },
});

function endsSpeech(text: string, at: number): boolean {
  return /[.!?,]["’]? ?$/.test(text.slice(0, at)) && speech.test(text.slice(at)) && !/^\s*["“]/.test(text);
}
