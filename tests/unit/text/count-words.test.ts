import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../shared/text/count-words';

describe('countWords', () => {
  it('counts words as a writer does, and each Chinese or Japanese character as one', () => {
    expect(countWords("The port's 14 berths — all of them.")).toBe(7);
    expect(countWords('港口扩建')).toBe(4);
    expect(countWords('ポート 2 号')).toBe(5);
    expect(countWords(' .,— \n')).toBe(0);
  });

  it('adds up over texts that are parted by a space', () => {
    const some = fc.string({ unit: fc.constantFrom('a', '7', '海', '’', '.', ' ', 'é'), maxLength: 20 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});
