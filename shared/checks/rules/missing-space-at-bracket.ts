import { paragraphRule, safeFix, type Finding } from '../define-rule';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { percentSign, closingBracket, openingBracket } from '../characters/character-codes';
import { latinLanguages } from '../languages';
import { isLetterOrNumber } from '../characters/letters';
import { matchAt, codesOf } from '../characters/signs';
import { wordAfter } from '../words/words';

const before = /(?<=[\p{L}\p{N}%]{2})\((?=[\p{L}\p{N}][^()]{2,}\))/uy;
const after = /(?<=[^\s(])\)(?=\p{L}{2}|\p{Lu}|a |\d{2}|[“(])/uy;
const openers = codesOf('“(');

export default paragraphRule({
  title: 'No space before or after brackets',
  why: 'Chinese and Japanese set brackets without spaces; in English a word stands apart from them: "the fund(founded in 1998)was".',
  category: 'spacing',
  severity: 'warning',
  languages: latinLanguages,
  traits: ['wordBracket', 'markWord'],
  messages: {
    before: 'A space is missing before the bracket.',
    after: 'A space is missing after the bracket.',
  },
  examples: String.raw`
    bad: the fun⟦d(f⟧ounded in 1998⟦)w⟧as closed => the fund (founded in 1998) was closed
    good: the word(s), class(es), (re)open, f(x), printf(text), H(2)O, (a)b
    good: see https://example.com/a(b1)c
  `,
  signs: isClose,
  *check({ text, signs }) {
    for (const at of signs) {
      if (!opensClose(text, at) || !matchAt(before, text, at)) continue;
      const inside = text.slice(at + 1, text.indexOf(')', at));
      if (
        /^(?:s|es|ies|ed|er|d|n|e|en|in|innen|r|ren|ne|les|aux)$/i.test(inside) ||
        isProgram(text, at, inside)
      )
        continue;
      yield finding(at - 1, at + 2, at, 'before');
    }
    for (const bracket of signs) {
      if (!closesClose(text, bracket) || !matchAt(after, text, bracket)) continue;
      const at = bracket + 1;
      const open = text.lastIndexOf('(', at);
      const inside = open < 0 ? '' : text.slice(open + 1, at - 1);
      if (inside.length < 4 && /^\p{L}/u.test(text.charAt(at)) && !/^(?:\d|\p{Lu})+$/u.test(inside)) continue;
      if (open < 0 && /^[\s(]*\w{0,3}$/.test(text.slice(0, at - 1))) continue;
      if (inside === '2' || isProgram(text, at, inside) || wordAfter(text, at) === 's') continue;
      yield finding(at - 1, at + 1, at, 'after');
    }
  },
});

/** An opening bracket behind a word, a closing one before what goes on. */
function isClose(text: string, at: number): boolean {
  return opensClose(text, at) || closesClose(text, at);
}

function opensClose(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== openingBracket) return false;
  const last = text.charCodeAt(at - 1);
  return isLetterOrNumber(last) || last === percentSign;
}

function closesClose(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== closingBracket) return false;
  const next = text.charCodeAt(at + 1);
  return isLetterOrNumber(next) || openers.has(next);
}

function finding(start: number, end: number, at: number, message: string): Finding {
  return { start, end, message, fixes: safeFix('add-a-space', at, at, ' ') };
}

/** Addresses, calls and formulas. */
function isProgram(text: string, at: number, inside: string): boolean {
  const token = tokenAround(text, at).text;
  if (isAddress(token) || /[_=\\]|\(\)/.test(token)) return true;
  return !inside.includes(' ') && /^[a-z]+\(\w+\)$/.test(token.replace(/[.,;:!?]+$/, ''));
}
