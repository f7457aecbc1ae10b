import { describe, expect, it } from 'vitest';
import { nearestPlace } from '../../../shared/text/nearest-place';

describe('the place of words nearest to where they stood', () => {
  const text = 'Yes. It rained. Yes. It snowed. Yes.';
  it.each([
    [0, 0],
    [9, 16],
    [7, 0],
    [16, 16],
    [25, 32],
    [99, 32],
  ])('from %i is %i', (from, start) => {
    expect(nearestPlace(text, 'Yes.', from)).toEqual({ start, end: start + 4 });
  });

  it('is nowhere where they do not stand', () => {
    expect(nearestPlace(text, 'No.', 0)).toBeNull();
    expect(nearestPlace(text, '', 0)).toBeNull();
  });
});
