import { colon, hyphen, comma, fullStop, space } from '../characters/character-codes';
import { unsafeFix } from '../fixes';
import { isDigit } from '../characters/letters';
import { digitsEnd } from '../numbers/digits';
import { codesOf, none } from '../characters/signs';
import { hasTrait } from '../characters/traits';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

const grouped =
  /(?<![\d.,/] ?)\b\d{1,3}(?:, ?\d{3})*(?:, \d{3}| ,\d{3})(?:, ?\d{3})*(?![\d,]|, ?\d|\.\d*[a-z])/g;
const decimal =
  /(?<![\d.,:]|\d )\b(\d{1,4})(?:\. | \.)(\d{1,2})(?=\s?(?:%|percent\b|per cent\b|million\b|billion\b|trillion\b|times\b|yuan\b|dollars\b|euros\b|degrees\b|points?\b|km\b|kg\b|cm\b|mm\b|square\b|meters?\b|metres?\b|tons?\b|hectares?\b|GHz\b|inch))/gi;
/** A time, a grouping or a decimal torn at its mark, a doubled or foreign mark inside a number, a letter for a digit, a year with a comma, an `s` cut off a decade; before each what it is torn at. */
const torn: readonly (readonly [string, RegExp, (match: RegExpMatchArray) => string])[] = [
  [
    ':',
    /(?<![\d:.,]|\d )\b([01]?\d|2[0-3])(?:: | :| : |::)([0-5]\d)(?![\d:]|\.\d)(?= ?(?:[ap]\.?m\b|in the\b|on\b|that\b|o['’]clock|this\b|and\b|[,.]))/gi,
    ([, a, b]) => `${a ?? ''}:${b ?? ''}`,
  ],
  [
    ";、’'.,",
    /(?<![\d.,])(\d{1,3})(?:[;、’']|,,|, ,|\.,|,\.)(\d{3})(?![\d.,]\d|\d)/g,
    ([, a, b]) => `${a ?? ''},${b ?? ''}`,
  ],
  [
    '。·.,',
    /(?<![\d.,])(\d{1,3})(?:[。·]|\.\.|,\.|\.,| \. )(\d{1,2})(?=%| ?(?:percent|per cent|million|billion|trillion|times|degrees|km|kg|m|cm|meters|metres)\b)/g,
    ([, a, b]) => `${a ?? ''}.${b ?? ''}`,
  ],
  [
    ',',
    /(?<![\d.,])(\d{1,3}),(\d{1,2})(?= (?:million|billion|trillion)\b)/g,
    ([, a, b]) => `${a ?? ''}.${b ?? ''}`,
  ],
  [
    'l',
    /(?<![\p{L}\p{N}])(?:\d+[Ol]\d+|\d*[1-9]O+|l\d+)(?=[ ,.](?!\p{Lu}\p{Lu}))(?![\p{L}\p{N}]|-\d)/gu,
    ([a = '']) => a.replaceAll('O', '0').replaceAll('l', '1'),
  ],
  [
    ',',
    /(?<=\b[Ii]n )(1,[89]\d\d|2,0[0-3]\d)(?=[,.] |[.]$| (?!\p{L}+s\b)(?:it|he|she|they|the|after|when|and|to|as|with|by|at)\b)/gu,
    ([a = '']) => a.replace(',', ''),
  ],
  ['s', /(?<=\bthe )((?:1[5-9]|20)\d0) ['’]?s\b/g, ([, a]) => `${a ?? ''}s`],
  [
    '-',
    /(?<=\b(?:to|of|at|below|above|minus|reached|from) )- (\d+(?:\.\d+)?)(?= ?(?:°|degrees\b|℃|%))/g,
    ([, a]) => `-${a ?? ''}`,
  ],
];
const tearing = codesOf(";:、’'。·.,-");
/** Groups of digits that are no thousands. */
const misgrouped =
  /(?<![\d.,:/-])(?:\d{1,3},\d{4,5}|[1-9]\d?,\d{2}|\d{1,3},\d{3},\d{2})(?![\d,]|\.\d|-|:)(?= (?!and\b)\p{Ll}{3,})/gu;

/** Words after which a list of numbers is more likely than one number. */
const lists =
  /\b(?:numbers?|nos?\.?|sections?|articles?|rules?|pages?|lines?|routes?|rooms?|items?|flights?|steps?|tables?|figures?|chapters?)\s$/i;

export default paragraphRule({
  title: 'Space inside a number',
  why: 'Machine translation tears numbers apart at their marks: "1, 500" for "1,500", "3. 5 %" for "3.5%". Two numbers can be meant, so look before you fix.',
  category: 'spacing',
  mqm: 'locale-convention/number-format',
  severity: 'warning',
  languages: ['en', 'zh', 'ja'],
  traits: ['digit'],
  messages: {
    torn: 'This number is probably {closed}.',
    grouped: 'The digits are grouped wrongly; a digit may be missing or too many.',
    space: 'A space stands inside the number {closed}.',
  },
  examples: String.raw`
    bad: It cost ⟦1, 500⟧ yuan and ⟦2 ,000,000⟧ later. => It cost 1,500 yuan and 2,000,000 later.
    bad: It rose by ⟦3. 5⟧ percent, then ⟦12 .8⟧%. => It rose by 3.5 percent, then 12.8%.
    bad: It came in ⟦2019. 5⟧ million came. In 5, 500 and 300 ways, pages 12, 345
    bad: It left at ⟦10: 30⟧ on 1980 s ways; ⟦1、500⟧ men, ⟦3。5⟧ percent of ⟦1O0⟧, in the ⟦1980 s⟧ and at ⟦- 5⟧ degrees. => It left at 10:30 on 1980 s ways; 1,500 men, 3.5 percent of 100, in the 1980s and at -5 degrees.
    bad: About ⟦1,5000⟧ people and ⟦15,00⟧ dogs came.
    good: a 4x4, an H2O, 10,000 people, 5’10 tall, John 3:16, score 2: 1, 5,12 and 30
    good: They hit 15/30, 145 metres in all.
    good: the rooms 101, 102, 103, a racket of 500, 600 yuan and 1,500
  `,
  check(context): Iterable<Finding> {
    const tears = tearsIn(context);
    return tears === '' ? none : findings(context.text, tears);
  },
});

/** The signs at which numbers may be torn; `l` stands for letters that look like digits, `s` for one cut off a decade. */
function tearsIn(context: ParagraphContext): string {
  const { text, signs, traits } = context;
  let tears = '';
  for (let index = 0; index < signs.length; index++) {
    const at = signs[index] as number;
    if (mayTear(text, at)) tears += text.charAt(at);
  }
  if (hasTrait({ traits }, 'letterDigit') && /\d[Ol]|l\d/.test(text)) tears += 'l';
  return hasCutDecade(context) ? `${tears}s` : tears;
}

/** An “s” behind a nought and a space, with or without its apostrophe. */
function hasCutDecade({ text, wordStarts, wordEnds }: ParagraphContext): boolean {
  for (let index = 0; index < wordStarts.length; index++) {
    const start = wordStarts[index] as number;
    if (wordEnds[index] !== start + 1 || text.charAt(start) !== 's') continue;
    const nought = text.charCodeAt(start - 1) === space ? start - 2 : start - 3;
    if (text.charAt(nought) === '0' && text.charCodeAt(nought + 1) === space) return true;
  }
  return false;
}

/** False for what is sound between two digits: a colon, a point, a comma before thousands that are no year. */
function mayTear(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (!tearing.has(sign)) return false;
  const apart = text.charCodeAt(at - 1) === space;
  if (sign === hyphen) return apart && text.charCodeAt(at + 1) === space && isDigit(text.charCodeAt(at + 2));
  if (!isDigit(text.charCodeAt(apart ? at - 2 : at - 1))) return false;
  let second = at + 1;
  if (text.charCodeAt(second) === space) second++;
  const isDoubled = tearing.has(text.charCodeAt(second));
  if (isDoubled) second++;
  if (!isDigit(text.charCodeAt(second))) return false;
  const isClose = !apart && second === at + 1;
  if (sign !== comma) return !isClose || (sign !== fullStop && sign !== colon);
  const isGroup = digitsEnd(text, second) === second + 3;
  return isClose ? !isGroup || text.startsWith('n ', at - 3) : isGroup || isDoubled;
}

function* findings(text: string, tears: string): Iterable<Finding> {
  for (const [signs, pattern, right] of torn) {
    if (![...signs].some((sign) => tears.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const closed = right(match);
      yield {
        start,
        end: start + match[0].length,
        message: 'torn',
        values: { closed },
        fixes: unsafeFix('write-plain', start, start + match[0].length, closed),
      };
    }
  }
  if (tears.includes(',')) yield* groups(text);
  for (const match of tears.includes('.') ? text.matchAll(decimal) : []) yield finding(match.index, match[0]);
}

function* groups(text: string): Iterable<Finding> {
  for (const match of text.matchAll(misgrouped))
    if (!lists.test(text.slice(Math.max(0, match.index - 14), match.index)))
      yield { start: match.index, end: match.index + match[0].length, message: 'grouped' };
  for (const match of text.matchAll(grouped)) {
    const end = match.index + match[0].length;
    if (!match[0].includes(' ') || lists.test(text.slice(Math.max(0, match.index - 14), match.index)))
      continue;
    if (/^ (?:and|or) \d/.test(text.slice(end, end + 6)) || /^\d00, \d00$/.test(match[0])) continue;
    yield finding(match.index, match[0]);
  }
}

function finding(start: number, found: string): Finding {
  const closed = found.replaceAll(' ', '');
  return {
    start,
    end: start + found.length,
    message: 'space',
    values: { closed },
    fixes: unsafeFix('write-plain', start, start + found.length, closed),
  };
}
