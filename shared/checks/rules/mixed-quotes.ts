import { finding } from '../findings';
import { replaceFix } from '../fixes';
import { latinLanguages } from '../languages';
import { perParagraph } from '../article/kept-results';
import type { PairMark } from '../punctuation/pairing';
import { quotesOf } from '../punctuation/quotes';
import type { Finding } from '../rule';
import { articleRule } from '../define-rule';

interface Counted {
  readonly straight: readonly PairMark[];
  readonly curly: readonly PairMark[];
  /** Every mark of the paragraph has its partner, so the way a straight one faces is certain. */
  readonly paired: boolean;
}

const countQuotes = perParagraph((paragraph): Counted | null => {
  const { marks, left } = quotesOf(paragraph);
  if (marks.length === 0) return null;
  const straight = marks.filter((mark) => mark.family === 'straight');
  const curly = marks.filter((mark) => mark.family === 'curly');
  return { straight, curly, paired: left.length === 0 };
});

export default articleRule({
  title: 'Straight and curly quotation marks mixed',
  why: 'Pieces translated at different times bring different quotation marks; one article has one kind. The rarer kind is flagged.',
  category: 'pairs',
  severity: 'info',
  languages: latinLanguages,
  messages: {
    curly: 'Most quotation marks of this article are straight; this one is not.',
    straight: 'Most quotation marks of this article are curly; this one is not.',
  },
  examples: String.raw`
    bad: “One” and “two” and ⟦"⟧three⟦"⟧. => “One” and “two” and “three”.
    bad: "One" and "two" and ⟦“⟧three⟦”⟧. => "One" and "two" and "three".
    good: "One" and "two".
    good: “One” and a 15" screen.
  `,
  *check(context): Iterable<Finding> {
    const counted = countQuotes(context);
    let straight = 0;
    let curly = 0;
    for (const { found } of counted) {
      straight += found.straight.length;
      curly += found.curly.length;
    }
    if (straight === 0 || curly === 0) return;
    const rarer = straight <= curly ? 'straight' : 'curly';
    for (const { found, index } of counted) {
      const offset = context.paragraphs[index]?.start ?? 0;
      for (const mark of found[rarer]) {
        const start = offset + mark.at;
        const better = rarer === 'curly' ? '"' : mark.opens ? '“' : '”';
        yield finding(start, start + 1, {
          message: rarer,
          fixes:
            found.paired || rarer === 'curly'
              ? [replaceFix('use-plain', start, start + 1, better, false)]
              : [],
        });
      }
    }
  },
});
