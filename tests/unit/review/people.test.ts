import { describe, expect, it } from 'vitest';
import { simulatePeople } from '../../people/run';

/** A share of the 2,000 runs of `npm run people`; seeds that once failed stay here by number. */
const runs = 100;
const block = 10;

describe('C2: simulated people', () => {
  for (let first = 1; first <= runs; first += block) {
    const last = first + block - 1;
    it(
      `C2: who work apart and together lose no word, seeds ${first} to ${last}`,
      { timeout: 120_000 },
      async () => {
        for (let seed = first; seed <= last; seed++) {
          expect((await simulatePeople(seed)).events, `seed ${seed}`).toBeGreaterThan(0);
        }
      },
    );
  }
});
