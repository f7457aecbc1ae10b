import { describe, expect, it } from 'vitest';
import { journalSchedule } from '../../faults/journal-schedule';

/** Seeds that once broke a promise; what each showed. */
const found: Readonly<Record<number, string>> = {
  26: 'a journal that could not be read when the article was opened became a second version',
  99: 'a journal of a replica that a power cut made unknown was passed over when it could not be read',
  234: 'what was lost counted as there while another journal could not be read',
  382: 'what was lost counted as there while another journal could not be read',
  757: 'a failed write that could not be cut off counted once the file was read anew',
};

describe('C1: journals on a disk that fails', () => {
  it.each(Object.entries(found))('hold for seed %s: %s', async (seed) => {
    expect(await journalSchedule(Number(seed))).toEqual([]);
  });

  it('hold for three hundred random schedules', async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= 300; seed++)
      for (const each of await journalSchedule(seed)) broken.push(`seed ${seed}: ${each}`);
    expect(broken).toEqual([]);
  }, 120_000);
});
