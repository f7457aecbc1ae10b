import { once } from 'node:events';
import { isMainThread, parentPort } from 'node:worker_threads';
import { printable } from '../../shared/base/printable';

/** Writes to standard output, waiting where the reader is slower than we are, so that memory stays flat in a pipe. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** For what goes on when its terminal is gone: from now on it writes for nobody, and that is no fault. */
export function outliveTerminal(): void {
  process.stdout.removeAllListeners('error').on('error', () => undefined);
}

/** One line on standard error: what was at fault and what to do. */
export function complain(message: string): void {
  process.stderr.write(`emend: ${printable(message.replace(/\s*\n\s*/g, ' '))}\n`);
}

const complaints = new Set<string>();

/** {@link complain}, but once of the same, whichever of the threads found it. */
export function complainOnce(message: string): void {
  if (!isMainThread) parentPort?.postMessage({ complaint: message });
  else if (!complaints.has(message)) {
    complaints.add(message);
    complain(message);
  }
}

/** Exit statuses of the contract: nothing at or above `--fail-on`, something was, the call or a file was at fault. */
export const exitStatus = { clean: 0, flagged: 1, fault: 2 } as const;

/** Gathers what happened to many inputs into one exit status: a fault outweighs flags. */
export class Outcome {
  #flagged = false;
  #fault = false;

  flagged(): void {
    this.#flagged = true;
  }

  fault(message: string): void {
    this.#fault = true;
    complain(message);
  }

  get status(): number {
    if (this.#fault) return exitStatus.fault;
    return this.#flagged ? exitStatus.flagged : exitStatus.clean;
  }
}

/** Streams a JSON array inside an object, an element at a time: `{"files":[…]}`. */
export class JsonArrayWriter {
  #first = true;

  constructor(private readonly key: string) {}

  async start(): Promise<void> {
    await write(`{${JSON.stringify(this.key)}:[`);
  }

  async add(value: unknown): Promise<void> {
    await write(`${this.#first ? '' : ','}\n${JSON.stringify(value)}`);
    this.#first = false;
  }

  async end(): Promise<void> {
    await write(this.#first ? ']}\n' : '\n]}\n');
  }
}
