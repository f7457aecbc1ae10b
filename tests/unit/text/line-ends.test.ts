import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLineEnds } from '../../../shared/text/line-ends';

const withLineEnds = fc
  .array(fc.constantFrom('a', 'bc', '.', ' ', '\n', '\r', '\r\n', '中', '😀'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('normaliseLineEnds', () => {
  it('leaves no carriage return and one line feed for each line end', () => {
    expect(normaliseLineEnds('a\r\nb\rc\n').text).toBe('a\nb\nc\n');
  });

  it('takes every offset back to the same character of the text as given', () => {
    fc.assert(
      fc.property(withLineEnds, (given) => {
        const normalised = normaliseLineEnds(given);
        for (let offset = 0; offset < normalised.text.length; offset++) {
          const there = given[normalised.toGiven(offset)];
          const here = normalised.text[offset];
          expect(here === '\n' ? /[\r\n]/.test(there ?? '') : there === here).toBe(true);
        }
        expect(normalised.toGiven(normalised.text.length)).toBe(given.length);
      }),
    );
  });
});
