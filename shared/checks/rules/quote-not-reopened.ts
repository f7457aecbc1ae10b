import { articleRule, finding, unsafeFix, type Finding } from '../define-rule';
import { wordAfter } from '../words/words';
import type { Placed } from '../article/kept-results';
import { quotesOf } from '../punctuation/quotes';

/** Shown in an article: who has seen so many knows the habit, and the next ones show when these are mended. */
const most = 4;
/** Paragraphs that a quotation is looked for in, back from the one that closes it. */
const reach = 6;
/** Paragraphs without marks before the one that closes, of a speech whose beginning is not marked. */
const farthestBegin = 2;
const endsWithMark = /[.!?]["”’)]* ?["”]\s*$/u;
const saysWho =
  /["”] (?:(?:he|she|they|it) (?:said|says|added|told [^.]{1,40})|(?:said|says|added) [^.]{1,60})\.\s*$/u;
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
    bad: “We began early,” she said.\n\n⟦It⟧ rained.\n\nWe went on at noon.” => “We began early,” she said.\n\n“It rained.\n\nWe went on at noon.”
    bad: She said: “We began early.⟦”\n\nWe⟧ went on at noon.” => She said: “We began early.”\n\n“We went on at noon.”
    good: “We began early.\n\n“We went on,” she said.
    good: “We began early,” she said.\n\nIt rained.\n\nThey called the mill “the old one”.
    good: “We began early.”\n\nWe went on.
    good: “It rained.\n\nThe mayor said: " It is late, and we go.”
    good: He said “the first line.\nMany will follow” then.
  `,
  *check({ paragraphs }) {
    let shown = 0;
    for (let index = 1; index < paragraphs.length && shown < most; index++) {
      const own = paragraphs[index] as Placed;
      const { left } = quotesOf(own);
      const [mark] = left;
      if (mark === undefined || left.length > 1 || !endsSpeech(own.text, mark.at)) continue;
      // Marks that lost their direction may have opened it.
      if (/["“]/.test(own.text.slice(0, mark.at))) continue;
      // A straight mark behind a space faces nowhere; at the very end it closes.
      if (mark.opens && mark.at + 1 < own.text.trimEnd().length) continue;
      const before = paragraphs.slice(Math.max(0, index - reach), index);
      const opened = before.findLast((each) => quotesOf(each).marks.length > 0);
      if (opened === undefined || quotesOf(opened).left.at(-1)?.opens !== true) {
        const begins = beginsUnmarked(paragraphs, index);
        if (begins === undefined) continue;
        shown++;
        yield begins;
        continue;
      }
      // Lines of one paragraph have no blank line between them.
      const last = before.at(-1) as Placed;
      if (own.start - last.start - last.text.length < 2) continue;
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

/**
 * Where a speech that ends with a paragraph should have begun: in the paragraph behind the last one that says who spoke, if no mark stands between.
 * Behind one that ends with its closing mark the speech went on, and the flag shows that mark, too.
 */
function beginsUnmarked(paragraphs: readonly Placed[], index: number): Finding | undefined {
  const own = paragraphs[index] as Placed;
  if (!endsWithMark.test(own.text) || quotesOf(own).marks.length !== 1) return undefined;
  let first = index;
  while (
    first > 0 &&
    index - first < farthestBegin &&
    quotesOf(paragraphs[first - 1] as Placed).marks.length === 0
  )
    first--;
  const [above, begin] = [paragraphs[first - 1], paragraphs[first]];
  if (above === undefined || begin === undefined) return undefined;
  if (begin.start - above.start - above.text.length < 2) return undefined;
  const closed = endsWithMark.test(above.text) && first === index;
  if (!closed && !saysWho.test(above.text)) return undefined;
  const lead = begin.text.length - begin.text.trimStart().length;
  const start = begin.start + lead;
  const mark = quotesOf(above).marks.at(-1);
  if (mark === undefined) return undefined;
  const sign = above.text.charAt(mark.at) === '"' ? '"' : '“';
  return finding(
    closed ? above.start + mark.at : start,
    start + Math.max(1, wordAfter(begin.text, lead).length),
    {
      fixes: unsafeFix('open-the-quotation', start, start, sign),
    },
  );
}

function endsSpeech(text: string, at: number): boolean {
  return /[.!?,]["’]? ?$/.test(text.slice(0, at)) && speech.test(text.slice(at)) && !/^\s*["“]/.test(text);
}
