import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeTime, dayLength, stretchesByDay, timeCovered } from '../../../shared/metrics/active-time';

const minute = 60_000;

describe('stretches of active time', () => {
  it('cover what active time is, none of it twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * 86_400_000 }), { maxLength: 200 }), (times) => {
        const stretches = [...stretchesByDay(times, 40 * minute).values()].flat();
        expect(timeCovered(stretches)).toBe(activeTime(times, 40 * minute));
        expect(timeCovered([...stretches, ...stretches])).toBe(activeTime(times, 40 * minute));
      }),
    );
  });

  it('are cut at midnight and joined where there was no break', () => {
    const midnight = Date.parse('2026-03-02');
    const times = [-2, -1, 1, 2, 9].map((minutes) => midnight + minutes * minute);
    expect([...stretchesByDay(times)]).toEqual([
      [midnight / dayLength - 1, [[midnight - 2 * minute, midnight]]],
      [midnight / dayLength, [[midnight, midnight + 2 * minute]]],
    ]);
  });

  it('count once where they overlap', () => {
    expect(timeCovered([[0, 10], [5, 20], [6, 8], [30, 31]])).toBe(21); // prettier-ignore
    expect(timeCovered([])).toBe(0);
  });
});
