import { finding, paragraphRule, replacing, unsafeFix } from '../define-rule';
import { isAddress, isNameEnding, tokenAround } from '../punctuation/addresses';
import { fullStop, space } from '../characters/character-codes';
import { isSmall, isNumber, isLetter, isLetterOrNumber, isCapital } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { wordStart } from '../words/words';

/** Short forms that something may follow. */
const shortForms = new Set(
  (
    'etc vs approx incl dept govt rep prof gen sgt capt avg est esp fig vol ave blvd ' +
    'Rev Gov Sen Dept Approx'
  ).split(' '),
);
/** Signs of addresses, paths and names of files. */
const joins = codesOf('@#/\\_.-');
/** Abbreviations torn at their stops. */
const torn =
  /(?<!\.)(?:U\. ?S\. A\.|U\. S\. ?A\.|U\. [SKN]\.|e\. g\.|i\. e\.|(?<=\d ?)[ap]\. m\.|Ph\. D\.|D\. C\.)/g;

export default paragraphRule({
  title: 'Space missing after an abbreviation or left inside it',
  why: 'Initials and short forms end in a full stop and a space: “P.O. Box”, “J. K. Rowling”, “etc. and”. Where the space is missing, the word behind looks like a part of an address.',
  category: 'spacing',
  severity: 'warning',
  traits: ['markWord', 'loneLetter'],
  messages: {
    inside: 'No space stands inside “{closed}”.',
    after: 'A space is missing after the full stop of an abbreviation.',
  },
  examples: String.raw`
    bad: Write to ⟦P.O.Box⟧ 12, the ⟦U.S.Army⟧, bricks, ⟦etc.and⟧ the ⟦dept.of⟧ works. => Write to P.O. Box 12, the U.S. Army, bricks, etc. and the dept. of works.
    bad: the ⟦U. S.⟧ economy at 7 ⟦p. m.⟧, ⟦e. g.⟧ apples => the U.S. economy at 7 p.m., e.g. apples
    good: See P.O. Box 12, U.S.A., e.g.this, gov.uk, rep.example.com, vol.12 and J.Smith.
  `,
  signs: mayEndShortForm,
  *check({ text, signs }) {
    for (const match of /\. [A-Za-z]\./.test(text) ? text.matchAll(torn) : []) {
      if (isLetterOrNumber(text.charCodeAt(match.index - 1))) continue;
      const closed = match[0].replaceAll(' ', '');
      yield replacing(match.index, match.index + match[0].length, 'write-plain', closed, {
        message: 'inside',
        values: { closed },
      });
    }
    for (const sign of signs) {
      if (text.charCodeAt(sign) !== fullStop || !isBeforeWord(text, sign)) continue;
      const at = sign + 1;
      const word = wordBehind(text, at);
      const start = word === '' ? at : abbreviationStart(text, at, word);
      if (start === at || joins.has(text.charCodeAt(start - 1))) continue;
      if (isNameEnding(word) || isAddress(tokenAround(text, start).text)) continue;
      yield finding(start, at + word.length, {
        message: 'after',
        fixes: unsafeFix('add-a-space', at, at, ' '),
      });
    }
  },
});

function mayEndShortForm(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== fullStop) return false;
  if (text.charCodeAt(at + 1) === space)
    return text.charCodeAt(at + 3) === fullStop && isLetter(text.charCodeAt(at + 2));
  return isBeforeWord(text, at);
}

function isBeforeWord(text: string, stop: number): boolean {
  return isLetter(text.charCodeAt(stop + 1)) && isLetter(text.charCodeAt(stop + 2));
}

/** The word from an offset on; '' where more dots follow it, as in an address. */
function wordBehind(text: string, at: number): string {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  const next = text.charAt(end);
  if (isNumber(text.charCodeAt(end)) || next === '@' || next === '\\' || next === '_') return '';
  const goesOn = (next === '.' || next === '/') && isLetter(text.charCodeAt(end + 1));
  return goesOn ? '' : text.slice(at, end);
}

/** Where the abbreviation that ends at an offset starts: two initials or more, or a short form; the offset itself if there is none. */
function abbreviationStart(text: string, at: number, word: string): number {
  const initials = initialsStart(text, at);
  const isName = isCapital(word.charCodeAt(0)) && isSmall(word.charCodeAt(1)) && isSmall(word.charCodeAt(2));
  if (isName && initials < at - 2)
    return initials < at - 6 || isLetterOrNumber(text.charCodeAt(initials - 1)) ? at : initials;
  const start = wordStart(text, at - 1);
  return shortForms.has(text.slice(start, at - 1)) ? start : at;
}

function initialsStart(text: string, end: number): number {
  let start = end;
  while (text.charCodeAt(start - 1) === fullStop && isCapital(text.charCodeAt(start - 2))) start -= 2;
  return start;
}
