import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { createArticleScanner, ScanJob } from './scan-article';
import type { ScanFacts } from './scan-facts';

/** Idle workers hold the tagger's model in memory; after this long without work they go. Milliseconds. */
const idleMs = 30_000;
/** An article that takes longer than this, in milliseconds, is given up, so that one odd file cannot hold up a library. */
const jobMs = 60_000;

type Done = (facts: ScanFacts | null) => void;

interface Slot {
  readonly worker: Worker;
  current: { readonly id: number; readonly done: Done; readonly timer: NodeJS.Timeout } | null;
}

/** Where a library has its articles scanned. */
export interface Scanner {
  /** How many scans go on at once. */
  readonly size: number;
  /** The facts, or null if the article could not be scanned (too slow, out of memory, closed meanwhile). Urgent jobs go before the others. */
  run(job: ScanJob, urgent: boolean): Promise<ScanFacts | null>;
  close(): Promise<void>;
}

/** Scans in this very thread: for short-lived hosts, where starting a thread costs more than it spares. */
export function scanHere(report: (error: unknown) => void): Scanner {
  let scan: ReturnType<typeof createArticleScanner> | null = null;
  let closed = false;
  return {
    size: 1,
    async run(job) {
      if (closed) return null;
      try {
        scan ??= (await import('./scan-article')).createArticleScanner();
        return await scan(job);
      } catch (error) {
        report(error);
        return null;
      }
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

/** Runs scans in worker threads, started when needed and let go when idle. */
export class ScanPool implements Scanner {
  readonly #slots: Slot[] = [];
  readonly #waiting: { readonly job: ScanJob; readonly done: Done }[] = [];
  #nextId = 1;
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(
    readonly size: number,
    private readonly report: (error: unknown) => void,
  ) {}

  run(job: ScanJob, urgent: boolean): Promise<ScanFacts | null> {
    if (this.#closed) return Promise.resolve(null);
    return new Promise((done) => {
      if (urgent) this.#waiting.unshift({ job, done });
      else this.#waiting.push({ job, done });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#idle) clearTimeout(this.#idle);
    for (const { done } of this.#waiting.splice(0)) done(null);
    await Promise.all([...this.#slots].map((slot) => this.#drop(slot)));
  }

  #next(): void {
    const slot = this.#slots.find(({ current }) => current === null);
    if (this.#waiting.length === 0 || (slot === undefined && this.#slots.length >= this.size)) return;
    const { job, done } = this.#waiting.shift() as { job: ScanJob; done: Done };
    if (this.#idle) clearTimeout(this.#idle);
    const taken = slot ?? this.#start();
    const id = this.#nextId++;
    taken.current = { id, done, timer: setTimeout(() => void this.#drop(taken), jobMs) };
    taken.worker.postMessage({ id, job });
  }

  #start(): Slot {
    const worker = startWorker();
    const slot: Slot = { worker, current: null };
    worker.on('message', (answer: { id: number; facts?: ScanFacts; bug?: string }) => {
      if (answer.bug !== undefined) this.report(answer.bug);
      if (slot.current?.id === answer.id) this.#finish(slot, answer.facts ?? null);
    });
    worker.on('error', (error) => {
      this.report(error);
      void this.#drop(slot);
    });
    worker.unref();
    this.#slots.push(slot);
    return slot;
  }

  #finish(slot: Slot, facts: ScanFacts | null): void {
    const { current } = slot;
    slot.current = null;
    if (current) {
      clearTimeout(current.timer);
      current.done(facts);
    }
    this.#next();
    if (!this.#closed && this.#slots.every((other) => other.current === null)) {
      this.#idle = setTimeout(() => this.#slots.forEach((other) => void this.#drop(other)), idleMs);
      this.#idle.unref();
    }
  }

  async #drop(slot: Slot): Promise<void> {
    const index = this.#slots.indexOf(slot);
    if (index >= 0) this.#slots.splice(index, 1);
    this.#finish(slot, null);
    await slot.worker.terminate();
  }
}

/** The built worker's file; null when Emend runs from its sources. */
export function builtScanWorker(): string | null {
  const found = ['./scan-worker.js', '../scan-worker.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  return found ?? null;
}

function startWorker(): Worker {
  return new Worker(builtScanWorker() ?? new URL('./scan-worker-from-source.mjs', import.meta.url));
}
