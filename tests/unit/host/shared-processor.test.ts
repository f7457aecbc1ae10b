import { describe, expect, it } from 'vitest';
import { SharedProcessor } from '../../../main/host/shared-processor';

/** What each share comes to where the process took so many milliseconds of every second. */
function shares(taken: readonly number[], threads: number): number[] {
  let used = 1_000;
  const processor = new SharedProcessor(() => used);
  return taken.map((ms) => {
    used += ms;
    return processor.take(1_000, threads);
  });
}

describe('SharedProcessor', () => {
  it('is what the process took, among the threads that work', () => {
    expect(shares([1_000, 500, 2_000], 1)).toEqual([1, 0.5, 1]);
    expect(shares([2_000, 500], 2)).toEqual([1, 0.25]);
  });

  it('is a twelfth at least, so that whoever waits for ever is ended', () => {
    expect(shares([0, 0, 10], 2)).toEqual([1 / 12, 1 / 12, 1 / 12]);
  });
});
