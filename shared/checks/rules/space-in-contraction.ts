import { paragraphRule, replacing, safeFix, type Finding } from '../define-rule';
import type { Range } from '../../base/range';
import { fullStop, hyphen, space, isApostrophe } from '../characters/character-codes';
import { contractedAt } from '../words/contractions';
import { isLetter } from '../characters/letters';
import { wordEnd, wordStart, isWordAt } from '../words/words';

/** What an `’t` that was torn off belongs to. */
const negated =
  /(?<![\p{L}\p{N}])(?:(?:ai|are|could|did|does|do|had|has|have|is|might|must|need|ought|sha|should|was|were|wo|would)n|can) $/iu;
const not = /\b(?:ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should|must|need) n['’]t\b/gi;

export default paragraphRule({
  title: 'Space in a contraction or possessive',
  why: 'Tokenised text that was put together wrongly leaves spaces at apostrophes: "the company ’s", "do n’t".',
  category: 'spacing',
  severity: 'error',
  traits: ['apostropheSpace'],
  messages: { main: 'A space stands inside the word; remove it.' },
  examples: String.raw`
    bad: the ⟦company ’s⟧ plan ⟦isn ’t⟧ ours => the company’s plan isn’t ours
    bad: ⟦It' s⟧ what they ⟦do n't⟧ say => It's what they don't say
    good: the companies' plan, 'so' said he, rock 'n' roll, the '90s
    good: the 's sound
    good: Gerard 't Hooft lives in 's-Hertogenbosch, and 't was late.
    bad: ⟦O 'Malley⟧ met ⟦D ' Angelo⟧ and ⟦L’ Oréal⟧. => O'Malley met D'Angelo and L’Oréal.
  `,
  signs: isApart,
  *check({ text, signs }) {
    for (const apostrophe of signs) {
      const at = apostrophe - 1;
      if (!isApostrophe(text.charCodeAt(apostrophe)) || !isBehindSpace(text, apostrophe)) continue;
      if (!isWordAt(text, at - 1) || /^(?:the|a|an)$/i.test(text.slice(wordStart(text, at), at))) continue;
      yield finding(wordStart(text, at), wordEnd(text, at + 2), at);
    }
    for (const apostrophe of signs) {
      if (!isApostrophe(text.charCodeAt(apostrophe)) || !isBeforeSpace(text, apostrophe)) continue;
      const at = apostrophe + 1;
      if (/s$/.test(text.slice(0, at - 1)) && text.charAt(at + 1) !== 's') continue;
      yield finding(wordStart(text, at - 1), wordEnd(text, at + 1), at);
    }
    for (const apostrophe of signs) {
      const name = isApostrophe(text.charCodeAt(apostrophe)) ? nameAround(text, apostrophe) : null;
      if (name === null) continue;
      const { start, end } = name;
      const joined = text.slice(start, end).replaceAll(' ', '');
      yield replacing(start, end, 'remove-the-space', joined);
    }
    for (const match of text.matchAll(not)) {
      const at = match.index + match[0].indexOf(' ');
      yield finding(match.index, match.index + match[0].length, at);
    }
  },
});

/** An apostrophe beside a space that a piece of a contraction stands at. */
function isApart(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at)) &&
    (isBehindSpace(text, at) || isBeforeSpace(text, at) || isOfNot(text, at) || nameAround(text, at) !== null)
  );
}

function isBehindSpace(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== space) return false;
  const piece = contractedAt(text, at + 1);
  return (
    piece !== '' && !isApostrophe(text.charCodeAt(at + 1 + piece.length)) && !isOfDutchName(text, at, piece)
  );
}

/** `in 's-Hertogenbosch`, `Gerard 't Hooft`, and the old-fashioned `'t was`: the space before the apostrophe is right. */
function isOfDutchName(text: string, at: number, piece: string): boolean {
  if (piece === 't') return !negated.test(text.slice(Math.max(0, at - 8), at));
  return piece === 's' && text.charCodeAt(at + 2) === hyphen;
}

function isBeforeSpace(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== space) return false;
  const isBehindWord =
    text.charAt(at - 1) === 'I' || (isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 2)));
  const piece = isBehindWord ? contractedAt(text, at + 2) : '';
  const next = text.charCodeAt(at + 2 + piece.length);
  return piece !== '' && piece !== 'd' && next !== fullStop && !isApostrophe(next);
}

function isOfNot(text: string, at: number): boolean {
  return text.charCodeAt(at - 2) === space && / n['’]t/i.test(text.slice(at - 2, at + 2));
}

/** What names have before their apostrophe, and the rest of the name. */
const nameLead = /(?<![\p{L}\p{N}.'’])(?:[ODLN]|[dl]|Dell|Dall|Sant) ?$/u;
const nameRest = /^ ?\p{Lu}\p{Ll}+(?![\p{L}'’])/u;

/** `O 'Malley` and `D ' Angelo`: the range of a name that a tokenizer put spaces into, or null. */
function nameAround(text: string, at: number): Range | null {
  const lead = nameLead.exec(text.slice(Math.max(0, at - 6), at))?.[0];
  const rest = lead === undefined ? undefined : nameRest.exec(text.slice(at + 1, at + 40))?.[0];
  if (lead === undefined || rest === undefined || (!lead.endsWith(' ') && !rest.startsWith(' '))) return null;
  return { start: at - lead.length, end: at + 1 + rest.length };
}

function finding(start: number, end: number, at: number): Finding {
  return { start, end, message: 'main', fixes: safeFix('remove-the-space', at, at + 1, '') };
}
