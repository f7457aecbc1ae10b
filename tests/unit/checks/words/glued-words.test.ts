import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gluedAt, mayBeGlued } from '../../../../shared/checks/words/glued-words';

const parts =
  'the guys since it hang on thank you after all a lot i said this company and of what ever harbour in to be is at'.split(
    ' ',
  );

it('tells in one walk whether a word is glued with a capital or without', () => {
  const word = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.stringMatching(/^[a-z]{1,4}$/)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((some) => some.join(''));
  let glued = 0;
  fc.assert(
    fc.property(word, (lower) => {
      const found = gluedAt(lower, true).length > 0 || gluedAt(lower, false).length > 0;
      if (found) glued++;
      expect(mayBeGlued(lower)).toBe(found);
    }),
    { numRuns: 3000 },
  );
  expect(glued).toBeGreaterThan(100);
});
