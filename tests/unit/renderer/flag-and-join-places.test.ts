import { describe, expect, it } from 'vitest';
import { isOfParagraph } from '../../../renderer/editor/flag-place';
import { toJoin } from '../../../renderer/editor/join-range';

const sentences = [
  { start: 0, end: 8 },
  { start: 9, end: 20 },
  { start: 21, end: 30 },
];

describe('which sentences are joined', () => {
  const at = (index: number, place: number, splits: readonly number[] = []) => ({
    sentences,
    at: [index],
    place,
    splits,
  });

  it('are those at the split right after it, by the key that joins', () => {
    expect(toJoin(at(1, 9, [9]), 1)).toEqual([0, 1]);
    expect(toJoin(at(1, 9, [9]), -1)).toEqual([0, 1]);
  });

  it('are this one and the next, or the previous, anywhere else', () => {
    expect(toJoin(at(1, 9), 1)).toEqual([1, 2]);
    expect(toJoin(at(1, 12, [9]), 1)).toEqual([1, 2]);
    expect(toJoin(at(1, 12, [9]), -1)).toEqual([0, 1]);
    expect(toJoin({ ...at(0, 3), at: [0, 1, 2] }, 1)).toEqual([0, 2]);
  });
});

describe('a flag about what is missing', () => {
  const text = 'One two.\nThree four. Five six.\n';
  const parts = [
    { start: 0, end: 8 },
    { start: 9, end: 20 },
    { start: 21, end: 30 },
  ];
  it('is marked in the margin where it is about a whole paragraph of several sentences', () => {
    expect(isOfParagraph({ start: 9, end: 30 }, text, parts)).toBe(true);
  });
  it.each([
    ['a sentence', 9, 20],
    ['a paragraph of one sentence', 0, 8],
    ['words over the end of a sentence', 15, 25],
    ['no words at all', 8, 8],
  ])('is underlined where it is about %s', (_name, start, end) => {
    expect(isOfParagraph({ start, end }, text, parts)).toBe(false);
  });
});
