import { paragraphRule, type Finding } from '../define-rule';
import { has } from '../../base/bit-set';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { besideNumber, digitsEnd } from '../numbers/digits';
import { matchAt, codesOf } from '../characters/signs';
import type { VocabularyWord } from '../words/vocabulary';

const beforeNumber = new Set(
  (
    'january february march april may june july august september october november december ' +
    'in on of by to from since until and the than about for at with over under between during ' +
    'only some nearly almost around least most is was are were has have had'
  ).split(' '),
);
const beforeWord = codesOf('@#_./-');
const afterNumber = new Set(
  (
    'and to of in on the year years day days month months week weeks hour hours minute minutes ' +
    'people persons percent million billion trillion thousand hundred yuan dollars euros ' +
    'countries provinces cities students companies were was are is from with for by'
  ).split(' '),
);
const behindNumber = /(?<=(?<![\p{L}\d.,_/-])\d{1,9}(?:[.,]\d{1,3})?)\p{L}+(?![\p{L}\p{N}_])/uy;

/** Letters behind a number that are no short unit: "75watt", "350sqft"; or a word behind a factor: "4xwide". */
const letters =
  /(?<=(?<![\p{L}\d.,_/#&?=%+-])\d{1,9})(?!x)\p{Ll}{4,}(?![\p{L}\p{N}_/@.=-]\S|[\p{L}\p{N}_])/uy;
const factored =
  /(?<=(?<![\p{L}\d.,_/#-])[1-9]\d{0,4}(?:\.\d)?x)(?:wide|zoom|optical|digital|faster|slower|bigger|larger|smaller|better|worse|more|less|higher|lower|the|as)(?![\p{L}\p{N}_-])/uy;
/** Units and the like that are written at a number. */
const atNumber =
  /^(?:[kmgt]bps|[kmgt]bit|mah|[kmgt]wh|[kmg]hz|dbm|kcal|kmph|ppm|fold|ish|teen|something|plus|[a-f]+|(?:st|nd|rd|th)\p{L}+)$/u;
const squares = /^(?:sq|cu)(?=ft|feet|km|mi|yds?|inch|met|m$)/;

export default paragraphRule({
  title: 'No space between a word and a number',
  why: 'Chinese and Japanese write numbers without spaces: "in2019", "300people".',
  category: 'spacing',
  severity: 'error',
  words: besideNumber,
  messages: { main: 'A space is missing between a word and a number.' },
  examples: String.raw`
    bad: ⟦in2019⟧ about ⟦300people⟧ came => in 2019 about 300 people came
    bad: a room of ⟦350sqft⟧ with a ⟦75watt⟧ lamp, ⟦4xwide⟧ => a room of 350 sq ft with a 75 watt lamp, 4x wide
    good: 0xdeadbeef, 20something, 100mbps, 256abcdef, 4xlarge, 12th, example.com/2019news
    good: covid19, H7N9, 5G, 10kg, 21st, 90s, mp3, in-2, win32
    good: https://example.com/in2019
  `,
  check({ text, vocabulary, wordStarts, wordEnds }) {
    const findings: Finding[] = [];
    for (let index = 0; index < vocabulary.length; index++) {
      const word = vocabulary[index] as VocabularyWord;
      if (!has(word.classes, besideNumber)) continue;
      const start = wordStarts[index] as number;
      const found =
        findBehindWord(text, start, word.lower) ?? findBehindNumber(text, start, wordEnds[index] as number);
      if (found) findings.push(found);
    }
    return findings;
  },
});

function findBehindWord(text: string, start: number, lower: string): Finding | undefined {
  const word = /^[a-z]+(?=\d)/.exec(lower)?.[0] ?? '';
  if (!beforeNumber.has(word) || beforeWord.has(text.charCodeAt(start - 1))) return undefined;
  const at = start + word.length;
  const number = /^[\d.,]+/.exec(text.slice(at, at + 12))?.[0].replace(/[.,]+$/, '') ?? '';
  return isAddress(tokenAround(text, at).text) ? undefined : finding(start, at + number.length, at);
}

function findBehindNumber(text: string, start: number, end: number): Finding | undefined {
  const at = digitsEnd(text, start);
  if (at === start || end < at + 2) return undefined;
  if (afterNumber.has(text.slice(at, end)) && matchAt(behindNumber, text, at))
    return isAddress(tokenAround(text, at).text) ? undefined : finding(numberStart(text, at), end, at);
  const place = text.charAt(at) === 'x' ? at + 1 : at;
  if (end < place + (place > at ? 2 : 4)) return undefined;
  const word = matchAt(place > at ? factored : letters, text, place)?.[0] ?? '';
  if (word === '' || atNumber.test(word) || isAddress(tokenAround(text, place).text)) return undefined;
  const second = place + (squares.exec(word)?.[0].length ?? 0);
  return finding(numberStart(text, place), end, place, second);
}

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
    message: 'main',
    fixes: [
      {
        title: places.length > 1 ? 'add-the-spaces' : 'add-a-space',
        safe: false,
        edits: places.map((place) => ({ start: place, end: place, text: ' ' })),
      },
    ],
  };
}
