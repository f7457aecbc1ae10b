import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

/**
 * Runs a command in this terminal; gives whether it ended well.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
export function run(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/**
 * A step that is one test: it ends well or it does not.
 * @param {string} script of a package, run by Node
 * @param {string[]} args
 */
export async function single(script, args) {
  return (await run(process.execPath, [join('node_modules', script), ...args]))
    ? { passed: 1 }
    : { failed: 1 };
}

/** All vitest tests. A run that ends badly without a failed test (it could not start) counts as one failure. */
export async function vitest() {
  return withReport(async (report) => {
    const well = await run(process.execPath, [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      await readReport(report);
    const failed = numFailedTests ?? 0;
    return {
      names: failedInVitest(testResults ?? []),
      passed: numPassedTests ?? 0,
      failed: well ? failed : Math.max(1, failed),
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    };
  });
}

/**
 * One project of the Playwright tests.
 * @param {string} project
 * @param {string[]} before what the command starts with: `xvfb-run -a`, or nothing
 */
export async function playwright(project, before) {
  return withReport(async (report) => {
    const [program, ...args] = [
      ...before,
      process.execPath,
      'node_modules/@playwright/test/cli.js',
      'test',
      `--project=${project}`,
      '--reporter=list,json',
    ];
    const well = await run(program ?? process.execPath, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    const { stats = {}, suites = [] } = await readReport(report);
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
    return {
      passed: expected + flaky,
      failed: well ? unexpected : Math.max(1, unexpected),
      skipped,
      flaky,
      names: failedInPlaywright(suites),
    };
  });
}

/**
 * The failed tests of a vitest report, each with the first line of what went wrong.
 * @param {{ name: string, status?: string, message?: string, assertionResults?: { status: string, fullName: string, failureMessages?: string[] }[] }[]} files
 */
export function failedInVitest(files) {
  return files.flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = relative(root, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return tests.map((test) => `${file} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
}

/**
 * @typedef {{ suites?: Suite[], specs?: { ok: boolean, title: string, file: string, line: number }[] }} Suite
 * @param {Suite[]} suites
 * @returns {string[]}
 */
export function failedInPlaywright(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ title, file, line }) => `${file}:${line} > ${title}`),
    ...failedInPlaywright(suite.suites ?? []),
  ]);
}

/** @param {string} [message] */
function firstLine(message = '') {
  return message.trimStart().split('\n', 1)[0]?.slice(0, 300) ?? '';
}

/**
 * @template T
 * @param {(file: string) => Promise<T>} use
 */
async function withReport(use) {
  const folder = await mkdtemp(join(tmpdir(), 'emend-report-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function readReport(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
}
