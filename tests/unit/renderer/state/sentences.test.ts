import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapRange, sentenceIndexAt } from '../../../../renderer/state/sentences';
import { segment } from '../../../../shared/text/segment';
import { editsOf, someText } from '../some-edits';

describe('sentenceIndexAt', () => {
  it('names the sentence that holds an offset, or the last one before it', () => {
    fc.assert(
      fc.property(someText, fc.nat(40), (text, offset) => {
        const sentences = segment(text, 'en');
        const index = sentenceIndexAt(sentences, offset);
        const started = sentences.filter(({ start }) => start <= offset).length;
        expect(index).toBe(started - 1);
      }),
    );
  });
});

describe('sentenceIndexAt after edits', () => {
  it('finds what it finds in the moved sentences', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(40), (text, seed, offset) => {
        const sentences = segment(text, 'en');
        const edits = editsOf(text, seed);
        const moved = sentences.map((sentence) => mapRange(sentence, edits));
        expect(sentenceIndexAt(sentences, offset, edits)).toBe(sentenceIndexAt(moved, offset));
      }),
    );
  });
});

describe('mapRange', () => {
  it('stays a range inside the text, whatever was typed', () => {
    fc.assert(
      fc.property(someText, fc.nat(), (text, seed) => {
        const edits = editsOf(text, seed);
        const grown = edits.reduce((sum, { start, end, text: put }) => sum + put.length - (end - start), 0);
        for (const sentence of segment(text, 'en')) {
          const { start, end } = mapRange(sentence, edits);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length + grown);
        }
      }),
    );
  });

  it('grows with words typed inside it', () => {
    expect(mapRange({ start: 2, end: 6 }, [{ start: 4, end: 4, text: 'xy' }])).toEqual({ start: 2, end: 8 });
  });
});
