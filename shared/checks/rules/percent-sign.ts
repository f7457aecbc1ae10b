import { primary } from '../../text/language';
import { percentSign } from '../characters/character-codes';
import { finding, findingOf, replacing } from '../findings';
import { safeFix, unsafeFix } from '../fixes';
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
    if (!someSign(context, isPercent)) return none;
    return ['de', 'fr', 'es'].includes(primary(context.language))
      ? glued(context.text)
      : findings(context.text);
  },
});

function isPercent(text: string, at: number): boolean {
  return text.charCodeAt(at) === percentSign;
}

function* glued(text: string): Iterable<Finding> {
  for (const { index } of text.matchAll(close))
    yield finding(index, index + 1, {
      severity: 'info',
      message: 'no-break',
      fixes: unsafeFix('add-a-no-break-space', index, index, '\u00a0'),
    });
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(apart)) {
    const fixes = safeFix('remove-the-space', match.index, match.index + match[0].length - 1, '');
    yield findingOf(match, { severity: 'info', message: 'space', fixes });
  }
  for (const { 0: found, 2: number = '', index } of text.matchAll(leading))
    yield replacing(index, index + found.length, 'put-it-behind', `${number}%`, { message: 'before' });
  for (const { 0: found, index } of text.matchAll(twice))
    yield replacing(index, index + found.length, 'leave-the-sign', '%', { message: 'twice' });
}
