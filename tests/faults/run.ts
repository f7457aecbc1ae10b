import { journalSchedule } from './journal-schedule';

/** Runs fault schedules by seed: `npm run faults [count] [first seed]`. Ends with 1 if one did not hold. */
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
let bad = 0;
for (let seed = first; seed < first + count && bad < 10; seed++) {
  const broken = await journalSchedule(seed);
  if (broken.length > 0) {
    bad++;
    console.log(`seed ${seed}: ${broken.join('; ')}`);
  }
}
console.log(`${count} schedules from seed ${first}: ${bad === 0 ? 'all held' : `${bad} did not hold`}`);
process.exitCode = bad === 0 ? 0 : 1;
