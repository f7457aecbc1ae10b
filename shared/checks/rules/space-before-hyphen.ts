import { finding, paragraphRule, safeFix } from '../define-rule';
import { space, enDash } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isFunctionWord } from '../words/function-words';
import { isLetterOrNumber, isDigit, isSmall } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { spacesStart } from '../characters/spaces';
import { wordEnd, wordAfter, wordStart, isWordAt } from '../words/words';

const hyphens = codesOf('-‐‑');

export default paragraphRule({
  title: 'Space before a hyphen',
  why: 'Machine translation from Chinese often puts a space before the hyphen of a compound: "high -quality" for "high-quality".',
  category: 'hyphenation',
  severity: 'error',
  languages: latinLanguages,
  traits: ['hyphenSpace'],
  messages: { main: 'A space stands before the hyphen of a compound; remove it.' },
  examples: String.raw`
    bad: a ⟦high -quality⟧ service => a high-quality service
    bad: a ⟦win -win⟧ for ⟦2019 -2020⟧ => a win-win for 2019-2020
    bad: ⟦COVID -19⟧ in ⟦1990 –1995⟧ => COVID-19 in 1990–1995
    bad: a ⟦one  -stop⟧ shop => a one-stop shop
    good: a high-quality service - and a cheap one
    good: It was -5 degrees; run it with -v or --all.
    good: The bridge -which is new- was closed.
  `,
  signs: isBehindSpace,
  *check({ text, signs }) {
    for (const hyphen of signs) {
      if (!isBehindSpace(text, hyphen)) continue;
      const start = spacesStart(text, hyphen);
      if (!isWordAt(text, start - 1)) continue;
      const after = wordAfter(text, hyphen + 1);
      // "people -ChinaNews": a dash before a name, not a compound.
      if (isSmall(text.charCodeAt(start - 1)) && /^\p{Lu}\p{Ll}/u.test(after)) continue;
      const digitBefore = /\d/.test(text.charAt(start - 1));
      if (
        /^\d/.test(after) &&
        !digitBefore &&
        !/(?:covid|sars-cov)$/i.test(text.slice(Math.max(0, start - 8), start))
      )
        continue;
      if (/^[a-z]$/i.test(after) || (isFunctionWord(after) && !isCompoundTail(after))) continue;
      yield finding(wordStart(text, start), wordEnd(text, hyphen + 1), {
        fixes: safeFix('remove-the-space', start, hyphen, ''),
      });
    }
  },
});

/** A hyphen, or a dash between numbers, behind a space and before a word. */
function isBehindSpace(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== space) return false;
  const sign = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  return hyphens.has(sign) ? isLetterOrNumber(after) : sign === enDash && isDigit(after);
}

/** Function words that do end compounds: "follow-up", "built-in", "on-off", "year-on-year". */
function isCompoundTail(word: string): boolean {
  return /^(?:up|in|on|off|out|down|over|to|by|of|and|the|for|through|around|under|like|free|time)$/i.test(
    word,
  );
}
