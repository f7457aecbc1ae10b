import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FollowedTitle } from '../../../../renderer/state/followed-title';
import { applyEdits } from '../../../../shared/text/edit';
import { titleOf } from '../../../../shared/text/paragraphs';
import { editsOf, someText } from '../some-edits';

it('the title that is followed is that of the text, whatever is edited', () => {
  fc.assert(
    fc.property(someText, fc.array(fc.nat(), { maxLength: 30 }), (begun, seeds) => {
      let text = begun;
      const followed = new FollowedTitle(text);
      for (const seed of seeds) {
        const edits = editsOf(text, seed);
        text = applyEdits(text, edits);
        followed.edited(edits, text);
        expect(followed.title).toBe(titleOf(text));
      }
    }),
    { numRuns: 500 },
  );
});
