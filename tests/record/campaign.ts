import { checkRecord, noFigures } from './records';

/** `npm run records -- [projects] [changes] [first seed]`: records of generated projects, and single changes that must be found. */
const [projects = 1000, changes = 10_000, first = 1] = process.argv.slice(2).map(Number);
const figures = noFigures();
const failed: string[] = [];
/** Some records have no article in them, so the others get a few more. */
const share = Math.ceil((changes / projects) * 1.1);
for (let seed = first; seed < first + projects; seed++) {
  try {
    await checkRecord(seed, share, figures);
  } catch (error) {
    failed.push(String(error));
    process.stdout.write(`${String(error)}\n`);
  }
  if ((seed - first + 1) % 100 === 0) process.stdout.write(`${seed - first + 1} of ${projects} projects\n`);
}
const found = [...figures.found.values()].reduce((sum, count) => sum + count, 0);
for (const [kind, count] of figures.found) process.stdout.write(`${kind}: ${count} found\n`);
process.stdout.write(
  `${projects - failed.length} of ${projects} projects held: ${figures.articles} articles (${figures.approved} approved, ${figures.sentences} sentences), ` +
    `refused: ${[...figures.refused].map(([code, count]) => `${count} ${code}`).join(', ') || 'none'}, ${figures.signed} projects with signatures; ${found} changes found\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
