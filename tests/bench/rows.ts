import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureBuilt } from '../../main/launch/build.mjs';
import { seeded } from '../measure/data';

const root = resolve(import.meta.dirname, '..', '..');
const rows = 100_000;
/** How often memory is looked at, in milliseconds. */
const everyMs = 250;

const words =
  'harbour council market engineer bridge garden letter report river station early late opened closed the a and in on of'.split(
    ' ',
  );

/** Rows as a data set has them: two sentences each, one in ten with something to flag. */
function* dataSet(): Generator<string> {
  const random = seeded(5);
  const sentence = (): string => {
    const chosen = Array.from(
      { length: 6 + Math.floor(random() * 8) },
      () => words[Math.floor(random() * words.length)] as string,
    ).join(' ');
    return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`;
  };
  for (let id = 0; id < rows; id++) {
    const text = `${sentence()} ${sentence()}`;
    yield `${JSON.stringify({ id, text: random() < 0.1 ? text.replace(' ', '  ') : text })}\n`;
  }
}

/** Megabytes that a process and its children have in memory; Linux alone says so. */
async function memoryOf(pid: number): Promise<number> {
  try {
    const own = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
    const theirs = await Promise.all(children.map((child) => memoryOf(Number(child))));
    return theirs.reduce((sum, one) => sum + one, Number(own) / 1024);
  } catch {
    return 0;
  }
}

/** 100,000 rows through `check --stdin-jsonl`: seconds, rows a second, and memory over the first and the last tenth of them. */
export async function benchRows(): Promise<object[]> {
  await ensureBuilt();
  return [await run(1), await run(2)];
}

async function run(jobs: number): Promise<object> {
  const cli = process.env['EMEND_CLI'] ?? join(root, 'dist', 'cli.js');
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'check', '--stdin-jsonl', '--jobs', String(jobs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered++;
  });
  const seen: { readonly answered: number; readonly megabytes: number }[] = [];
  const timer = setInterval(() => {
    const at = answered;
    void memoryOf(child.pid ?? 0).then((megabytes) => seen.push({ answered: at, megabytes }));
  }, everyMs);
  const closed = once(child, 'close');
  for (const row of dataSet()) if (!child.stdin.write(row)) await once(child.stdin, 'drain');
  child.stdin.end();
  await closed;
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  const mean = (from: number, to: number): number => {
    const inside = seen.filter(({ answered: at, megabytes }) => at > from && at <= to && megabytes > 0);
    return Math.round(inside.reduce((sum, { megabytes }) => sum + megabytes, 0) / inside.length);
  };
  const [first, last] = [mean(0, rows / 10), mean((rows * 9) / 10, rows)];
  return {
    name: `check --stdin-jsonl --jobs ${jobs}`,
    answered,
    seconds: Math.round(seconds),
    'rows a second': Math.round(answered / seconds),
    'first tenth, MB': first,
    'last tenth, MB': last,
    growth: `${Math.round((last / first - 1) * 100)} %`,
  };
}
