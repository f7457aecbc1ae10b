import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBlocks } from '../../../../renderer/views/merge/merge-blocks';

const text = fc.constantFrom(null, 'One. ', 'Two.\n', '');
const segments = fc.array(
  text.map((each) => ({ base: 'x', text: each })),
  { maxLength: 200 },
);

describe('the blocks a merge is shown in', () => {
  it('hold every segment once, in order, and every conflict alone', () => {
    fc.assert(
      fc.property(segments, (list) => {
        const shown: number[] = [];
        let conflicts = 0;
        for (const block of mergeBlocks(list)) {
          if (block.kind === 'conflict') {
            expect(block.conflict).toBe(conflicts++);
            expect(list[block.segment]?.text).toBeNull();
            shown.push(block.segment);
          } else {
            expect(block.to - block.from).toBeLessThanOrEqual(40);
            for (let at = block.from; at < block.to; at++) {
              expect(list[at]?.text).not.toBeNull();
              shown.push(at);
            }
          }
        }
        expect(shown).toEqual(list.map((_, index) => index));
      }),
    );
  });

  it('are paragraphs', () => {
    const list = ['One. ', 'Two.\n', 'Three.'].map((each) => ({ base: '', text: each }));
    expect(mergeBlocks(list)).toEqual([
      { kind: 'text', from: 0, to: 2 },
      { kind: 'text', from: 2, to: 3 },
    ]);
  });
});
