import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { downloadElectron, installedElectron } from './find-electron.mjs';

const root = resolve(import.meta.dirname, '..', '..');
/** Electron that ends with an error sooner than this, in milliseconds, never showed a window. */
const startTime = 10_000;
/** The app's own word for arguments it could not use; it has said why. */
const badArguments = 2;

const usage = 'npm start -- [FOLDER] [--as id:Name]';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { as: { type: 'string' } },
    });
    if (positionals.length <= 1) return { as: values.as, folder: positionals[0] };
  } catch {
    // What parseArgs has to say is about its caller's options; the usage says it better.
  }
  process.stderr.write(`${usage}\n`);
  return process.exit(badArguments);
}

/**
 * Why no window of Electron's can be shown here, in words for one line; or the executable that can.
 * @returns {Promise<{ electron: string } | { missing: string }>}
 */
async function findElectron() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return { missing: 'There is no display' };
  const electron = installedElectron() ?? (await downloadElectron());
  return electron === null
    ? { missing: 'There is no Electron runtime, and none could be downloaded' }
    : { electron };
}

/**
 * Runs a program in this terminal until it ends; signals to stop are handed on.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number, early: boolean }>}
 */
async function run(program, args) {
  const began = performance.now();
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((done) =>
    child.on('error', () => done(1)).on('exit', (status) => done(status ?? 0)),
  );
  return { code, early: performance.now() - began < startTime };
}

/** What root needs on the command line; the app itself never gives up the sandbox. */
function rootSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  process.stderr.write(
    "Started as root: Electron then needs --no-sandbox, so the system's sandbox is off.\n",
  );
  return ['--no-sandbox'];
}

const { as, folder: asked } = readArguments();
// npm runs scripts in the package's folder and says where the person stood.
const folder = asked === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), asked);
const asOption = as === undefined ? [] : [`--as=${as}`];

try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(
    `Emend could not be built (${error instanceof Error ? error.message : String(error)}). Run "npm install" again, then "npm start".\n`,
  );
  process.exit(1);
}
const found = await findElectron();
let why = 'missing' in found ? found.missing : null;
if ('electron' in found) {
  const { code, early } = await run(found.electron, [
    ...rootSwitches(),
    root,
    folder ?? '--sample',
    ...asOption,
  ]);
  if (code === 0 || code === badArguments || !early) process.exit(code);
  why = 'Electron could not show a window';
}

process.stderr.write(`${why}: Emend opens in the browser instead.\n`);
const cli = join(root, 'dist', 'cli.js');
const { code } = await run(process.execPath, [
  cli,
  'serve',
  ...(folder ? [folder] : []),
  '--open',
  ...asOption,
]);
process.exit(code);
