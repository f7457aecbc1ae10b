import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWholeWords } from '../../../renderer/editor/whole-words';
import { applyEdits, type TextEdit } from '../../../shared/text/edit';

describe('a fix as its card shows it', () => {
  it('changes words as wholes, and nothing else of the text', () => {
    const text = 'It is an important day.';
    expect(inWholeWords([{ start: 6, end: 10, text: 'i' }], text)).toEqual([
      { start: 6, end: 18, text: 'important' },
    ]);
    expect(inWholeWords([{ start: 12, end: 13, text: 'n' }], text)).toEqual([
      { start: 9, end: 18, text: 'impnrtant' },
    ]);
  });

  it('leaves spaces and marks between words as they are', () => {
    const text = 'One  two.Three';
    for (const edit of [
      { start: 3, end: 5, text: ' ' },
      { start: 9, end: 9, text: ' ' },
    ])
      expect(inWholeWords([edit], text)).toEqual([edit]);
  });

  it('makes the same text of any edits, which stay apart', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '.', '𝒜'), maxLength: 30 });
    const edits = fc.array(
      fc.tuple(fc.nat(30), fc.nat(4), fc.string({ unit: fc.constantFrom('x', ' '), maxLength: 3 })),
    );
    fc.assert(
      fc.property(text, edits, (before, wanted) => {
        const made: TextEdit[] = [];
        let at = 0;
        for (const [gap, length, put] of wanted) {
          const start = at + 1 + (gap % 5);
          const end = start + length;
          if (end > before.length) break;
          made.push({ start, end, text: put });
          at = end;
        }
        const whole = inWholeWords(made, before);
        expect(applyEdits(before, whole)).toBe(applyEdits(before, made));
        expect(whole.every(({ start }, index) => start >= (whole[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
