import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../shared/align/align';
import { alignTexts } from '../../../shared/align/align-texts';
import type { Link } from '../../../shared/align/link';

const pairs = (links: readonly Link[]): string[] =>
  links.map((link) => `${link.source.join('+')}=${link.target.join('+')}`);

const sentence = fc.oneof(
  fc.constantFrom(
    'Prices rose by 12 % in 2019.',
    '价格在2019年上涨了12％。',
    'Anna Berg said so.',
    '安娜·贝里这样说。',
    '',
    ' ',
    '。',
    '?',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('alignSentences', () => {
  it('puts every sentence into exactly one link, in order, without crossing', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 14 }),
        fc.array(sentence, { maxLength: 14 }),
        fc.constantFrom('zh', 'ja', 'de', 'fr', 'es', 'ru', 'xx'),
        (source, target, sourceLanguage) => {
          const links = alignSentences({ source, target, sourceLanguage, language: 'en' });
          expect(links.flatMap((link) => link.source)).toEqual(source.map((_, at) => at));
          expect(links.flatMap((link) => link.target)).toEqual(target.map((_, at) => at));
          for (const { score, source: left, target: right } of links) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(left.length + right.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the links of an empty side', () => {
    expect(
      pairs(alignSentences({ source: ['一。'], target: [], sourceLanguage: 'zh', language: 'en' })),
    ).toEqual(['0=']);
    expect(
      pairs(alignSentences({ source: [], target: ['One.'], sourceLanguage: 'zh', language: 'en' })),
    ).toEqual(['=0']);
  });

  it('joins source sentences that one target sentence renders', () => {
    const source = [
      '大桥于1932年建成。',
      '它长503米。',
      '1998年，Lindqvist公司更换了全部电缆。',
      '如今每天有16万辆汽车通过。',
    ];
    const target = [
      'The bridge was completed in 1932, and it is 503 metres long.',
      'In 1998 the Lindqvist company replaced all the cables.',
      'Today 160,000 cars cross it every day.',
    ];
    expect(pairs(alignSentences({ source, target, sourceLanguage: 'zh', language: 'en' }))).toEqual([
      '0+1=0',
      '2=1',
      '3=2',
    ]);
  });

  it('shows a dropped sentence', () => {
    const source = [
      'Am 3. Mai eröffnete Anna Lindqvist das Museum in Oslo.',
      'Der Bau hatte 47 Millionen Kronen gekostet, und er hatte sieben Jahre gedauert.',
      'Im ersten Jahr kamen 120.000 Besucher aus Norwegen.',
      'Das Restaurant Fjord schliesst um 22 Uhr.',
    ];
    const target = [
      'On 3 May Anna Lindqvist opened the museum in Oslo.',
      'In the first year 120,000 visitors came from Norway.',
      'The restaurant Fjord closes at 22 hours.',
    ];
    expect(pairs(alignSentences({ source, target, sourceLanguage: 'de', language: 'en' }))).toEqual([
      '0=0',
      '1=',
      '2=1',
      '3=2',
    ]);
  });

  it('keeps groups within paragraphs where the lengths would allow either', () => {
    const source = ['甲乙丙丁戊己。', '甲乙丙。', '甲乙丙。', '甲乙丙丁戊己。'];
    const target = ['Alpha beta gamma delta.', 'Epsilon zeta eta theta.', 'Iota kappa lambda mu nu.'];
    const given = { source, target, sourceLanguage: 'zh', language: 'en' };
    const links = alignSentences({ ...given, sourceParagraphs: [0, 1, 1, 2], targetParagraphs: [0, 1, 2] });
    expect(pairs(links)).toEqual(['0=0', '1+2=1', '3=2']);
  });

  it('follows a long text with sentences left out', () => {
    const source = Array.from(
      { length: 700 },
      (_, at) => `Der Bericht Nummer ${at * 37} wurde gelesen, und niemand hatte Fragen dazu.`,
    );
    const target = source
      .map((_, at) => `The report number ${at * 37} was read, and nobody had any questions.`)
      .filter((_, at) => at < 200 || at >= 230);
    const links = alignSentences({ source, target, sourceLanguage: 'de', language: 'en' });
    const right = links.filter(
      ({ source: left, target: [first], target: { length } }) =>
        left.length === 1 &&
        length === 1 &&
        first === ((left[0] as number) < 200 ? left[0] : (left[0] as number) - 30),
    );
    expect(right.length).toBeGreaterThan(660);
  });
});

describe('alignTexts', () => {
  it('splits both texts and links their sentences', () => {
    const source = '港口扩建\n\n港口于2024年扩建。工程耗资15亿元。\n';
    const target =
      'Harbour expansion\n\nThe harbour was expanded in 2024. The works cost 1.5 billion yuan.\n';
    const { sourceSentences, targetSentences, links } = alignTexts({
      source,
      target,
      sourceLanguage: 'zh',
      language: 'en',
    });
    expect(sourceSentences.map((range) => source.slice(range.start, range.end))).toEqual([
      '港口扩建',
      '港口于2024年扩建。',
      '工程耗资15亿元。',
    ]);
    expect(targetSentences).toHaveLength(3);
    expect(pairs(links)).toEqual(['0=0', '1=1', '2=2']);
  });
});
