import { describe, expect, it } from 'vitest';
import { usualWidth } from '../../../../renderer/state/view';

describe('usualWidth', () => {
  it('gives the outer columns more of a wide window, up to a limit, and never less than they need', () => {
    expect([900, 1280, 1600, 2000, 2560, 5120].map((room) => usualWidth('library', room))).toEqual([
      268, 268, 268, 301, 340, 340,
    ]);
    expect([1280, 2560].map((room) => usualWidth('dock', room))).toEqual([332, 404]);
    expect(usualWidth('left', 2560)).toBe(0.5);
  });
});
