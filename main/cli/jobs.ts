import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { InvalidArgumentError, Option } from 'commander';
import { endedLinesOf } from './lines';
import { exitStatus } from './output';

/** How many lines each process may have in hand: enough that none waits, few enough that memory stays flat. */
const linesInHand = 16;

/** A line for a process, and the line that it answered. */
export interface Answered<T> {
  readonly input: T;
  /** Null if the line ended the process that worked on it, twice. */
  readonly output: string | null;
}

interface Asked {
  readonly line: string;
  readonly answer: (output: string | null) => void;
  /** How many processes ended while this line was the first in their hands. */
  ended: number;
}

/**
 * Gives lines to processes of this command line, which answer each with a line, and passes the answers on in the order of the lines.
 * A process that ends before its time is started again with what it had not answered; a line that ends two of them is answered by null.
 */
export class Jobs {
  readonly #jobs: Job[];

  /** @param args what a process is called with: a command that reads lines and answers each */
  constructor(count: number, args: readonly string[]) {
    this.#jobs = Array.from({ length: count }, () => new Job(args));
  }

  async *answers<T>(inputs: AsyncIterable<T>, lineOf: (input: T) => string): AsyncGenerator<Answered<T>> {
    const pending: { readonly input: T; readonly output: Promise<string | null> }[] = [];
    for await (const input of inputs) {
      const job = this.#jobs.reduce((best, other) => (other.inHand < best.inHand ? other : best));
      pending.push({ input, output: job.ask(lineOf(input)) });
      const first = pending.length < linesInHand * this.#jobs.length ? undefined : pending.shift();
      if (first !== undefined) yield { input: first.input, output: await first.output };
    }
    for (const { input, output } of pending) yield { input, output: await output };
  }

  /** Lets the processes go. Gives the gravest of their exit statuses. */
  async end(): Promise<number> {
    return Math.max(...(await Promise.all(this.#jobs.map((job) => job.end()))));
  }
}

class Job {
  readonly #asked: Asked[] = [];
  #child: ChildProcessByStdio<Writable, Readable, null>;
  #closed: Promise<void>;
  #ending = false;
  #status: number = exitStatus.clean;

  constructor(private readonly args: readonly string[]) {
    this.#child = this.#start();
    this.#closed = this.#listen();
  }

  get inHand(): number {
    return this.#asked.length;
  }

  ask(line: string): Promise<string | null> {
    return new Promise((answer) => {
      this.#asked.push({ line, answer, ended: 0 });
      this.#child.stdin.write(`${line}\n`);
    });
  }

  async end(): Promise<number> {
    this.#ending = true;
    this.#child.stdin.end();
    await this.#closed;
    return this.#status;
  }

  #start(): ChildProcessByStdio<Writable, Readable, null> {
    const [, script = ''] = process.argv;
    const child = spawn(process.execPath, [...process.execArgv, script, ...this.args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // What ended says so by closing; that it does not read any more is no news then.
    child.stdin.on('error', () => undefined);
    return child;
  }

  /** Passes answers on until the process ends when it was told to. */
  async #listen(): Promise<void> {
    for (;;) {
      const child = this.#child;
      const closed = new Promise<number>((done) => {
        child.on('error', () => done(exitStatus.fault));
        child.on('close', (code) => done(code ?? exitStatus.fault));
      });
      // Without what comes last and has no end: nothing, or half a line of a process that was ended.
      for await (const line of endedLinesOf(child.stdout)) this.#asked.shift()?.answer(line);
      const status = await closed;
      if (this.#asked.length === 0 && this.#ending) {
        this.#status = Math.max(this.#status, status);
        return;
      }
      const [first] = this.#asked;
      if (first !== undefined && ++first.ended > 1) {
        this.#asked.shift();
        first.answer(null);
      }
      this.#child = this.#start();
      for (const { line } of this.#asked) this.#child.stdin.write(`${line}\n`);
      if (this.#ending) this.#child.stdin.end();
    }
  }
}

/** The option of commands that can share their work among processes. */
export function jobsOption(): Option {
  return new Option(
    '--jobs <number>',
    'share the work among so many processes; what is printed keeps its order',
  )
    .default(1)
    .argParser((value) => {
      const jobs = Number(value);
      if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
        throw new InvalidArgumentError('It is a number from 1 to 256.');
      return jobs;
    });
}

/** Set for the processes that {@link Jobs} starts: they read what is theirs to do from standard input. */
export function jobOption(): Option {
  return new Option('--job', 'work for another process').hideHelp();
}
