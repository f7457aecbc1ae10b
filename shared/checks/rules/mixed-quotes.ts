import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { perParagraph } from '../lib/per-paragraph';
import { matchPairs, type PairMark } from '../lib/pairing';
import { quoteMarks } from '../lib/quotes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

interface Counted {
  readonly straight: readonly PairMark[];
  readonly curly: readonly PairMark[];
  /** Every mark of the paragraph has its partner, so the way a straight one faces is certain. */
  readonly paired: boolean;
}

const countQuotes = perParagraph((paragraph): Counted => {
  if ((paragraph.traits & (trait.straightQuote | trait.typographicQuote)) === 0)
    return { straight: [], curly: [], paired: true };
  const marks = quoteMarks(paragraph.text, paragraph.language);
  return {
    straight: marks.filter((mark) => mark.family === 'straight'),
    curly: marks.filter((mark) => mark.family === 'curly'),
    paired: matchPairs(marks).left.length === 0,
  };
});

const rule: Rule = {
  id: 'mixed-quotes',
  title: 'Straight and curly quotation marks mixed',
  why: 'Pieces translated at different times bring different quotation marks; one article has one kind. The rarer kind is flagged.',
  category: 'pairs',
  mqm: 'fluency/punctuation',
  severity: 'info',
  languages: latinLanguages,
  scope: 'article',
  examples: [
    { text: '“One” and “two” and "three".', flags: ['"', '"'], fixed: '“One” and “two” and “three”.' },
    { text: '"One" and "two" and “three”.', flags: ['“', '”'], fixed: '"One" and "two" and "three".' },
    { text: '"One" and "two".', flags: [] },
    { text: '“One” and a 15" screen.', flags: [] },
  ],
  *check(context): Iterable<Finding> {
    const counted = countQuotes(context);
    const total = (kind: 'straight' | 'curly'): number =>
      counted.reduce((sum, entry) => sum + entry[kind].length, 0);
    const straight = total('straight');
    const curly = total('curly');
    if (straight === 0 || curly === 0) return;
    const rarer = straight <= curly ? 'straight' : 'curly';
    for (const [index, entry] of counted.entries()) {
      const start = context.paragraphs[index]?.start ?? 0;
      for (const mark of entry[rarer]) {
        const better = rarer === 'curly' ? '"' : mark.opens ? '“' : '”';
        yield {
          start: start + mark.at,
          end: start + mark.at + 1,
          message: `Most quotation marks of this article are ${rarer === 'curly' ? 'straight' : 'curly'}; this one is not.`,
          fixes: [replaceFix(`Use ${better}`, start + mark.at, start + mark.at + 1, better, false)].slice(
            0,
            entry.paired || rarer === 'curly' ? 1 : 0,
          ),
        };
      }
    }
  },
};

export default rule;
