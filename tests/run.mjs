/**
 * `npm test`: everything this machine can run. The end-to-end tests run in Electron and in Chromium where each is at hand, and what
 * was not run is said. EMEND_TEST_REQUIRE names what must run, apart by spaces: `electron`, `chromium`, and `packaged`, which also
 * packages the app with the Electron runtime at hand and drives it. The last line sums all runners up.
 */
import { join } from 'node:path';
import { ensureBuilt } from '../main/launch/build.mjs';
import { chromiumHalf, electronHalf } from './run/shells.mjs';
import { playwright, root, single, vitest } from './run/steps.mjs';
import { Tally } from './run/tally.mjs';
import { missingJudges } from './judges/tools.mjs';

const required = (process.env.EMEND_TEST_REQUIRE ?? '').split(/\s+/).filter(Boolean);
const tally = new Tally();
/** @type {string[]} */
const notes = [];
/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * @param {string} name
 * @param {() => Promise<{ passed?: number, failed?: number, skipped?: number, flaky?: number, names?: string[] }>} step
 */
async function take(name, step) {
  say(`\n— ${name}`);
  const began = performance.now();
  const counts = await step();
  tally.add(name, counts);
  say(`— ${name}: ${counts.failed ? 'FAILED' : 'done'}, ${Math.round((performance.now() - began) / 1000)} s`);
}

/**
 * @param {'electron' | 'chromium'} project
 * @param {import('./run/shells.mjs').Half} half
 */
async function takeHalf(project, half) {
  const name = `end to end in ${project === 'electron' ? 'Electron' : 'Chromium over the loopback host'}`;
  if ('before' in half) {
    await take(name, () => playwright(project, half.before));
    notes.push(`Ran ${name}.`);
    return;
  }
  const must = required.includes(project);
  tally.add(name, must ? { failed: 1 } : { skipped: 1 });
  notes.push(`Not run: ${name}: ${half.missing}.`);
}

// Types and lint need one core each, so they run side by side.
const types = async () => {
  for (const layer of ['shared', 'main', 'main/preload', 'renderer', 'renderer/worker', 'tests'])
    await take(`types of ${layer}`, () => single('typescript/bin/tsc', ['-p', layer]));
  await take('formatting', () => single('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']));
};
await Promise.all([types(), take('lint', () => single('eslint/bin/eslint.js', ['.']))]);
await take('unit, contract, security and wall tests', vitest);
notes.push(...missingJudges());

let built = false;
await take('build', async () => {
  try {
    await ensureBuilt();
    built = true;
    return { passed: 1 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { failed: 1 };
  }
});

if (built) {
  const electron = electronHalf();
  await takeHalf('electron', electron);
  await takeHalf('chromium', await chromiumHalf());
  if (required.includes('packaged')) {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
    await take('packaging', () =>
      single('electron-builder/cli.js', ['--linux', 'dir', `-c.electronDist=${dist}`]),
    );
    const before = 'before' in electron ? electron.before : [];
    await take('the packaged app', () => playwright('packaged', before));
  }
}

say('');
for (const note of notes) say(note);
if (process.platform === 'linux' && process.getuid?.() === 0) {
  say("Run as root, so with --no-sandbox: that the system's own sandbox holds was not shown.");
}
if (tally.flaky > 0) say(`Passed only at the second attempt: ${tally.flaky}.`);
for (const name of tally.names) say(`Failed test: ${name}`);
if (tally.broken.length > 0) say(`Failed: ${tally.broken.join('; ')}.`);
say(tally.line());
process.exitCode = tally.failed === 0 ? 0 : 1;
