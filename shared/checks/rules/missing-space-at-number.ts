import { unsafeFix } from '../lib/fixes';
import { isAddress, tokenAround } from '../lib/addresses';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const before =
  /(?<![\p{L}\p{N}@#_./-])(?:in|on|of|by|to|from|since|until|and|the|than|about|for|at|with|over|under|between|during|only|some|nearly|almost|around|least|most|is|was|are|were|has|have|had)(?=\d)/giu;
const after =
  /(?<=(?<![\p{L}\d.,_/-])\d{1,9}(?:[.,]\d{1,3})?)(?:and|to|of|in|on|the|years?|days?|months?|weeks?|hours?|minutes?|people|persons|percent|million|billion|trillion|thousand|hundred|yuan|dollars|euros|countries|provinces|cities|students|companies|were|was|are|is|from|with|for|by)(?![\p{L}\p{N}_])/gu;

const rule: Rule = {
  id: 'missing-space-at-number',
  title: 'No space between a word and a number',
  why: 'Chinese and Japanese write numbers without spaces: "in2019", "300people".',
  category: 'spacing',
  mqm: 'fluency/punctuation',
  severity: 'error',
  languages: ['en'],
  scope: 'paragraph',
  traits: trait.letterDigit,
  examples: [
    {
      text: 'in2019 about 300people came',
      flags: ['in2019', '300people'],
      fixed: 'in 2019 about 300 people came',
    },
    { text: 'covid19, H7N9, 5G, 10kg, 21st, 90s, mp3, in-2, win32', flags: [] },
    { text: 'https://example.com/in2019', flags: [] },
  ],
  *check({ text }): Iterable<Finding> {
    for (const match of /[a-zA-Z]\d/.test(text) ? text.matchAll(before) : []) {
      const at = match.index + match[0].length;
      const number = /^[\d.,]+/.exec(text.slice(at, at + 12))?.[0].replace(/[.,]+$/, '') ?? '';
      if (isAddress(tokenAround(text, at).text)) continue;
      yield finding(match.index, at + number.length, at);
    }
    for (const match of /\d[a-z]{2}/.test(text) ? text.matchAll(after) : []) {
      const at = match.index;
      let start = at;
      while (/[\d.,]/.test(text.charAt(start - 1))) start--;
      if (isAddress(tokenAround(text, at).text)) continue;
      yield finding(start, at + match[0].length, at);
    }
  },
};

function finding(start: number, end: number, at: number): Finding {
  return {
    start,
    end,
    message: 'A space is missing between a word and a number.',
    fixes: unsafeFix('Add a space', at, at, ' '),
  };
}

export default rule;
