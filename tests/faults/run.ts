import { exportSchedule } from './export-schedule';
import { journalSchedule } from './journal-schedule';
import { storeSchedule } from './store-schedule';

/**
 * Runs fault schedules by seed: `npm run faults [count] [first seed]`. Each seed gives one of a journal, one of settings,
 * project file, index and export folder, and one of whole exports. Ends with 1 if one did not hold.
 */
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
let bad = 0;
for (let seed = first; seed < first + count && bad < 10; seed++) {
  for (const [name, schedule] of Object.entries({
    journal: (seed: number) => journalSchedule(seed),
    rewound: (seed: number) => journalSchedule(seed, { rewinds: true }),
    stores: storeSchedule,
    export: exportSchedule,
  })) {
    const broken = await schedule(seed);
    if (broken.length === 0) continue;
    bad++;
    console.log(`${name}, seed ${seed}: ${broken.join('; ')}`);
  }
}
console.log(
  `${count} schedules of a journal, of the other stores and of whole exports from seed ${first}: ${bad === 0 ? 'all held' : `${bad} did not hold`}`,
);
process.exitCode = bad === 0 ? 0 : 1;
