import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LetterTree } from '../../../../shared/checks/words/letter-tree';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'y', 'z'), minLength: 1, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'y', 'z', 'é', '`', '{'), maxLength: 8 });

describe('a letter tree', () => {
  it('tells of every stretch of a text which lists have it', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), text, (first, second, written) => {
        const tree = new LetterTree([
          [1, first],
          [2, second],
        ]);
        for (let start = 0; start < written.length; start++) {
          let node = tree.root;
          for (let end = start + 1; end <= written.length; end++) {
            node = tree.step(node, written.charCodeAt(end - 1));
            const piece = written.slice(start, end);
            const kinds = (first.includes(piece) ? 1 : 0) | (second.includes(piece) ? 2 : 0);
            expect(tree.kindsOf(node)).toBe(kinds);
            if (end === written.length) expect(tree.kindsFrom(written, start)).toBe(kinds);
          }
        }
      }),
    );
  });
});
