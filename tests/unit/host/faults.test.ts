import { describe, expect, it } from 'vitest';
import { exportSchedule } from '../../faults/export-schedule';
import { journalSchedule, type Broken } from '../../faults/journal-schedule';
import { storeSchedule } from '../../faults/store-schedule';

const unread =
  'a failed write that could not be cut off stayed, for the file could not be read then to know it by';

/** Seeds that once broke a promise; what each showed. */
const journals: Readonly<Record<number, string>> = {
  26: 'a journal that could not be read when the article was opened became a second version',
  99: 'a journal of a replica that a power cut made unknown was passed over when it could not be read',
  234: 'what was lost counted as there while another journal could not be read',
  382: 'what was lost counted as there while another journal could not be read',
  757: 'a failed write that could not be cut off counted once the file was read anew',
  1677: 'a power cut took the folder of all replicas, and a journal of ours was passed over as a stranger’s',
  3298: 'a power cut took the folder of all replicas, and a journal of ours was passed over as a stranger’s',
  4686: unread,
  5556: unread,
  5591: unread,
  8016: unread,
  9406: unread,
  40343: 'a failed write that could not be cut off counted beside its second try in the next journal',
};

const stores: Readonly<Record<number, string>> = {
  26: 'a write that failed after it got through made a stranger’s file of an export’s own',
  35: 'the manifest did not name a file whose write had failed and got through',
  1749: 'a folder whose name could not be synced just then passed for one that is on disk',
  67: 'the manifest named a file as a power cut then took it back',
};

const some = 500;

async function firstSeeds(schedule: (seed: number) => Promise<Broken>, count = some): Promise<string[]> {
  const broken: string[] = [];
  for (let seed = 1; seed <= count; seed++)
    for (const each of await schedule(seed)) broken.push(`seed ${seed}: ${each}`);
  return broken;
}

describe('C1: journals on a disk that fails', () => {
  it.each(Object.entries(journals))('hold for seed %s: %s', async (seed) => {
    expect(await journalSchedule(Number(seed))).toEqual([]);
  });

  it(`hold for ${some} random schedules`, async () => {
    expect(await firstSeeds((seed) => journalSchedule(seed))).toEqual([]);
  }, 300_000);

  it('hold for 200 random schedules where journals are put back to older copies between sessions (B1)', async () => {
    expect(await firstSeeds((seed) => journalSchedule(seed, { rewinds: true }), 200)).toEqual([]);
  }, 300_000);
});

describe('C1: settings, project file, index and export on a disk that fails', () => {
  it.each(Object.entries(stores))('hold for seed %s: %s', async (seed) => {
    expect(await storeSchedule(Number(seed))).toEqual([]);
  });

  it(`hold for ${some} random schedules`, async () => {
    expect(await firstSeeds(storeSchedule)).toEqual([]);
  }, 300_000);
});

describe('C1: whole exports on a disk that fails', () => {
  it('hold for 100 random schedules', async () => {
    expect(await firstSeeds(exportSchedule, 100)).toEqual([]);
  }, 300_000);
});
