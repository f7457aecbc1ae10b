import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { thirdPartyNotices } from './notices.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const workFolder = join(root, 'node_modules', '.cache', 'emend');
const lock = join(workFolder, 'lock');
/** A lock older than this, in milliseconds, was left by a build that was killed. */
const longestBuild = 180_000;

/** Whatever the build reads. */
const sources = [
  'main',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** A short name for the state of the sources: changes whenever a file comes, goes or is written. */
async function stateOfSources() {
  const hash = createHash('sha256');
  /** @param {string} path */
  async function add(path) {
    const info = await stat(join(root, path)).catch(() => null);
    if (info === null) return;
    if (info.isDirectory()) {
      for (const name of (await readdir(join(root, path))).sort()) await add(join(path, name));
    } else {
      hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
    }
  }
  for (const source of sources) await add(source);
  return hash.digest('hex');
}

/** @returns {Promise<string | null>} the state of the sources that dist was built from */
async function builtState() {
  return readFile(join(dist, 'sources'), 'utf8').catch(() => null);
}

/**
 * Runs a tool of the project with its output on standard error, and only if it fails unless `loud`.
 * @param {string} script of the package's own command line
 * @param {string[]} args
 * @param {{ loud: boolean, env?: Record<string, string> }} options
 */
async function runTool(script, args, { loud, env = {} }) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (loud ? process.stderr.write(chunk) : output.push(chunk)));
  }
  const code = await new Promise((done, failed) => child.on('close', done).on('error', failed));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`${script} ${args.join(' ')} ended with status ${code}`);
}

/** Two starts at once build once: the second waits for the first. */
async function takeLock() {
  await mkdir(workFolder, { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > longestBuild) await rmdir(lock).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** @param {boolean} loud */
async function build(loud) {
  await runTool('node_modules/tsx/dist/cli.mjs', ['tests/generate/rules.ts'], { loud });
  // What is generated is a source too, so the state is taken after it.
  const state = await stateOfSources();
  const fresh = join(workFolder, 'build');
  const old = join(workFolder, 'old');
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await runTool('node_modules/electron-vite/bin/electron-vite.js', ['build'], {
    loud,
    env: { EMEND_BUILD_FOLDER: fresh },
  });
  await writeFile(join(fresh, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices());
  await writeFile(join(fresh, 'sources'), state);
  await rename(dist, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, dist);
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds dist if it is missing or older than the sources. Says so on standard error, which leaves standard output to the caller.
 * Throws if the build fails, with its output on standard error.
 * @param {{ always?: boolean, loud?: boolean }} [options]
 */
export async function ensureBuilt({ always = false, loud = false } = {}) {
  const isBuilt = async () => (await builtState()) === (await stateOfSources());
  if (!always && (await isBuilt())) return;
  await takeLock();
  try {
    if (!always && (await isBuilt())) return;
    process.stderr.write('Building Emend…\n');
    await build(loud);
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await ensureBuilt({ always: true, loud: true });
