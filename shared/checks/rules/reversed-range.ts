import { unsafeFix } from '../lib/fixes';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const years = /(?<![\d.,/-])((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?![\d.,/-]\d|\d|-)/g;
const counted =
  /(?<![\d.,/:–-])(\d{1,3}(?:\.\d+)?)\s?([-–]| to )\s?(\d{1,3}(?:\.\d+)?)(?= ?(?:%|percent\b|per cent\b|years?\b|days?\b|hours?\b|minutes?\b|weeks?\b|months?\b|kilograms?\b|kg\b|km\b|meters\b|metres\b|yuan\b|degrees\b|people\b))/g;

const rule: Rule = {
  id: 'reversed-range',
  title: 'A range that runs backwards',
  why: 'The ends of a range were swapped, or a digit of one was lost: "2022-2019", "30 to 15 days".',
  category: 'numbers',
  mqm: 'accuracy/mistranslation',
  severity: 'warning',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.digit,
  examples: [
    {
      text: 'from 2022-2019 and in 30–15 days',
      flags: ['2022-2019', '30–15'],
      fixed: 'from 2019-2022 and in 15–30 days',
    },
    { text: 'in 2019-2022, 15 to 30 days, fell from 30 to 15 percent, won 3-1', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    if (!/\d\s?(?:[-–—]| to )\s?\d/.test(text)) return;
    for (const match of text.matchAll(years)) {
      if (Number(match[1]) <= Number(match[2])) continue;
      yield finding(match.index, match[0], match[1] ?? '', match[2] ?? '');
    }
    for (const match of text.matchAll(counted)) {
      const [all, first = '', joint, second = ''] = match;
      if (Number(first) <= Number(second)) continue;
      const lead = text.slice(Math.max(0, match.index - 14), match.index);
      if (joint === ' to ' || /\b(?:from|fell|dropped|down|reduced|won|lost|beat|score|vote)\b/i.test(lead))
        continue;
      yield finding(match.index, all, first, second);
    }
  },
};

function finding(start: number, found: string, first: string, second: string): Finding {
  const turned = second + found.slice(first.length, found.length - second.length) + first;
  return {
    start,
    end: start + found.length,
    message: 'The range runs backwards.',
    fixes: unsafeFix('Turn it round', start, start + found.length, turned),
  };
}

export default rule;
