import { safeFix } from '../lib/fixes';
import { latinLanguages } from '../lib/languages';
import { isFunctionWord } from '../lib/english-words';
import { isWordAt, wordAfter, wordEnd, wordStart } from '../lib/words';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = / (?:[-‐‑]|–(?=\d))(?=[\p{L}\p{N}])/gu;

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
  *check({ text }): Iterable<Finding> {
    if (!/ [-‐‑–]/.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const hyphen = match.index + 1;
      let start = match.index;
      while (start > 0 && text.charAt(start - 1) === ' ') start--;
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
  },
};

/** Function words that do end compounds: "follow-up", "built-in", "on-off", "year-on-year". */
function isCompoundTail(word: string): boolean {
  return /^(?:up|in|on|off|out|down|over|to|by|of|and|the|for|through|around|under|like|free|time)$/i.test(
    word,
  );
}

export default rule;
