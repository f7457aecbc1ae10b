import { primary } from '../../text/language';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { colon } from '../characters/character-codes';
import { safeFix } from '../replace-fixes';
import { closeMarkLanguages } from '../languages';
import { wordBefore } from '../words/words';
import { isCapital, isDigit, isLetterOrNumber, isSmall } from '../characters/letters';
import { codesOf, none, someSign } from '../characters/signs';
import { trait } from '../characters/traits';
import type { Finding, ParagraphContext, Rule } from '../rule';

const closers = codesOf(')”"');
const openers = codesOf('“‘');

const rule: Rule = {
  id: 'missing-space-after-colon',
  title: 'No space after a colon',
  why: 'The full-width colon of the source brings its own space; turned into a bare one it glues two words: "he said:The".',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: closeMarkLanguages,
  scope: 'paragraph',
  traits: trait.markWord,
  examples: [
    { text: 'The mayor said:The bridge opens.', flags: [':T'], fixed: 'The mayor said: The bridge opens.' },
    {
      text: 'He said:“Fine.” The price:20 yuan',
      flags: [':“', ':2'],
      fixed: 'He said: “Fine.” The price: 20 yuan',
    },
    { text: 'Die Lehrer:innen und jede:r Leser:in', flags: [], language: 'de' },
    { text: 'at 10:30, ratio 3:02, https://example.com, mailto:me, C:Drive, std::map, 12:Noon', flags: [] },
  ],
  check(context): Iterable<Finding> {
    return someSign(context, isClose) ? findings(context) : none;
  },
};

/** A colon between a word or closing mark and what goes on. */
function isClose(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== colon) return false;
  const before = text.charCodeAt(at - 1);
  if (!isLetterOrNumber(before) && !closers.has(before)) return false;
  const first = text.charCodeAt(at + 1);
  const second = text.charCodeAt(at + 2);
  return (
    isCapital(first) ||
    openers.has(first) ||
    (isSmall(first) && isSmall(second)) ||
    (isDigit(first) && isDigit(second))
  );
}

/** `Lehrer:innen`, `jede:r`: the colon of forms for all genders. */
const gendered = /^(?:in(?:nen)?|[rnmse]|e[rnms]|frau)(?!\p{L})|^innen/u;

function* findings({ text, signs, language }: ParagraphContext): Iterable<Finding> {
  const german = primary(language) === 'de';
  for (const at of signs) {
    if (!isClose(text, at)) continue;
    const before = wordBefore(text, at);
    if (/^\d+$/.test(before) || /^\p{L}$/u.test(before)) continue;
    const token = tokenAround(text, at).text;
    if (isAddress(token) || /^(?:mailto|tel|urn|doi|isbn|http|https|localhost|xml\w*):/i.test(token))
      continue;
    if (/:\S*:|:\S*=/.test(token)) continue;
    if (german && gendered.test(text.slice(at + 1, at + 6))) continue;
    const lower = /\p{Ll}/u.test(text.charAt(at + 1));
    if (lower && !/^\p{L}{3,}$/u.test(before)) continue;
    yield {
      start: at,
      end: at + 2,
      message: 'A space is missing after the colon.',
      fixes: safeFix('Add a space', at + 1, at + 1, ' '),
    };
  }
}

export default rule;
