import { finding, paragraphRule, safeFix } from '../define-rule';
import { primary } from '../../text/language';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { colon } from '../characters/character-codes';
import { closeMarkLanguages } from '../languages';
import { wordBefore } from '../words/words';
import { isSmall, isLetterOrNumber, isDigit, isCapital } from '../characters/letters';
import { codesOf } from '../characters/signs';

const closers = codesOf(')”"');
const openers = codesOf('“‘');

export default paragraphRule({
  title: 'No space after a colon',
  why: 'The full-width colon of the source brings its own space; turned into a bare one it glues two words: "he said:The".',
  category: 'spacing',
  severity: 'warning',
  languages: closeMarkLanguages,
  traits: ['markWord'],
  messages: { main: 'A space is missing after the colon.' },
  examples: String.raw`
    bad: The mayor said⟦:T⟧he bridge opens. => The mayor said: The bridge opens.
    bad: He said⟦:“⟧Fine.” The price⟦:2⟧0 yuan => He said: “Fine.” The price: 20 yuan
    good: at 10:30, ratio 3:02, https://example.com, mailto:me, C:Drive, std::map, 12:Noon
    good (de): Die Lehrer:innen und jede:r Leser:in
  `,
  signs: isClose,
  *check({ text, signs, language }) {
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
      yield finding(at, at + 2, { fixes: safeFix('add-a-space', at + 1, at + 1, ' ') });
    }
  },
});

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
