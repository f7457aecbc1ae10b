import { isAddress, tokenAround } from '../lib/addresses';
import { trait } from '../lib/traits';
import type { Finding, Rule } from '../rule';

const before =
  /(?<![\p{L}\p{N}@#_./-])(?:January|February|March|April|May|June|July|August|September|October|November|December|in|on|of|by|to|from|since|until|and|the|than|about|for|at|with|over|under|between|during|only|some|nearly|almost|around|least|most|is|was|are|were|has|have|had)(?=\d)/giu;
const after =
  /(?<=(?<![\p{L}\d.,_/-])\d{1,9}(?:[.,]\d{1,3})?)(?:and|to|of|in|on|the|years?|days?|months?|weeks?|hours?|minutes?|people|persons|percent|million|billion|trillion|thousand|hundred|yuan|dollars|euros|countries|provinces|cities|students|companies|were|was|are|is|from|with|for|by)(?![\p{L}\p{N}_])/gu;

/** Letters behind a number that are no short unit: "75watt", "350sqft"; or a word behind a factor: "4xwide". */
const word =
  /(?<=(?<![\p{L}\d.,_/#&?=%+-])\d{1,9})(?!x)\p{Ll}{4,}(?![\p{L}\p{N}_/@.=-]\S|[\p{L}\p{N}_])|(?<=(?<![\p{L}\d.,_/#-])[1-9]\d{0,4}(?:\.\d)?x)(?:wide|zoom|optical|digital|faster|slower|bigger|larger|smaller|better|worse|more|less|higher|lower|the|as)(?![\p{L}\p{N}_-])/gu;
/** Units and the like that are written at a number, and what the other patterns find. */
const atNumber =
  /^(?:[kmgt]bps|[kmgt]bit|mah|[kmgt]wh|[kmg]hz|dbm|kcal|kmph|ppm|fold|ish|teen|something|plus|[a-f]+|(?:st|nd|rd|th)\p{L}+)$/u;
const squares = /^(?:sq|cu)(?=ft|feet|km|mi|yds?|inch|met|m$)/;

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
    {
      text: 'a room of 350sqft with a 75watt lamp, 4xwide',
      flags: ['350sqft', '75watt', '4xwide'],
      fixed: 'a room of 350 sq ft with a 75 watt lamp, 4x wide',
    },
    { text: '0xdeadbeef, 20something, 100mbps, 256abcdef, 4xlarge, 12th, example.com/2019news', flags: [] },
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
    if (!/\d[a-z]{2}/.test(text)) return;
    const known = new Set<number>();
    for (const match of text.matchAll(after)) {
      const at = match.index;
      if (isAddress(tokenAround(text, at).text)) continue;
      known.add(at);
      yield finding(numberStart(text, at), at + match[0].length, at);
    }
    for (const match of text.matchAll(word)) {
      const at = match.index;
      const end = at + match[0].length;
      if (known.has(at) || atNumber.test(match[0]) || isAddress(tokenAround(text, at).text)) continue;
      yield finding(numberStart(text, at), end, at, at + (squares.exec(match[0])?.[0].length ?? 0));
    }
  },
};

function numberStart(text: string, end: number): number {
  let start = end;
  while (/[\d.,x]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** @param second where another space is missing, if it is not the same place */
function finding(start: number, end: number, at: number, second = at): Finding {
  const places = second > at ? [at, second] : [at];
  return {
    start,
    end,
    message: 'A space is missing between a word and a number.',
    fixes: [
      {
        title: places.length > 1 ? 'Add the spaces' : 'Add a space',
        safe: false,
        edits: places.map((place) => ({ start: place, end: place, text: ' ' })),
      },
    ],
  };
}

export default rule;
