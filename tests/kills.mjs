import { chromiumHalf, electronHalf } from './run/shells.mjs';
import { run } from './run/steps.mjs';

/** `npm run kills -- [rounds]`: kills the host while somebody types, half of the rounds in each shell; 1,000 unless told otherwise. */
const rounds = Number(process.argv[2] ?? 1000);
let well = true;
for (const [project, half] of [
  ['electron', electronHalf()],
  ['chromium', await chromiumHalf()],
]) {
  if ('missing' in half) {
    process.stdout.write(`${project}: not run: ${half.missing}\n`);
    well = false;
    continue;
  }
  const [program, ...args] = [
    ...half.before,
    process.execPath,
    'node_modules/@playwright/test/cli.js',
    'test',
    `--project=${project}`,
    'killed-while-typing',
  ];
  well = (await run(program, args, { EMEND_KILLS: String(Math.ceil(rounds / 2)) })) && well;
}
process.exitCode = well ? 0 : 1;
