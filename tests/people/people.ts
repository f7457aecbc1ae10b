import { simulatePeople, type RunReport } from './run';

/** `npm run people -- [runs] [first seed]`: simulated people, 2,000 runs unless told otherwise. A seed that fails is printed. */
const [runs = 2000, first = 1] = process.argv.slice(2).map(Number);
const reports: RunReport[] = [];
const failed: string[] = [];

for (let seed = first; seed < first + runs; seed++) {
  try {
    reports.push(await simulatePeople(seed));
  } catch (error) {
    failed.push(String(error));
    process.stdout.write(`${String(error)}\n`);
  }
  if ((seed - first + 1) % 100 === 0) process.stdout.write(`${seed - first + 1} of ${runs} runs\n`);
}

const sum = (of: (report: RunReport) => number): number =>
  reports.reduce((total, report) => total + of(report), 0);
for (const carrier of ['git', 'folder', 'conflict-copies'] as const)
  process.stdout.write(`${carrier}: ${reports.filter((report) => report.carrier === carrier).length} runs\n`);
process.stdout.write(
  `${reports.length} of ${runs} runs held: ${sum(({ events }) => events)} events, ${sum(({ words }) => words)} words, ` +
    `${sum(({ merges }) => merges)} merges, ${sum(({ verdicts }) => verdicts)} verdicts that stand\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
