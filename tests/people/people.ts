import { simulatePeople, type RunReport } from './run';

/** `npm run people -- [runs] [first seed]`: simulated people, 2,000 runs unless told otherwise. A seed that fails is printed. */
const [runs = 2000, first = 1] = process.argv.slice(2).map(Number);
const reports: RunReport[] = [];
const failed: string[] = [];

/** Runs beside one another: most of a run's time is waiting for files. */
const lanes = 8;
let next = first;

async function lane(): Promise<void> {
  while (next < first + runs) {
    const seed = next++;
    try {
      reports.push(await simulatePeople(seed));
    } catch (error) {
      failed.push(String(error));
      process.stdout.write(`${String(error)}\n`);
    }
    const done = reports.length + failed.length;
    if (done % 100 === 0) process.stdout.write(`${done} of ${runs} runs\n`);
  }
}

await Promise.all(Array.from({ length: lanes }, lane));

const sum = (of: (report: RunReport) => number): number =>
  reports.reduce((total, report) => total + of(report), 0);
for (const carrier of ['git', 'folder', 'conflict-copies'] as const)
  process.stdout.write(`${carrier}: ${reports.filter((report) => report.carrier === carrier).length} runs\n`);
process.stdout.write(
  `${reports.length} of ${runs} runs held: ${sum(({ events }) => events)} events, ${sum(({ words }) => words)} words, ` +
    `${sum(({ merges }) => merges)} merges, ${sum(({ verdicts }) => verdicts)} verdicts that stand\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
