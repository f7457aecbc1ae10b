import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiffer } from '../../../shared/diff/diff-texts';
import { countEdits } from '../../../shared/metrics/edit-rate';
import { changedPlaces, locateHunks } from '../../../shared/review/located-hunks';

const sentence = fc.constantFrom(
  'One ship. ',
  'Two ships came. ',
  'The port was full.\n',
  'It rained. ',
  'Why? ',
);
const text = fc.array(sentence, { maxLength: 12 }).map((all) => all.join(''));

describe('changedPlaces', () => {
  it('are where the whole reckoning puts the changed hunks, for any two texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = createDiffer(before, 'en')(after);
        const whole = locateHunks(diff).filter(({ hunk }) => hunk.kind !== 'same');
        expect(changedPlaces(diff)).toEqual(whole.map((hunk) => hunk.after));
      }),
    );
  });
});

describe('countEdits', () => {
  it('counts hunks it has counted before as it counts them for the first time', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = createDiffer(before, 'en')(after);
        const first = countEdits(diff);
        expect(countEdits(diff)).toEqual(first);
        expect(countEdits(structuredClone(diff))).toEqual(first);
      }),
    );
  });
});
