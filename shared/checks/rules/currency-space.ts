import { replaceFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const pattern = /(?<![\p{L}\d])(?:US|HK|A|C|NT|S|NZ|R)?[$£€¥] +(?=\d)/gu;

const rule: Rule = {
  id: 'currency-space',
  title: 'Space after a currency sign',
  why: 'English sets the sign close to the amount: "$500".',
  category: 'numbers',
  mqm: 'locale-convention/currency-format',
  severity: 'info',
  languages: ['en', 'zh', 'ja'],
  scope: 'paragraph',
  traits: trait.currencySpace,
  examples: [
    { text: 'It cost $ 500 or US$  20.', flags: ['$ ', 'US$  '], fixed: 'It cost $500 or US$20.' },
    { text: 'It cost $500, in $ and 5 €', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!/[$£€¥]/.test(text)) return;
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
  },
};

export default rule;
