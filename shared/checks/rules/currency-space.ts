import { comma, space } from '../characters/character-codes';
import { replaceFix } from '../replace-fixes';
import { isDigit } from '../characters/letters';
import { codesOf, none, someSign } from '../characters/signs';
import { trait } from '../characters/traits';
import type { Finding, Rule } from '../rule';

/** `$50 dollars`, `$$50`, and the sign behind the amount as other languages set it. */
const twice =
  /(?<![\p{L}\d$])\$\d[\d,.]*(?: (?:million|billion|trillion|thousand))?( (?:US )?dollars?\b)|(?<![\p{L}\d$€£¥])([$€£¥])\2(?=\d)|(?<![\p{L}\d.,$€£¥])(\d[\d,]*(?:\.\d+)?) ?([$€£¥])(?![\d\p{L}$€£¥]|\.\d)/gu;
const pattern = /(?<![\p{L}\d])(?:US|HK|A|C|NT|S|NZ|R)?[$£€¥] +(?=\d)/gu;

const signs = codesOf('$£€¥');

const rule: Rule = {
  id: 'currency-space',
  title: 'Space after a currency sign',
  why: 'English sets the sign close to the amount: "$500".',
  category: 'numbers',
  mqm: 'locale-convention/currency-format',
  severity: 'info',
  languages: ['en', 'zh', 'ja'],
  scope: 'paragraph',
  traits: trait.currencySpace | trait.sign,
  examples: [
    { text: 'It cost $ 500 or US$  20.', flags: ['$ ', 'US$  '], fixed: 'It cost $500 or US$20.' },
    {
      text: 'It cost $50 dollars, $$50, 50$ or 20 €.',
      flags: [' dollars', '$$', '50$', '20 €'],
      fixed: 'It cost $50, $50, $50 or €20.',
    },
    { text: 'It cost $500, in $ and A$5, 3$x', flags: [] },
  ],
  check(context): Iterable<Finding> {
    if (!someSign(context, isSign)) return none;
    return someSign(context, isSuspect) || context.text.includes('dollar') ? findings(context.text) : none;
  },
};

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
      message:
        amount === '' ? 'The currency is said twice.' : 'English sets the currency sign before the amount.',
      fixes: [replaceFix(amount === '' ? 'Leave it once' : `Write ${right}`, start, end, right, false)],
    };
  }
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const sign = match.index + match[0].trimEnd().length;
    yield {
      start: match.index,
      end,
      message: 'A space stands after the currency sign; remove it.',
      fixes: [replaceFix('Remove the space', sign, end, '', true)],
    };
  }
}

export default rule;
