import { findingOf, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { none } from '../characters/signs';
import { hasTrait } from '../characters/traits';
import { wordClass } from '../words/vocabulary';

const pattern = /(?<![\d.,])(\d{1,3}(?:,\d{3})*)( ?-?)(st|nd|rd|th)\b(?!\.)/g;

const endingOfWord = /(?:^|\d)(st|nd|rd|th)(?![a-z\d_])/;
/** Endings alone, and numbers with a wrong one; a letter of another script may follow. */
const suspects = wordClass((lower) => {
  const match = endingOfWord.exec(lower);
  return match !== null && (match[0] === match[1] || endingOf(lower.slice(0, match.index + 1)) !== match[1]);
});

export default paragraphRule({
  title: 'Wrong ending of an ordinal number',
  why: 'The ending follows the last word of the number: 21st, 22nd, 23rd, but 11th, 12th, 13th.',
  category: 'numbers',
  mqm: 'fluency/grammar',
  severity: 'warning',
  words: suspects,
  messages: { ending: 'The ending of {number} is “{right}”.', gap: 'The ending stands close to the number.' },
  examples: String.raw`
    bad: in the ⟦20 th⟧ century, on the ⟦21-st⟧ day => in the 20th century, on the 21st day
    bad: the ⟦21th⟧ and ⟦2th⟧ of ⟦11st⟧ => the 21st and 2nd of 11th
    good: the 21st, 112th, 13th and 1,003rd
  `,
  check: (context) => (hasTrait(context, 'digit') ? findings(context.text) : none),
});

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(pattern)) {
    const [all, number = '', gap = '', ending = ''] = match;
    const right = endingOf(number.replaceAll(',', ''));
    if (right === ending && gap === '') continue;
    // “5 St” and “3 Rd” are addresses; these are small letters, but “2 nd” may be an abbreviation of its own.
    if (gap.length > 1 || (gap !== '' && right !== ending)) continue;
    const end = match.index + all.length;
    yield findingOf(match, {
      message: gap === '' ? 'ending' : 'gap',
      values: { number, right },
      fixes: unsafeFix('use', end - 2 - gap.length, end, right),
    });
  }
}

function endingOf(number: string): string {
  if (/1[123]$/.test(number)) return 'th';
  return number.endsWith('1') ? 'st' : number.endsWith('2') ? 'nd' : number.endsWith('3') ? 'rd' : 'th';
}
