import { isAddress, tokenAround } from '../lib/addresses';
import { replaceFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { isLetter } from '../lib/letters';
import { codesOf, none, someSign } from '../lib/signs';
import { trait } from '../lib/traits';
import type { Finding, ParagraphContext, Rule } from '../rule';

/** Signs that stand for an apostrophe in contractions only: `don?t`, `isn''t`, `it"s`. */
const inContraction = /(?<=\p{L})(?:''|["?ʼ])(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}=&]))/gu;
const pattern = /(?<=\p{L})[´`‘′＇](?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|\p{Ll}{3})/gu;

const rule: Rule = {
  id: 'wrong-apostrophe',
  title: 'Accent or quotation mark for an apostrophe',
  why: 'Accents, primes and opening quotes look much like an apostrophe but are other characters, which searches and spell checkers do not know.',
  category: 'punctuation',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.apostrophe | trait.straightQuote | trait.markWord | trait.foreign,
  examples: [
    { text: 'don´t, it`s, we‘re', flags: ['´', '`', '‘'], fixed: 'don’t, it’s, we’re' },
    {
      text: "don?t, isn''t, it\"s, weʼre",
      flags: ['?', "''", '"', 'ʼ'],
      fixed: "don't, isn't, it's, we're",
    },
    { text: "don't, it’s, ‘so’, `code`", flags: [] },
  ],
  check(context): Iterable<Finding> {
    const hasLetterApostrophe = (context.traits & trait.foreign) !== 0 && context.text.includes('ʼ');
    return hasLetterApostrophe || someSign(context, isInsideWord) ? findings(context) : none;
  },
};

const signs = codesOf('´`‘′＇"?');
const straight = 0x27;

/** A sign between two letters, or two straight apostrophes behind one. */
function isInsideWord(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (!isLetter(text.charCodeAt(at - 1))) return false;
  const after = text.charCodeAt(at + 1);
  return sign === straight ? after === straight : signs.has(sign) && isLetter(after);
}

function* findings({ text }: ParagraphContext): Iterable<Finding> {
  const better = text.includes("'") && !text.includes('’') ? "'" : '’';
  for (const match of /[´`‘′＇]/.test(text) ? text.matchAll(pattern) : []) {
    const at = match.index;
    if (match[0] === '`' && text.indexOf('`', at + 1) >= 0) continue;
    yield {
      start: at,
      end: at + 1,
      message: `“${match[0]}” stands for an apostrophe.`,
      fixes: [replaceFix('Use an apostrophe', at, at + 1, better, true)],
    };
  }
  for (const match of /''|["?ʼ][a-z]/.test(text) ? text.matchAll(inContraction) : []) {
    const start = match.index;
    const end = start + match[0].length;
    if (isAddress(tokenAround(text, start).text)) continue;
    yield {
      start,
      end,
      message: `“${match[0]}” stands for an apostrophe.`,
      fixes: [replaceFix('Use an apostrophe', start, end, better, false)],
    };
  }
}

export default rule;
