import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll } from 'vitest';
import { ensureBuilt } from '../../../main/launch/build.mjs';

export const root = resolve(import.meta.dirname, '..', '..', '..');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line, as `npx emend` does, with its settings and caches in `home`. */
export function runEmend(
  home: string,
  args: readonly string[],
  input: string | Buffer = '',
  cwd = root,
): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    cwd,
    env: { ...process.env, EMEND_HOME: home },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done) =>
    child.on('close', (status) =>
      done({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    ),
  );
}

/** Builds the command line before a file's tests, and gives it a home of its own: what runs it there, and where that is. */
export function builtEmend(): {
  readonly emend: (args: readonly string[], input?: string | Buffer, cwd?: string) => Promise<Ran>;
  readonly home: () => string;
} {
  let home = '';
  beforeAll(async () => {
    await ensureBuilt();
    home = await mkdtemp(join(tmpdir(), 'emend-cli-home-'));
  }, 180_000);
  return { emend: (args, input = '', cwd) => runEmend(home, args, input, cwd), home: () => home };
}
