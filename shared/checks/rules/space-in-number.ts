import { unsafeFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const grouped =
  /(?<![\d.,] ?)\b\d{1,3}(?:, ?\d{3})*(?:, \d{3}| ,\d{3})(?:, ?\d{3})*(?![\d,]|, ?\d|\.\d*[a-z])/g;
const decimal =
  /(?<![\d.,:]|\d )\b(\d{1,4})(?:\. | \.)(\d{1,2})(?=\s?(?:%|percent\b|per cent\b|million\b|billion\b|trillion\b|times\b|yuan\b|dollars\b|euros\b|degrees\b|points?\b|km\b|kg\b|cm\b|mm\b|square\b|meters?\b|metres?\b|tons?\b|hectares?\b|GHz\b|inch))/gi;
/** Words after which a list of numbers is more likely than one number. */
const lists =
  /\b(?:numbers?|nos?\.?|sections?|articles?|rules?|pages?|lines?|routes?|rooms?|items?|flights?|steps?|tables?|figures?|chapters?)\s$/i;

const rule: Rule = {
  id: 'space-in-number',
  title: 'Space inside a number',
  why: 'Machine translation tears numbers apart at their marks: "1, 500" for "1,500", "3. 5 %" for "3.5%". Two numbers can be meant, so look before you fix.',
  category: 'spacing',
  mqm: 'locale-convention/number-format',
  severity: 'warning',
  languages: ['en', 'zh', 'ja'],
  scope: 'paragraph',
  traits: trait.digit,
  examples: [
    {
      text: 'It cost 1, 500 yuan and 2 ,000,000 later.',
      flags: ['1, 500', '2 ,000,000'],
      fixed: 'It cost 1,500 yuan and 2,000,000 later.',
    },
    {
      text: 'It rose by 3. 5 percent, then 12 .8%.',
      flags: ['3. 5', '12 .8'],
      fixed: 'It rose by 3.5 percent, then 12.8%.',
    },
    { text: 'It came in 2019. 5 million came. In 5, 500 and 300 ways, pages 12, 345', flags: ['2019. 5'] },
    { text: 'the rooms 101, 102, 103, a racket of 500, 600 yuan and 1,500', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (text.includes(', ') || text.includes(' ,'))
      for (const match of text.matchAll(grouped)) {
        if (!match[0].includes(' ') || lists.test(text.slice(Math.max(0, match.index - 14), match.index)))
          continue;
        if (
          /^ (?:and|or) \d/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 6))
        )
          continue;
        if (/^\d00, \d00$/.test(match[0])) continue;
        yield finding(match.index, match[0]);
      }
    if (text.includes('. ') || text.includes(' .'))
      for (const match of text.matchAll(decimal)) yield finding(match.index, match[0]);
  },
};

function finding(start: number, found: string): Finding {
  const closed = found.replaceAll(' ', '');
  return {
    start,
    end: start + found.length,
    message: `A space stands inside the number ${closed}.`,
    fixes: unsafeFix(`Write ${closed}`, start, start + found.length, closed),
  };
}

export default rule;
