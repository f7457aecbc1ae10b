import { finding, paragraphRule, safeFix } from '../define-rule';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { comma, straightQuote, semicolon } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isLetterOrNumber, isDigit, isLetter } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { isWordAt } from '../words/words';

const openers = codesOf('“‘«$€£(');
const monthBefore =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?$/i;

export default paragraphRule({
  title: 'No space after a comma or semicolon',
  why: 'Full-width commas of the source are turned into bare ones, so that two words run together: "first,second".',
  category: 'spacing',
  severity: 'error',
  languages: latinLanguages,
  traits: ['markWord'],
  messages: { main: 'A space is missing after “{mark}”.' },
  examples: String.raw`
    bad: first⟦,s⟧econd⟦;t⟧hird => first, second; third
    bad: On May 5⟦,2⟧021⟦,h⟧e left⟦,“⟧well” ,so => On May 5, 2021, he left, “well” ,so
    bad: He said⟦,"⟧It is." She sang. => He said, "It is." She sang.
    bad: "It is,"he said; 5"⟦,s⟧o
    good: It cost 1,500 or 2,000,000 yuan; 3,5 &amp;more
    good: https://example.com/a,b;c
  `,
  signs: isClose,
  *check({ text, signs }) {
    const opensQuotation = quotationsOf(text);
    for (const at of signs) {
      if (!isClose(text, at)) continue;
      const before = text.charAt(at - 1);
      if (at === 0 || before === ' ' || /[,.;:!?([{“‘«]/.test(before)) continue;
      const mark = text.charAt(at);
      const next = text.charAt(at + 1);
      if (mark === ';' && isEntity(text, at)) continue;
      // A straight quote behind a comma closes more often than it opens.
      if (next === '"' && !opensQuotation(at + 1)) continue;
      if (!isWordAt(text, at - 1) && !isMark(before)) continue;
      const token = tokenAround(text, at);
      if (isAddress(token.text) || looksLikeCode(token.text)) continue;
      yield finding(at, at + 2, { values: { mark }, fixes: safeFix('add-a-space', at + 1, at + 1, ' ') });
    }
  },
});

/** A comma or semicolon before what goes on, unless it groups digits. */
function isClose(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== comma && sign !== semicolon) return false;
  const after = text.charCodeAt(at + 1);
  if (after === straightQuote) return isLetter(text.charCodeAt(at + 2));
  if (isDigit(after) && isDigit(text.charCodeAt(at - 1))) return isYearAfterDay(text, at);
  return isLetterOrNumber(after) || openers.has(after);
}

/** True for what is neither of a word nor white space. */
function isMark(character: string): boolean {
  return character < '\u007f' ? character > ' ' : /[\p{P}\p{S}]/u.test(character);
}

/** Tells whether the straight quote at a place opens: an even number stands before it, and one after. Asked from left to right. */
function quotationsOf(text: string): (at: number) => boolean {
  let [counted, even] = [0, true];
  const last = text.lastIndexOf('"');
  return (at) => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === straightQuote) even = !even;
    return even && last >= at + 2;
  };
}

function isYearAfterDay(text: string, at: number): boolean {
  return (
    /^(?:19|20)\d\d(?!\d)/.test(text.slice(at + 1, at + 6)) &&
    monthBefore.test(text.slice(Math.max(0, at - 16), at))
  );
}

function isEntity(text: string, at: number): boolean {
  return /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,10})$/i.test(text.slice(Math.max(0, at - 12), at));
}

/** Tuples and formulas: `f(x,y)`, `[1,2,n]`. */
function looksLikeCode(token: string): boolean {
  return (
    (/[([{]/.test(token) &&
      /^[\p{L}\d]{0,12}[([{](?:[\p{L}\d]{1,2}[,;])+[\p{L}\d]{1,2}[)\]}]/u.test(token)) ||
    /[=<>]\S*[,;]/.test(token)
  );
}
