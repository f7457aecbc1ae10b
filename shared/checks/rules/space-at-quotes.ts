import { finding, paragraphRule, replaceFix, type Finding, type ParagraphContext } from '../define-rule';
import { openingBracket } from '../characters/character-codes';
import { closeMarkLanguages } from '../languages';
import { isSpace } from '../characters/letters';
import { matchPairs } from '../punctuation/pairing';
import { quotesOf, straightFacing, quotesLow } from '../punctuation/quotes';
import { someSign, codesOf, none } from '../characters/signs';
import { spacesStart, spacesEnd } from '../characters/spaces';
import { isWordAt } from '../words/words';

const notBeforeOpener = codesOf('.,!?…)');

export default paragraphRule({
  title: 'Space inside, or none outside, quotation marks',
  why: 'Quotation marks stand close to what they quote and apart from what is around; machine translation sets them anywhere.',
  category: 'spacing',
  severity: 'info',
  languages: closeMarkLanguages,
  traits: ['straightQuote', 'typographicQuote'],
  messages: {
    'space-after-opening': 'A space stands after the opening quotation mark; remove it.',
    'space-before-closing': 'A space stands before the closing quotation mark; remove it.',
    'missing-before-opening': 'A space is missing before the opening quotation mark.',
    'missing-after-closing': 'A space is missing after the closing quotation mark.',
  },
  examples: String.raw`
    bad: He said ⟦“ ⟧so⟦ ”⟧ and left. => He said “so” and left.
    bad: th⟦e“⟧green⟦”b⟧ridge => the “green” bridge
    bad: It is ⟦" ⟧done⟦ "⟧ now. It i⟦s"⟧so⟦"n⟧ow. => It is "done" now. It is "so" now.
    good: He said “so”, “fine”; and left “it”. A 15" screen and a "word".
    bad: the “green”s and pr⟦e“⟧post
  `,
  check: (context) =>
    quotesLow(context.language) || someSign(context, mayBeMisset) ? findings(context) : none,
});

/** False for a quotation mark that faces one way whatever came before, and is set close and apart as it should be. */
function mayBeMisset(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  switch (text.charAt(at)) {
    case '"':
    case '＂':
      return straightFacing(text, at) === 'either';
    case '“':
      return Number.isNaN(after) || isSpace(after) || notBeforeOpener.has(before) || isWordAt(text, at - 1);
    case '”':
      return (
        at === 0 ||
        isSpace(before) ||
        before === openingBracket ||
        after === openingBracket ||
        isWordAt(text, at + 1)
      );
    case '„':
    case '‟':
      return true;
    default:
      return false;
  }
}

function* findings(context: ParagraphContext): Iterable<Finding> {
  const { text } = context;
  const marks = quotesOf(context).marks.filter(
    (mark) => mark.family === 'curly' || mark.family === 'straight',
  );
  const { left } = matchPairs(marks);
  const alone = new Set(left.map((mark) => mark.at));
  const straightAreCertain = !left.some((mark) => mark.family === 'straight');
  for (const { at, opens, family } of marks) {
    if (family === 'straight' && !straightAreCertain) continue;
    const safe = !alone.has(at);
    if (opens) {
      if (text.charAt(at + 1) === ' ')
        yield inside(at, at + 1, spacesEnd(text, at + 1), 'space-after-opening', safe);
      if ((isWordAt(text, at - 1) && text.charAt(at + 1) !== ' ') || text.charAt(at - 1) === ')')
        yield outside(at - 1, at + 1, at, 'missing-before-opening', safe);
    } else {
      // What faces the wrong way, or stands behind its like, is flagged as such: the space is judged once that is mended.
      if (text.charAt(at - 1) === ' ' && text.charAt(at) !== '“' && !/["”]/.test(text.charAt(at - 2)))
        yield inside(at, spacesStart(text, at), at, 'space-before-closing', safe);
      const next = text.charAt(at + 1);
      if (
        (isWordAt(text, at + 1) || next === '(') &&
        !/^(?:s|er|ed|ing)\b/.test(text.slice(at + 1, at + 5)) &&
        !/[.!?]/.test(text.charAt(at - 1))
      )
        yield outside(at, at + 2, at + 1, 'missing-after-closing', safe);
    }
  }
}

function inside(mark: number, start: number, end: number, message: string, safe: boolean): Finding {
  return finding(Math.min(mark, start), Math.max(mark + 1, end), {
    message,
    fixes: [replaceFix('remove-the-space', start, end, '', safe)],
  });
}

function outside(start: number, end: number, at: number, message: string, safe: boolean): Finding {
  return finding(start, end, { message, fixes: [replaceFix('add-a-space', at, at, ' ', safe)] });
}
