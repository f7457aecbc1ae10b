import { finding, paragraphRule, safeFix } from '../define-rule';
import { space, enDash } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isSmall, isNumber, isDigit } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { spacesEnd } from '../characters/spaces';
import { wordBefore, wordAfter, isWordAt, wordEnd, wordStart } from '../words/words';

const hyphens = codesOf('-‐‑');
/** Words after which a hyphen may hang: "two- and three-year", "Vor- und Nachteile". */
const suspension =
  /^(?:and|or|to|nor|but|versus|vs|und|oder|bis|sowie|et|ou|y|o|e|through|as|than|rather|plus)$/i;

export default paragraphRule({
  title: 'Space after a hyphen',
  why: 'Machine translation breaks compounds at the hyphen: "high- quality" for "high-quality".',
  category: 'hyphenation',
  severity: 'error',
  languages: latinLanguages,
  traits: ['hyphenSpace'],
  messages: { main: 'A space stands after the hyphen of a compound; remove it.' },
  examples: String.raw`
    bad: a ⟦high- quality⟧ service => a high-quality service
    bad: from ⟦2019- 2020⟧, ⟦30– 45⟧ => from 2019-2020, 30–45
    good: two- and three-year plans, short- to mid-term
    good: pre- or post-war - a long time
    good: The year 2021- the best one - was long.
  `,
  signs: isBeforeSpace,
  *check({ text, signs }) {
    for (const hyphen of signs) {
      if (!isBeforeSpace(text, hyphen) || !isWordAt(text, hyphen - 1)) continue;
      const next = spacesEnd(text, hyphen + 1);
      const after = wordAfter(text, next);
      const before = wordBefore(text, hyphen);
      if (after === '' || suspension.test(after) || /^\p{L}$/u.test(after)) continue;
      const digits = /\d$/.test(before);
      if (text.charAt(hyphen) === '–' && !digits) continue;
      if (digits !== /^\d/.test(after) || (!digits && !/^[a-z]/.test(after))) continue;
      if (
        !digits &&
        (before.length < 2 ||
          /^(?:the|a|an|it|he|she|they|we|which|who|in|is|was|this|that|i|of|for|not)$/i.test(after))
      )
        continue;
      yield finding(wordStart(text, hyphen), wordEnd(text, next), {
        fixes: safeFix('remove-the-space', hyphen + 1, next, ''),
      });
    }
  },
});

/** A hyphen, or a dash behind a number, before a space and what may go on. */
function isBeforeSpace(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== space) return false;
  const sign = text.charCodeAt(at);
  if (!hyphens.has(sign) && !(sign === enDash && isDigit(text.charCodeAt(at - 1)))) return false;
  const after = text.charCodeAt(at + 2);
  return after === space || isSmall(after) || isNumber(after);
}
