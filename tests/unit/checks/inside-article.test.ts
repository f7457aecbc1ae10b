import { describe, expect, it } from 'vitest';
import { loadSpeller } from '../../../main/host/load-speller';
import { createChecker } from '../../../shared/checks/create-checker';
import { parseExamples } from '../../../shared/checks/examples';
import type { Rule, RuleExample } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';

// A rule that finds something in a sentence by itself finds it in the middle of an article, beside its source, too.

const speller = await loadSpeller('en');
const tagger = await loadWinkTagger();

/** Sound paragraphs, each with its source. */
const before = [
  [
    'The town of Alba lies on a wide river, and its people have built boats there for a very long time.',
    '阿尔巴镇位于一条宽阔的河上，那里的人们造船的历史很长。',
    'アルバの町は広い川のほとりにあり、人々はとても長い間そこで船を造ってきた。',
  ],
  [
    'In spring the water is high. Nobody crosses then, and the school by the old gate stays closed.',
    '春天水位很高。那时没有人过河，老城门旁的学校也不开门。',
    '春は水が高い。そのときは誰も川を渡らず、古い門のそばの学校も閉まっている。',
  ],
] as const;
const after = [
  [
    'Every autumn there is a fair. Farmers bring apples and wool, and a band plays until late at night.',
    '每年秋天有集市。农民带来苹果和羊毛，乐队演奏到深夜。',
    '毎年秋には市が立つ。農家がりんごと羊毛を持ってきて、楽団が夜遅くまで演奏する。',
  ],
  [
    'The winter is long and quiet. Most of the boats stay in the harbour until the ice has gone.',
    '冬天漫长而安静。大多数船只停在港口，直到冰雪消融。',
    '冬は長く静かだ。ほとんどの船は氷がなくなるまで港にいる。',
  ],
] as const;

/** Examples that are about how an article ends, or about its other lines, by how they begin. */
const exceptions: readonly (readonly [rule: string, begins: string])[] = [
  // It compares a line with the lengths of the others.
  ['length-differs', 'Construction of the new bridge began in May 2019.\nThe deck'],
  // A last line that others do not go on from.
  ['missing-end-mark', 'They closed the door.'],
  // A sentence dropped at the end of a line goes with its neighbour where lines follow; `linesLost` tells it from longer ones.
  ['sentence-dropped', 'Construction of the new bridge began in May 2019. The deck'],
];

function isExcepted({ id }: Rule, { text, flags }: RuleExample): boolean {
  return exceptions.some(
    ([rule, begins]) => id === rule && text.startsWith(begins) && !flags.includes('2019.'),
  );
}

const isPlain = ({ language, kind, flags }: RuleExample): boolean =>
  (language ?? 'en') === 'en' && (kind ?? 'prose') === 'prose' && flags.length > 0;

function foundIn(rule: Rule, example: RuleExample): string[] {
  const sourceLanguage = example.sourceLanguage ?? 'zh';
  const column = sourceLanguage === 'ja' ? 2 : 1;
  const text = [...before.map(([line]) => line), example.text, ...after.map(([line]) => line)].join('\n');
  const source = [
    ...before.map((each) => each[column]),
    example.source ?? '',
    ...after.map((each) => each[column]),
  ].join('\n');
  const isPair = rule.scope === 'pair' || example.source !== undefined;
  // Whether an article reads as machine translation is another matter.
  const heard = { ...rule, needsEvidence: false, defaultOff: false };
  const { flags } = createChecker(
    { language: 'en', sourceLanguage, speller, tagger, terms: example.terms ?? [] },
    [heard],
  ).check(isPair ? { text, source } : { text });
  const start = text.indexOf(
    example.text,
    before.reduce((sum, [line]) => sum + line.length + 1, 0),
  );
  const end = start + example.text.length;
  return flags
    .filter((flag) => flag.end > start && flag.start < end)
    .map((flag) => text.slice(flag.start, flag.end));
}

describe('the examples of a rule inside an article', () => {
  const own = rules.filter(({ languages }) => languages === '*' || languages.includes('en'));
  it.each(own.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    for (const example of parseExamples(rule.examples).filter(
      (each) => isPlain(each) && !isExcepted(rule, each),
    ))
      expect({ in: example.text, found: foundIn(rule, example) }).toEqual({
        in: example.text,
        found: expect.arrayContaining([...example.flags]) as unknown,
      });
  });
});
