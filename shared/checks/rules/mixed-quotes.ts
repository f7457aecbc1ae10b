import { articleRule, finding, type FoundFix } from '../define-rule';
import { latinLanguages } from '../languages';
import { perParagraph } from '../article/kept-results';
import type { PairMark } from '../punctuation/pairing';
import { quotesOf } from '../punctuation/quotes';
import type { TextEdit } from '../../text/edit';

interface Counted {
  readonly straight: readonly PairMark[];
  readonly curly: readonly PairMark[];
  /** Every mark of the paragraph has its partner, so the way a straight one faces is certain. */
  readonly paired: boolean;
}

const countQuotes = perParagraph((paragraph): Counted | null => {
  const { marks, left } = quotesOf(paragraph);
  if (marks.length === 0) return null;
  // One that stands beside a curly one is not of another kind but one too many.
  const straight = marks.filter(
    ({ family, at }) => family === 'straight' && !/^ ?[“”]/.test(paragraph.text.slice(at + 1, at + 3)),
  );
  // One without its partner may be one too many, too.
  const alone = left.length === 0 ? null : new Set(left.map(({ at }) => at));
  const curly = marks.filter(({ family, at }) => family === 'curly' && alone?.has(at) !== true);
  return { straight, curly, paired: left.length === 0 };
});

export default articleRule({
  title: 'Straight and curly quotation marks mixed',
  why: 'Pieces translated at different times bring different quotation marks; one article has one kind. One flag stands at the first of the rarer kind; its fix changes them all.',
  category: 'pairs',
  severity: 'info',
  languages: latinLanguages,
  messages: {
    curly: 'Most quotation marks of this article are straight; this one is not.',
    straight: 'Most quotation marks of this article are curly; this one is not.',
    all: 'Make them all alike ({count})',
  },
  examples: String.raw`
    bad: “One” and “two” and ⟦"⟧three". => “One” and “two” and “three”.
    bad: "One" and "two" and ⟦“⟧three”. => "One" and "two" and "three".
    good: "One" and "two".
    good: “One” and a 15" screen.
  `,
  *check(context) {
    const counted = countQuotes(context);
    let straight = 0;
    let curly = 0;
    for (const { found } of counted) {
      straight += found.straight.length;
      curly += found.curly.length;
    }
    if (straight === 0 || curly === 0) return;
    const rarer = straight <= curly ? 'straight' : 'curly';
    const edits: TextEdit[] = [];
    let first: number | undefined;
    for (const { found, index } of counted) {
      const offset = context.paragraphs[index]?.start ?? 0;
      for (const mark of found[rarer]) {
        const start = offset + mark.at;
        first ??= start;
        const text = rarer === 'curly' ? '"' : mark.opens ? '“' : '”';
        if (found.paired || rarer === 'curly') edits.push({ start, end: start + 1, text });
      }
    }
    if (first === undefined) return;
    const fix: FoundFix = { title: 'all', values: { count: edits.length }, safe: false, edits };
    yield finding(first, first + 1, { message: rarer, fixes: edits.length > 0 ? [fix] : [] });
  },
});
