import { atSign, space } from '../characters/character-codes';
import { isCapital } from '../characters/letters';
import { matchAt, none, someSign } from '../characters/signs';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const pattern =
  /(?<![\p{L}\p{N}@._-])\p{Lu}(?:[\p{L}'-]{0,30}|\.)(?: \p{Lu}(?:[\p{L}'-]{0,30}|\.)){1,3} ?@ ?[A-Z][A-Z_]{2,40}(?: [A-Z]{3,20})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}@._-])[a-z0-9._-]{2,40}(?: @ ?|@ )[a-z0-9-]{2,40}\.[a-z]{2,6}(?![\p{L}\p{N}])/gu;
/** What stands behind the @ of a name and of an address. */
const behindName = / ?[A-Z][A-Z_]{2}/y;
const behindAddress = / ?[a-z0-9-]{2,40}\.[a-z]{2}/y;

export default paragraphRule({
  title: 'Space in a mail address',
  why: 'An address with a space in it reaches nobody; the parts were taken for words and set apart.',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  languages: '*',
  traits: ['sign'],
  messages: { main: 'A space stands inside a mail address.' },
  examples: String.raw`
    bad: Write to ⟦post @ example.com⟧ or ⟦Anna Lind@EXAMPLE⟧ today.
    good: Write to post@example.com, @example or 5 @ 20.
  `,
  check(context): Iterable<Finding> {
    return someSign(context, mayBeOfAddress) ? findings(context.text) : none;
  },
});

function mayBeOfAddress(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== atSign) return false;
  const isApart = text.charCodeAt(at - 1) === space || text.charCodeAt(at + 1) === space;
  if (isApart && matchAt(behindAddress, text, at + 1)) return true;
  return matchAt(behindName, text, at + 1) !== null && hasName(text.slice(Math.max(0, at - 40), at));
}

/** Two words at the end of the text, the second with a capital. */
function hasName(text: string): boolean {
  const word = /[^\s@]+ ?$/.exec(text)?.index ?? 0;
  return isCapital(text.charCodeAt(word)) && text.charCodeAt(word - 1) === space;
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern))
    yield { start: match.index, end: match.index + match[0].length, message: 'main' };
}
