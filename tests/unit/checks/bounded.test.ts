import { describe, expect, it } from 'vitest';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { grammarPieces, joints, repeated, woven } from '../../adversarial/grammars';
import { workOf, type Work } from '../../adversarial/work';
import { seeded } from '../../measure/data';

/** Four times as long a text may take nine times as much, for processor time is not steady; what is quadratic takes sixteen. */
const short = 5000;
const times = 4;
const mostGrowth = 9;
/** Below so many milliseconds of processor time for 20,000 code units nothing is told: 60 KB then take less than a second. */
const noise = 300;
/** 5 MB of 60 KB. */
const outputPerUnit = 83;
/** Of the pieces, in a run of all tests; `npm run adversarial` tries all. */
const share = 36;

const tagger = await loadWinkTagger();

function leastOf(text: string, language: string): Work {
  const first = workOf(text, language, tagger);
  if (first.time <= noise) return first;
  const second = workOf(text, language, tagger);
  return first.time < second.time ? first : second;
}

/** What is wrong with the work on a text that grows, or null. */
function problemOf(textOf: (size: number) => string, language: string, told: string): string | null {
  const long = leastOf(textOf(short * times), language);
  if (long.output > outputPerUnit * short * times) return `${told}: ${long.output} characters of output`;
  if (long.time <= noise) return null;
  const { time } = leastOf(textOf(short), language);
  if (long.time <= mostGrowth * time) return null;
  // Compiling and collecting garbage can make up for most of short times; what is quadratic goes on growing.
  const longer = leastOf(textOf(short * times * times), language);
  return longer.time > mostGrowth * long.time
    ? `${told}: ${[time, long.time, longer.time].map((each) => `${each.toFixed(0)} ms`).join(', then ')}`
    : null;
}

/** What ended in seconds, megabytes or an exception once. */
const once = [
  'http://a',
  'https://a.b/c?d=e&f',
  'a, ',
  '(',
  '（ ',
  '《',
  '[[',
  '"',
  '“',
  'm ',
  'a 8',
  '/a',
  'a%',
  '%s',
  'he he  ',
  '14',
  'it is, it is, ',
  'agreed.and',
  '<b>',
  '汉,',
  '【 ',
  ' \n',
  '# \n',
  ',s\n',
  'a.] ',
  'QUJD',
  'http://',
  ',"W',
  '—— ',
  '！',
  '!!',
];

describe('adversarial texts', () => {
  it.each(once)('%j repeated takes time and gives output in proportion', (piece) => {
    expect(problemOf((size) => repeated(piece, '', size), 'en', piece)).toBeNull();
  });

  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  it(`of random pieces, seed ${seed}, do so`, () => {
    const random = seeded(seed);
    const pieces = grammarPieces();
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const problems: (string | null)[] = [];
    for (let index = 0; index < share; index++) {
      const [piece, joint, language] = [
        pick(pieces),
        pick(joints),
        pick(['en', 'en', 'fr', 'de', 'es', 'zh', 'ja']),
      ];
      const told = `${language} ${JSON.stringify([piece, joint])}`;
      problems.push(problemOf((size) => repeated(piece, joint, size), language, told));
    }
    for (let index = 0; index < share / 3; index++) {
      const chosen = [pick(pieces), pick(pieces), pick(pieces)];
      const from = Math.floor(random() * 1e6);
      const textOf = (size: number): string => woven(chosen, seeded(from), size);
      problems.push(problemOf(textOf, pick(['en', 'zh', 'de']), JSON.stringify([chosen, from])));
    }
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it('of three marks in any order give output in proportion', () => {
    const marks = ['」 ', '\ufeff', '汉,'];
    expect(problemOf((size) => woven(marks, seeded(242327), size), 'en', marks.join(''))).toBeNull();
  });

  it('of one line of a megabyte end', () => {
    for (const piece of ['a, ', 'It rained and the river rose. '])
      expect(workOf(repeated(piece, '', 1_000_000), 'en', tagger).output).toBeLessThan(83_000_000);
  }, 300_000);
});
