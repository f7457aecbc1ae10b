import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { delimiter, join } from 'node:path';
import { hasData, readRows, readTexts } from '../measure/data';
import { prose } from './diff';

/** Of one command line, the medians of several runs. Start-up is taken off: what is measured begins with the answer to a first short line. */
interface Line {
  readonly name: string;
  readonly megabytes: number;
  /** Megabytes a second of processor time, of all threads; NaN where the system does not tell. */
  readonly processor: number;
  /** Megabytes a second by the clock. */
  readonly clock: number;
  /** Resident megabytes once a tenth of the lines was answered, and at the end. */
  readonly firstTenth: number;
  readonly lastTenth: number;
  /** Of the machine, at the end. */
  readonly load: number;
}

/** A command line, and what it is called with. */
interface Call {
  readonly name: string;
  readonly cli: string;
  readonly args: readonly string[];
}

interface Run {
  readonly processor: number;
  readonly clock: number;
  readonly memory: readonly number[];
}

const built = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const rounds = Number(process.env.EMEND_BENCH_ROUNDS ?? 3);
const newline = 10;

/**
 * How fast one process checks a stream of documents (`emend check --stdin-jsonl`): the distinct machine translations of the data, or made-up
 * prose where it is absent. The variable EMEND_BENCH_CLI names other builds' `cli.js`, parted as PATH is; they take turns with this one, which shares its work
 * among threads once as it does by itself, and once not.
 */
export async function benchStream(): Promise<Line[]> {
  const others = (process.env.EMEND_BENCH_CLI ?? '').split(delimiter).filter((cli) => cli !== '');
  const calls: Call[] = [
    ...others.map((cli) => ({ name: cli, cli, args: [] })),
    { name: 'one thread', cli: built, args: ['--jobs', '1'] },
    { name: `${availableParallelism()} processors`, cli: built, args: [] },
  ];
  const texts = documents();
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const runs = calls.map((): Run[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, call] of calls.entries()) runs[index]?.push(await run(call, texts));
  return calls.map(({ name }, index) => {
    const middle = (of: (run: Run) => number | undefined): number => median(runs[index]?.map(of) ?? []);
    return {
      name,
      megabytes: rounded(megabytes),
      processor: rounded(megabytes / middle(({ processor }) => processor)),
      clock: rounded(megabytes / middle(({ clock }) => clock)),
      firstTenth: rounded(middle(({ memory }) => memory[0])),
      lastTenth: rounded(middle(({ memory }) => memory.at(-1))),
      load: rounded(loadavg()[0] ?? NaN),
    };
  });
}

function documents(): string[] {
  if (!hasData()) return Array.from({ length: 400 }, (_, seed) => prose(5000, seed + 1));
  const sets = ['articles/wmt23_zhen_docs', 'clean/wmt22_zhen'];
  const translations = sets.flatMap((set) =>
    readRows<{ readonly mt: Readonly<Record<string, readonly string[]>> }>(set).flatMap(({ mt }) =>
      Object.values(mt).map((lines) => lines.join('\n')),
    ),
  );
  return [...new Set([...readTexts('articles').map(({ text }) => text), ...translations])];
}

function run({ cli, args }: Call, texts: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'check', '--stdin-jsonl', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const pid = child.pid ?? 0;
    const tenth = Math.max(1, Math.floor(texts.length / 10));
    const memory: number[] = [];
    let answers = 0;
    let began = { clock: 0, processor: 0 };
    let ended = began;
    const now = (): typeof began => ({ clock: performance.now() / 1000, processor: processorSeconds(pid) });
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) {
        if (byte !== newline) continue;
        answers++;
        if (answers === 1) {
          began = now();
          for (const [id, text] of texts.entries()) child.stdin.write(`${JSON.stringify({ id, text })}\n`);
        } else if ((answers - 1) % tenth === 0) memory.push(residentMegabytes(pid));
        if (answers <= texts.length) continue;
        ended = now();
        child.stdin.end();
      }
    });
    child.on('close', () =>
      resolve({
        processor: ended.processor - began.processor,
        clock: ended.clock - began.clock,
        memory,
      }),
    );
    child.stdin.write(`${JSON.stringify({ id: 'first', text: 'A short line.' })}\n`);
  });
}

/** The kernel's unit of processor time on every usual Linux. */
const ticksOfSecond = 100;
const pageSize = 4096;

/** User and system time of a process in seconds, as proc_pid_stat(5) has it; NaN where there is no such file. */
function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const stat = readFileSync(file, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / ticksOfSecond;
}

function residentMegabytes(pid: number): number {
  const file = `/proc/${pid}/statm`;
  if (!existsSync(file)) return NaN;
  return (Number(readFileSync(file, 'utf8').split(' ')[1]) * pageSize) / 1e6;
}

function median(values: readonly (number | undefined)[]): number {
  const sorted = values.map((value) => value ?? NaN).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
