import { enDash, space } from '../characters/character-codes';
import { safeFix } from '../replace-fixes';
import { latinLanguages } from '../languages';
import { isFunctionWord } from '../words/function-words';
import { isDigit, isLetterOrNumber } from '../characters/letters';
import { codesOf, none, someSign } from '../characters/signs';
import { spacesStart } from '../characters/spaces';
import { isWordAt, wordAfter, wordEnd, wordStart } from '../words/words';
import { trait } from '../characters/traits';
import type { Finding, ParagraphContext, Rule } from '../rule';

const hyphens = codesOf('-‐‑');

const rule: Rule = {
  id: 'space-before-hyphen',
  title: 'Space before a hyphen',
  why: 'Machine translation from Chinese often puts a space before the hyphen of a compound: "high -quality" for "high-quality".',
  category: 'hyphenation',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: trait.hyphenSpace,
  examples: [
    { text: 'a high -quality service', flags: ['high -quality'], fixed: 'a high-quality service' },
    {
      text: 'a win -win for 2019 -2020',
      flags: ['win -win', '2019 -2020'],
      fixed: 'a win-win for 2019-2020',
    },
    {
      text: 'COVID -19 in 1990 –1995',
      flags: ['COVID -19', '1990 –1995'],
      fixed: 'COVID-19 in 1990–1995',
    },
    { text: 'a one  -stop shop', flags: ['one  -stop'], fixed: 'a one-stop shop' },
    { text: 'a high-quality service - and a cheap one', flags: [] },
    { text: 'It was -5 degrees; run it with -v or --all.', flags: [] },
    { text: 'The bridge -which is new- was closed.', flags: [] },
  ],
  check(context): Iterable<Finding> {
    return someSign(context, isBehindSpace) ? findings(context) : none;
  },
};

/** A hyphen, or a dash between numbers, behind a space and before a word. */
function isBehindSpace(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== space) return false;
  const sign = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  return hyphens.has(sign) ? isLetterOrNumber(after) : sign === enDash && isDigit(after);
}

function* findings({ text, signs }: ParagraphContext): Iterable<Finding> {
  for (const hyphen of signs) {
    if (!isBehindSpace(text, hyphen)) continue;
    const start = spacesStart(text, hyphen);
    if (!isWordAt(text, start - 1)) continue;
    const after = wordAfter(text, hyphen + 1);
    const digitBefore = /\d/.test(text.charAt(start - 1));
    if (
      /^\d/.test(after) &&
      !digitBefore &&
      !/(?:covid|sars-cov)$/i.test(text.slice(Math.max(0, start - 8), start))
    )
      continue;
    if (/^[a-z]$/i.test(after) || (isFunctionWord(after) && !isCompoundTail(after))) continue;
    yield {
      start: wordStart(text, start),
      end: wordEnd(text, hyphen + 1),
      message: 'A space stands before the hyphen of a compound; remove it.',
      fixes: safeFix('Remove the space', start, hyphen, ''),
    };
  }
}

/** Function words that do end compounds: "follow-up", "built-in", "on-off", "year-on-year". */
function isCompoundTail(word: string): boolean {
  return /^(?:up|in|on|off|out|down|over|to|by|of|and|the|for|through|around|under|like|free|time)$/i.test(
    word,
  );
}

export default rule;
