import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../main/launch/build.mjs';
import { has } from '../../judges/tools.mjs';
import { tempFolder, writeFiles } from '../host/temp-folder';
import { root } from './run-emend';

const page = await readFile(join(root, 'assets/help/many-machines.md'), 'utf8');
const hasParallel = has('parallel');

/** The script of that name on the help page. */
function script(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\n([^]*?)^\`\`\``, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`no script ${name}`);
  return found;
}

let bin: string;

beforeAll(async () => {
  await ensureBuilt();
  bin = await mkdtemp(join(tmpdir(), 'emend-bin-'));
  await writeFile(
    join(bin, 'emend'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist', 'cli.js')}" "$@"\n`,
  );
  await chmod(join(bin, 'emend'), 0o755);
}, 180_000);

function run(
  text: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): void {
  execFileSync('bash', ['-c', text, 'script', ...args], {
    cwd,
    env: {
      ...process.env,
      EMEND_HOME: join(bin, 'home'),
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      ...env,
    },
  });
}

const names = Array.from({ length: 7 }, (_, at) => `articles/${at}/it’s ${at}.txt`);

async function project(): Promise<string> {
  const folder = await tempFolder();
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'It was a win -win for all.\n'])));
  return folder;
}

function pathsIn(report: string): unknown[] {
  return report
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { path: unknown }).path);
}

describe.skipIf(process.platform !== 'linux')('the scripts of the help page', { timeout: 120_000 }, () => {
  it.skipIf(!hasParallel)('check every article once under GNU parallel', async () => {
    const folder = await project();
    run(script('parallel').replace('-n 1000', '-n 3'), folder);
    expect(pathsIn(await readFile(join(folder, 'reports.jsonl'), 'utf8')).sort()).toEqual(names);
  });

  it.skipIf(!hasParallel)('check every row once under GNU parallel, in their order', async () => {
    const folder = await tempFolder();
    const rows = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id, text: `Row ${id}.` }));
    await writeFile(join(folder, 'rows.jsonl'), `${rows.join('\n')}\n`);
    run(script('rows').replace('10M', '300'), folder);
    const reports = (await readFile(join(folder, 'reports.jsonl'), 'utf8')).trim().split('\n');
    expect(reports.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(rows.map((_, id) => id));
  });

  it('check every article once as tasks of an array job, also when one is started again', async () => {
    const folder = await project();
    await mkdir(join(folder, 'reports'));
    await writeFile(join(folder, 'list.txt'), `${names.join('\n')}\n`);
    const tasks = ['0', '1', '2', '1'];
    for (const task of tasks)
      run(
        script('slurm').replace('shares=100', 'shares=3'),
        folder,
        { SLURM_ARRAY_TASK_ID: task, SLURM_CPUS_PER_TASK: '1' },
        ['list.txt', 'reports'],
      );
    const reports = await Promise.all(
      ['0', '1', '2'].map((task) => readFile(join(folder, 'reports', `${task}.jsonl`), 'utf8')),
    );
    expect(reports.map((report) => pathsIn(report).length)).toEqual([2, 3, 2]);
    expect(reports.flatMap(pathsIn).sort()).toEqual(names);
  });
});
