import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordSplitter } from '../../../shared/diff/word-tokens';

const glued = /(?<=[A-Za-z])(?=[.:][A-Za-z])|(?<=[A-Za-z][.:])(?=[A-Za-z])/;

describe('word splitter', () => {
  test('words and spaces in turn are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'zh', 'ja', 'fr'),
        (text, language) => {
          const { words, spaces } = createWordSplitter(language)(text);
          expect(spaces).toHaveLength(words.length + 1);
          expect(spaces.map((space, index) => space + (words[index] ?? '')).join('')).toBe(text);
          expect(spaces.every((space) => space.trim() === '')).toBe(true);
          expect(words.every((word) => word.trim() !== '')).toBe(true);
        },
      ),
    );
  });

  test('agrees on ASCII with the words of Unicode, but for the full stop or colon between two letters', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abZ0159_.,;:\'"-!()/ \n'), maxLength: 24 }),
        (text) => {
          const byUnicode = Array.from(segmenter.segment(text), ({ segment }) => segment)
            .flatMap((word) => word.split(glued))
            .filter((word) => word.trim() !== '');
          expect(createWordSplitter('en')(text).words).toEqual(byUnicode);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["They don't say 1,500.5 m.", ['They', "don't", 'say', '1,500.5', 'm', '.']],
    ['the seabed.They saw', ['the', 'seabed', '.', 'They', 'saw']],
    ['high -quality', ['high', '-', 'quality']],
    ['“Señor López’s café”', ['“', 'Señor', 'López’s', 'café', '”']],
  ])('%j', (text, words) => {
    expect(createWordSplitter('en')(text).words).toEqual(words);
  });

  test('finds the same words in a long text as in its parts', () => {
    const part = '渡轮九点开船，经济发展很快。The café “Söder”, at 3.5 km ';
    const split = createWordSplitter('zh');
    expect(split(part.repeat(60)).words).toEqual(Array.from({ length: 60 }, () => split(part).words).flat());
  });

  test('finds words in Chinese', () => {
    expect(createWordSplitter('zh')('渡轮九点开船。').words.at(-1)).toBe('。');
    expect(createWordSplitter('zh')('经济发展').words).toEqual(['经济', '发展']);
  });
});
