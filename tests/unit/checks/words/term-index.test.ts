import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../../../shared/checks/words/term-index';
import { placesOf, termPattern } from '../../../../shared/checks/words/term-search';

describe('the index of terms', () => {
  it.each([
    ['en', ['port', 'Port plan', 'city', 'box', 'O’Neil', '5G', '-ing', 'a', 'ferry-boat', '(sic)', 'été']],
    ['zh', ['港口', '港', '5G网络', 'App', '港口城市', '码头', '・', '𠮷野家']],
  ])('never passes over one that its pattern finds (%s)', (language, words) => {
    const index = new TermIndex(words, language);
    const piece = fc.constantFrom(
      ...words,
      ...words.map((word) => word.toUpperCase()),
      ...words.map((word) => `${word}s`),
      'cities',
      'boxes',
      ' ',
      '-',
      '。',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const candidates = index.candidates(text);
        const found = words.flatMap((word, at) =>
          placesOf(termPattern(word, language), text).length > 0 ? [at] : [],
        );
        expect(found.filter((at) => !candidates.includes(at))).toEqual([]);
        expect([...candidates].sort((a, b) => a - b)).toEqual(candidates);
      }),
      { numRuns: 400 },
    );
  });

  it('asks for few of many', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}口岸`);
    expect(new TermIndex(words, 'zh').candidates('一口岸和二道门')).toEqual([0]);
  });
});
