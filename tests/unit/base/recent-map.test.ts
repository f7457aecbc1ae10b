import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentMap } from '../../../shared/base/recent-map';

const most = 4;

describe('a recent map', () => {
  it('holds a bounded number of entries, and the last ones asked for with what was set', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 80 });
    fc.assert(
      fc.property(keys, (asked) => {
        const map = new RecentMap<number, { readonly of: number }>(most);
        asked.forEach((key, at) => {
          const known = map.get(key);
          expect(known?.of ?? key).toBe(key);
          const lately = new Set<number>();
          for (let before = at - 1; before >= 0 && lately.size < most; before--)
            lately.add(asked[before] as number);
          if (lately.has(key)) expect(known).toBeDefined();
          if (known === undefined) map.set(key, { of: key });
          expect(map.size).toBeLessThanOrEqual(2 * most);
        });
      }),
    );
  });
});
