import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import { withThousands } from '../numbers/english-numbers';
import type { Finding } from '../rule';
import { paragraphRule } from '../define-rule';

interface Form {
  /** Stands in every match and is quick to look for; most numbers have no such thing beside them. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly message: 'grouped' | 'mixed' | 'large' | 'round' | 'currency' | 'comma' | 'one' | 'sign';
  /** What is meant; null where it is not certain. */
  readonly meant: (match: RegExpExecArray) => string | null;
}

const amount = '\\d[\\d,.]*\\d|\\d';
const scale = '(?: (?:thousand|million|billion|trillion))?';
/** Codes and things counted by a number stand before digits that have no commas. */
const notCode =
  '(?<![\\p{L}\\d.,/:#$€£¥_=+&-]|[Nn]o\\. ?|[Rr]oom |[Mm]odel |[Cc]ode |[Nn]umber |[Nn]umbered |ID |[Hh]otline |[Cc]all |[Dd]ial |[Zz]ip |[Pp]ostcode )';
const larger: Readonly<Record<string, string>> = { million: 'billion', billion: 'trillion' };

const forms: readonly Form[] = [
  {
    // "5.17,000", "12,34,000", "1,0000": Chinese groups by four.
    needs: /,\d/,
    pattern:
      /(?<![\d.,:/$€£¥-]|[\p{L}])(?:\d{1,3}\.\d{1,3},\d{3}|\d{1,3},\d{4}|[1-9]\d{3,},\d{3})(?![\d.,:/-]\d|\d)/gu,
    message: 'grouped',
    meant: () => null,
  },
  {
    needs: /illion \d/,
    pattern:
      /(?<![\d.,])\d[\d,]* (?:million|billion|trillion) \d[\d,]*(?: (?:thousand|million|billion))?(?![\d.,%]\d|[\d%-])(?= \p{Ll})/gu,
    message: 'mixed',
    meant: () => null,
  },
  {
    needs: /00 billion/,
    pattern: /(?<![\d.,])(\d{1,3}),(\d)00 (billion)(?!\p{L})/gu,
    message: 'large',
    meant: ([, whole, tenth, word = '']) => `${whole}${tenth === '0' ? '' : `.${tenth}`} ${larger[word]}`,
  },
  {
    needs: /\d billion/,
    pattern: /(?<![\d.,])(\d{1,3}),?(\d\d)(\d)(?<!\d00) (billion)(?!\p{L})/gu,
    message: 'large',
    meant: ([, whole, hundreds = '', ones = '', word = '']) =>
      `${whole}.${(hundreds + ones).replace(/0+$/, '')} ${larger[word]}`,
  },
  {
    needs: /\d hundred/,
    pattern: /(?<![\d.,-])(\d{1,3}) hundred(?![\p{L}-]| (?:thousand|million|billion))/gu,
    message: 'round',
    meant: ([, number = '']) => withThousands(`${number}00`),
  },
  {
    needs: /RMB|CNY|[¥￥]/,
    pattern: new RegExp(`(?:RMB|CNY|[¥￥]) ?(${amount})(${scale}) (?:yuan|RMB|CNY)(?!\\p{L})`, 'gu'),
    message: 'currency',
    meant: ([, number = '', word = '']) => `${number}${word} yuan`,
  },
  {
    needs: / yuan [RCr]/,
    pattern: new RegExp(
      `(?<![\\d.,])(${amount})(${scale}) yuan (?:RMB|CNY|Renminbi|renminbi)(?!\\p{L})`,
      'gu',
    ),
    message: 'currency',
    meant: ([, number = '', word = '']) => `${number}${word} yuan`,
  },
  {
    needs: / dollars/,
    pattern: new RegExp(
      `(?:US ?|USD ?)?\\$ ?(${amount})(${scale}) (?:US |American |U\\.S\\. )?dollars(?!\\p{L})`,
      'gu',
    ),
    message: 'currency',
    meant: ([, number = '', word = '']) => `$${number}${word}`,
  },
  {
    needs: /\d{5}/,
    pattern: new RegExp(
      `${notCode}(?!\\d*000(?!\\d))([1-9]\\d{4,6})(?= (?:yuan|RMB|US|\\p{Ll}{3,}(?:s|people)?)(?!\\p{L}))`,
      'gu',
    ),
    message: 'comma',
    meant: ([number]) => withThousands(number),
  },
  {
    needs: /1 [a-z]+s/,
    pattern:
      /(?<![\d.,:/-]|[#$€£¥]|[Nn]o\. |[Ll]evel |[Gg]rade |[Pp]hase )1 (degree|year|month|day|hour|minute|second|point|meter|metre|kilometer|kilometre|week|person|dollar|euro|game|ball|hit|goal)s(?![\p{L}'’-])/gu,
    message: 'one',
    meant: ([, unit]) => `1 ${unit}`,
  },
  {
    needs: /1 time/,
    pattern: /(?<![\d.,-]|[Nn]o\. )1 time(?![\p{L}-]| (?:zone|use|fee|only|limit|slot))/gu,
    message: 'one',
    meant: () => 'once',
  },
  {
    needs: /# \d/,
    pattern: /(?<=^|[\s(])# (?=\d{1,3}(?![\d]))/gu,
    message: 'sign',
    meant: () => '#',
  },
];

export default paragraphRule({
  title: 'Amount in the form of the source',
  why: 'Chinese and Japanese count in ten thousands and hundred millions and name a currency before and after the amount; machine translation keeps pieces of both: “1 billion 7,500 million”, “RMB 100 yuan”.',
  category: 'numbers',
  mqm: 'locale-convention/number-format',
  severity: 'info',
  traits: ['digit'],
  messages: {
    grouped: 'The digits of this number are grouped wrongly.',
    mixed: 'This is one number in two pieces.',
    large: 'Over a thousand there is a larger word: “{text}”.',
    round: 'English writes “{text}”.',
    currency: 'The currency is named once: “{text}”.',
    comma: 'A comma parts the thousands: “{text}”.',
    one: 'Of one thing: “{text}”.',
    sign: 'No space stands between # and its number.',
  },
  examples: String.raw`
    bad: They sold ⟦1 billion 7,500 million⟧ goods, ⟦8020 billion⟧ feet, ⟦1,500 billion⟧ yen. => They sold 1 billion 7,500 million goods, 8.02 trillion feet, 1.5 trillion yen.
    bad: Of ⟦5.17,000⟧ men ⟦1,0000⟧ stayed.
    bad: It cost ⟦RMB 100 yuan⟧, ⟦100 yuan RMB⟧ or ⟦$5 dollars⟧. => It cost 100 yuan, 100 yuan or $5.
    bad: For 20 thousand men and ⟦5 hundred⟧ oxen ⟦39800⟧ yuan went ⟦1 time⟧ in ⟦1 years⟧. => For 20 thousand men and 500 oxen 39,800 yuan went once in 1 year.
    bad: the ⟦# ⟧3 stand => the #3 stand
    good: 1.5 billion, RMB 100, 100 yuan, $5 million, a thousand men, Room 12345, call 12345 first, #3
  `,
  *check({ text }): Iterable<Finding> {
    for (const { needs, pattern, message, meant } of forms) {
      if (!needs.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const by = meant(match);
        const start = match.index;
        const end = start + match[0].length;
        yield finding(start, end, {
          message,
          values: { text: by ?? match[0] },
          fixes: by === null ? [] : unsafeFix('write', start, end, by),
        });
      }
    }
  },
});
