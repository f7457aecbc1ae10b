import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pieces } from '../../../shared/checks/pieces';
import { applyEdits, areApplicable, type TextEdit } from '../../../shared/text/edit';

/** Sorted edits apart, made from cut points in thousandths of the text's length. */
const round = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.string({ maxLength: 4 })), { maxLength: 4 });

function editsFor(length: number, cuts: readonly (readonly [number, number, string])[]): TextEdit[] {
  const points = cuts.flatMap(([a, b]) => [a, b]).map((cut) => Math.floor((cut * length) / 1000));
  points.sort((a, b) => a - b);
  return cuts.map(([, , text], index) => ({
    start: points[2 * index] ?? 0,
    end: points[2 * index + 1] ?? 0,
    text,
  }));
}

it('tells several rounds of edits as one', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(round, { maxLength: 4 }), (first, rounds) => {
      const pieces = new Pieces(first);
      let text = first;
      for (const cuts of rounds) {
        const edits = editsFor(text.length, cuts);
        pieces.apply(edits);
        text = applyEdits(text, edits);
        expect(pieces.text()).toBe(text);
      }
      expect(areApplicable(pieces.edits(), first.length)).toBe(true);
      expect(applyEdits(first, pieces.edits())).toBe(text);
    }),
  );
});
