import { describe, expect, it } from 'vitest';
import { ExampleReader, parseExamples } from '../../../shared/checks/examples';

describe('examples of rules', () => {
  it('say what is flagged, what is fixed and what must stay', () => {
    expect(
      parseExamples(String.raw`
        bad: There were ⟦much problems⟧ and ⟦many information⟧. => There were many problems and much information.
        good: many problems
      `),
    ).toEqual([
      {
        text: 'There were much problems and many information.',
        flags: ['much problems', 'many information'],
        fixed: 'There were many problems and much information.',
      },
      { text: 'many problems', flags: [] },
    ]);
  });

  it('carry language, kind, source and terms', () => {
    expect(
      parseExamples(String.raw`
        bad (de, from ja, heading): Der ⟦Kai⟧
        source: 港
        term: 港 = Hafen ! Kai, Pier
      `),
    ).toEqual([
      {
        text: 'Der Kai',
        flags: ['Kai'],
        language: 'de',
        sourceLanguage: 'ja',
        kind: 'heading',
        source: '港',
        terms: [{ source: '港', target: 'Hafen', forbidden: ['Kai', 'Pier'], note: '' }],
      },
    ]);
  });

  it('may hold spaces, line ends, invisible characters, brackets and arrows', () => {
    expect(parseExamples(String.raw`bad: \sa⟦\u{200b}⟧b⟦\s⟧\nc \=> \⟦d => \sab\nc \=> \⟦d`)).toEqual([
      { text: ' a\u200bb \nc => ⟦d', flags: ['\u200b', ' '], fixed: ' ab\nc => ⟦d' },
    ]);
    expect(parseExamples('bad: ⟦x⟧ =>')[0]?.fixed).toBe('');
  });

  it('may flag a stretch inside another', () => {
    expect(parseExamples('bad: a ⟦b ⟦c⟧⟧')[0]?.flags).toEqual(['b c', 'c']);
  });

  it.each([
    ['bad: nothing here', 'between ⟦ and ⟧'],
    ['bad: a ⟦b', 'belong together'],
    ['bad: a b⟧', 'belong together'],
    ['good: a ⟦b⟧', 'take ⟦ and ⟧ out'],
    ['good: a => b', 'no “=>”'],
    ['bad: ⟦a⟧ => b => c', 'more than one'],
    ['bad (verse): ⟦a⟧', 'no kind of paragraph'],
    ['worse: a', 'begins with'],
    ['source: a', 'belongs under'],
  ])('%s is told to be wrong', (line, part) => {
    expect(new ExampleReader().read(line)).toContain(part);
    expect(() => parseExamples(line)).toThrow(part);
  });
});
