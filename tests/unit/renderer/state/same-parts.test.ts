import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSameParts } from '../../../../renderer/state/same-parts';
import { isEqual } from '../../../../shared/base/is-equal';
import { foldJournal } from '../../../../shared/review/fold';

describe('isEqual', () => {
  it('tells an empty list from an object that holds nothing, in either order', () => {
    expect([isEqual({}, []), isEqual([], {})]).toEqual([false, false]);
  });

  it('agrees with the comparison of the test runner', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isEqual(a, structuredClone(a))).toBe(true);
        expect(isEqual(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });
});

describe('withSameParts', () => {
  it('keeps the parts that say the same, and says what the newer state says', () => {
    const [before, after] = [foldJournal([]), foldJournal([])];
    const now = {
      ...after,
      text: 'other',
      done: [{ start: 0, end: 1, person: { id: 'a', name: 'A' }, time: '' }],
    };
    const merged = withSameParts(before, now);
    expect(merged).toEqual(now);
    expect(merged.verdicts).toBe(before.verdicts);
    expect(merged.done).toBe(now.done);
  });
});

/** Names in one order, and no negative zero: two values that are equal then read the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
