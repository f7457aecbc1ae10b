import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { editedShare } from '../../../shared/diff/edited-share';

const share = (before: string, after: string): number =>
  editedShare(diffTexts(before, after, { language: 'en' }));

describe('editedShare', () => {
  it('is the changed words over the words of the machine translation', () => {
    expect(share('The boat was old and slow.', 'The boat was new and fast.')).toBeCloseTo(2 / 6);
    expect(share('One two three four.', 'One two three four.')).toBe(0);
  });

  it('counts neither spaces nor marks', () => {
    expect(share('It was a high -quality boat .', 'It was a high-quality boat.')).toBe(0);
  });

  it('stays between 0 and 1, whatever was written anew or from nothing', () => {
    expect(share('One.', 'A wholly new text of many more words than that.')).toBe(1);
    expect(share('', 'Words from nothing.')).toBe(1);
    expect(share('', '')).toBe(0);
  });
});
