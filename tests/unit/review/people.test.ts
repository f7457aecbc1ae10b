import { describe, expect, it } from 'vitest';
import { simulatePeople } from '../../people/run';

/** A share of the 2,000 runs of `npm run people`; seeds that once failed stay here by number. */
const runs = 100;

describe('C2: simulated people', () => {
  it(`C2: who work apart and together lose no word, in ${runs} runs`, { timeout: 300_000 }, async () => {
    for (let seed = 1; seed <= runs; seed++) expect((await simulatePeople(seed)).events).toBeGreaterThan(0);
  });
});
