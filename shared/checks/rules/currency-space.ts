import { comma, space } from '../characters/character-codes';
import { replaceFix } from '../fixes';
import { isDigit } from '../characters/letters';
import { someSign, codesOf, none } from '../characters/signs';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

/** `$50 dollars`, `$$50`, and the sign behind the amount as other languages set it. */
const twice =
  /(?<![\p{L}\d$])\$\d[\d,.]*(?: (?:million|billion|trillion|thousand))?( (?:US )?dollars?\b)|(?<![\p{L}\d$€£¥])([$€£¥])\2(?=\d)|(?<![\p{L}\d.,$€£¥])(\d[\d,]*(?:\.\d+)?) ?([$€£¥])(?![\d\p{L}$€£¥]|\.\d)/gu;
const pattern = /(?<![\p{L}\d])(?:US|HK|A|C|NT|S|NZ|R)?[$£€¥] +(?=\d)/gu;

const signs = codesOf('$£€¥');

export default paragraphRule({
  title: 'Space after a currency sign',
  why: 'English sets the sign close to the amount: "$500".',
  category: 'numbers',
  mqm: 'locale-convention/currency-format',
  severity: 'info',
  languages: ['en', 'zh', 'ja'],
  traits: ['currencySpace', 'sign'],
  messages: {
    twice: 'The currency is said twice.',
    before: 'English sets the currency sign before the amount.',
    space: 'A space stands after the currency sign; remove it.',
  },
  examples: String.raw`
    bad: It cost ⟦$ ⟧500 or ⟦US$  ⟧20. => It cost $500 or US$20.
    bad: It cost $50⟦ dollars⟧, ⟦$$⟧50, ⟦50$⟧ or ⟦20 €⟧. => It cost $50, $50, $50 or €20.
    good: It cost $500, in $ and A$5, 3$x
  `,
  check(context): Iterable<Finding> {
    if (!someSign(context, isSign)) return none;
    return someSign(context, isSuspect) || context.text.includes('dollar') ? findings(context.text) : none;
  },
});

function isSign(text: string, at: number): boolean {
  return signs.has(text.charCodeAt(at));
}

/** A currency sign before a space or another one, or behind an amount. */
function isSuspect(text: string, at: number): boolean {
  if (!isSign(text, at)) return false;
  const before = text.charCodeAt(text.charCodeAt(at - 1) === space ? at - 2 : at - 1);
  return text.charCodeAt(at + 1) === space || isSign(text, at + 1) || isDigit(before) || before === comma;
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(twice)) {
    const [found, word, doubled, amount = '', sign = ''] = match;
    const end = match.index + found.length;
    const start = word === undefined ? match.index : end - word.length;
    const right = word === undefined ? (doubled ?? sign + amount) : '';
    yield {
      start,
      end,
      message: amount === '' ? 'twice' : 'before',
      fixes: [replaceFix(amount === '' ? 'leave-it-once' : 'write-plain', start, end, right, false)],
    };
  }
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const sign = match.index + match[0].trimEnd().length;
    yield {
      start: match.index,
      end,
      message: 'space',
      fixes: [replaceFix('remove-the-space', sign, end, '', true)],
    };
  }
}
