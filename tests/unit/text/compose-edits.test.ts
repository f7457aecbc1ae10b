import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../shared/text/compose-edits';
import { applyEdits, areApplicable } from '../../../shared/text/edit';
import { editsOf, someText } from '../renderer/some-edits';

describe('composeEdits', () => {
  it('does what the two lists do one after the other', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, seedA, seedB) => {
        const first = editsOf(text, seedA);
        const middle = applyEdits(text, first);
        const second = editsOf(middle, seedB);
        const composed = composeEdits(first, second);
        expect(areApplicable(composed, text.length)).toBe(true);
        expect(applyEdits(text, composed)).toBe(applyEdits(middle, second));
      }),
    );
  });

  it('leaves nothing of typing that was taken back', () => {
    const typed = [{ start: 3, end: 3, text: 'abc' }];
    const takenBack = [{ start: 3, end: 6, text: '' }];
    expect(composeEdits(typed, takenBack)).toEqual([]);
  });

  it('keeps edits far from one another apart', () => {
    const composed = composeEdits([{ start: 0, end: 1, text: 'x' }], [{ start: 9, end: 9, text: 'y' }]);
    expect(composed).toEqual([
      { start: 0, end: 1, text: 'x' },
      { start: 9, end: 9, text: 'y' },
    ]);
  });
});
