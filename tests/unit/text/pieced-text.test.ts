import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../shared/text/edit';
import { PiecedText } from '../../../shared/text/pieced-text';
import { editsOf, numbersFrom, someText } from '../renderer/some-edits';

describe('PiecedText', () => {
  it('is the text that the edits make, whatever they are, and says what stands anywhere in it', () => {
    fc.assert(
      fc.property(someText, fc.array(fc.nat(), { maxLength: 300 }), (text, seeds) => {
        let [pieced, plain] = [PiecedText.of(text), text];
        for (const seed of seeds) {
          const edits = editsOf(plain, seed);
          pieced = pieced.apply(edits);
          plain = applyEdits(plain, edits);
          expect(pieced.whole).toBe(plain);
          const next = numbersFrom(seed);
          const start = next(plain.length + 1);
          const end = start + next(plain.length - start + 1);
          expect(pieced.slice(start, end)).toBe(plain.slice(start, end));
        }
      }),
    );
  });

  it('refuses edits that do not fit, as a string does', () => {
    expect(() => PiecedText.of('abc').apply([{ start: 2, end: 4, text: '' }])).toThrow(RangeError);
  });
});
