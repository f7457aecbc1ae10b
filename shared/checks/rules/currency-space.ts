import { findingOf, replacing } from '../findings';
import { safeFix } from '../fixes';
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
  check: (context) => (someSign(context, isSign) ? findings(context.text) : none),
});

function isSign(text: string, at: number): boolean {
  return signs.has(text.charCodeAt(at));
}

function* findings(text: string): Iterable<Finding> {
  for (const match of text.matchAll(twice)) {
    const [found, word, doubled, amount = '', sign = ''] = match;
    const end = match.index + found.length;
    const start = word === undefined ? match.index : end - word.length;
    if (amount === '')
      yield replacing(start, end, 'leave-it-once', word === undefined ? (doubled ?? '') : '', {
        message: 'twice',
      });
    else yield replacing(start, end, 'write-plain', sign + amount, { message: 'before' });
  }
  for (const match of text.matchAll(pattern)) {
    const sign = match.index + match[0].trimEnd().length;
    const fixes = safeFix('remove-the-space', sign, match.index + match[0].length, '');
    yield findingOf(match, { message: 'space', fixes });
  }
}
