import { primary } from '../../text/language';
import { percentSign } from '../characters/character-codes';
import { replaceFix } from '../fixes';
import { isDigit } from '../characters/letters';
import { someSign, none } from '../characters/signs';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

const apart = /(?<=\d)[ \u00a0\u202f]+%(?![\d\p{L}])/gu;
const close = /(?<=\d)%(?![\d\p{L}A-F])/gu;
const twice = /%[ ]?(?:percent|per cent)\b|\b(?:percent|per cent) ?%|(?<=\d)%%/gi;
/** The sign before the number, as Turkish and some Chinese software set it: `%50`. */
const leading = /(?<=(?:^|\p{Ll}|,) )%( ?)(\d+(?:\.\d+)?)(?![\d%\p{L}])/gu;

export default paragraphRule({
  title: 'Percent sign set against the language',
  why: 'English, Chinese and Japanese set the sign close to the number; German, French and Spanish apart. "5% percent" says it twice.',
  category: 'numbers',
  mqm: 'locale-convention/number-format',
  severity: 'warning',
  languages: ['en', 'de', 'fr', 'es', 'zh', 'ja'],
  traits: ['sign'],
  messages: {
    'no-break': 'A no-break space belongs before the percent sign.',
    space: 'A space stands before the percent sign; remove it.',
    before: 'The percent sign goes behind the number.',
    twice: 'The percent is said twice.',
  },
  examples: String.raw`
    bad: It rose by 50⟦ %⟧ or 5⟦% percent⟧. => It rose by 50% or 5%.
    bad: It rose by ⟦% 50⟧, then ⟦%12.5⟧, by 5⟦%%⟧. => It rose by 50%, then 12.5%, by 5%.
    good: It rose by 50%, at 100%25 and %s.
    bad (de): Um 50⟦%⟧ mehr => Um 50\u{a0}% mehr
  `,
  check(context): Iterable<Finding> {
    const setsApart = ['de', 'fr', 'es'].includes(primary(context.language));
    if (setsApart) return context.text.includes('%') ? glued(context.text) : none;
    return someSign(context, isSuspect) ? findings(context.text) : none;
  },
});

/** A percent sign that is not behind a digit, or before another or what may be “percent”. */
function isSuspect(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== percentSign) return false;
  if (!isDigit(text.charCodeAt(at - 1))) return true;
  const next = text.charAt(at + 1);
  return next === '%' || isP(next) || (next === ' ' && isP(text.charAt(at + 2)));
}

function isP(letter: string): boolean {
  return letter === 'p' || letter === 'P';
}

function* glued(text: string): Iterable<Finding> {
  for (const match of text.matchAll(close))
    yield {
      start: match.index,
      end: match.index + 1,
      severity: 'info',
      message: 'no-break',
      fixes: [replaceFix('add-a-no-break-space', match.index, match.index, '\u00a0', false)],
    };
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(apart)) {
    const end = match.index + match[0].length;
    yield {
      start: match.index,
      end,
      severity: 'info',
      message: 'space',
      fixes: [replaceFix('remove-the-space', match.index, end - 1, '', true)],
    };
  }
  for (const match of text.matchAll(leading)) {
    const end = match.index + match[0].length;
    yield {
      start: match.index,
      end,
      message: 'before',
      fixes: [replaceFix('put-it-behind', match.index, end, `${match[2] ?? ''}%`, false)],
    };
  }
  for (const match of text.matchAll(twice))
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: 'twice',
      fixes: [replaceFix('leave-the-sign', match.index, match.index + match[0].length, '%', false)],
    };
}
