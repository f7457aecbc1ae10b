import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { patienceTicks, startTicks, tickMs, Watch } from '../../shared/base/heartbeat';
import type { Failure } from '../../shared/base/result';
import { inBackground } from './in-background';
import type { createArticleScanner, ScanJob, ScanResult } from './scan-article';
import { SharedProcessor } from './shared-processor';

/** Idle workers hold the tagger's model in memory; after this long without work they go. Milliseconds. */
const idleMs = 30_000;
/** After a scan one thread is enough for what is typed; the others go after this long without work. Milliseconds. */
const spareMs = 1_000;
/**
 * Megabytes. By default a thread's heap grows to several times what it needs before it is collected: scanning 1,500 articles of 5 KB, a
 * thread took 220 to 300 MB; with these limits it takes 100 MB and a tenth more time.
 */
const frugal = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 } as const;
/** What is said of an article whose checks came to no end, so that one odd file cannot hold up a library. */
const notChecked: Failure = {
  code: 'not-checked',
  message: 'This article was not checked completely: its checks came to no end.',
};

/** What is said of an article that was given up. */
const noEnd: Failure = {
  code: 'given-up',
  message:
    'This article could not be checked: its checks were begun twice and came to no end. Open it to see it, and try again.',
};
const noRoom: Failure = {
  code: 'given-up',
  message:
    'This article could not be checked: that needs more memory than there is. Close other programs and try again.',
};
const broken: Failure = {
  code: 'given-up',
  message:
    'This article could not be checked: an error in Emend stopped it. Try again; “Copy diagnostics” in Help holds what happened.',
};

type Done = (facts: ScanResult | null) => void;
/** Told why an article was given up. */
type GivenUp = (why: Failure) => void;

/** A worker thread as the pool needs it. */
export type ScanThread = Pick<Worker, 'postMessage' | 'on' | 'terminate' | 'unref'>;

/** What is to be done, and whether it needs a thread whose memory has no limit of ours. */
interface Task {
  readonly job: ScanJob;
  readonly done: Done;
  readonly givenUp: GivenUp;
  readonly roomy: boolean;
}

interface Running extends Task {
  readonly id: number;
  readonly stop: () => void;
}

interface Slot {
  readonly worker: ScanThread;
  readonly watch: Watch;
  readonly roomy: boolean;
  /** True once its thread has told that it is there. */
  ready: boolean;
  current: Running | null;
}

/** What a thread tells: that it goes on, or what a job came to. */
interface Told {
  readonly beat?: true;
  readonly id?: number;
  readonly facts?: ScanResult;
  readonly bug?: string;
}

/** Where a library has its articles scanned. */
export interface Scanner {
  /** How many scans go on at once. */
  readonly size: number;
  /** The facts, or null if the article was given up, of which `givenUp` is told before, or all was closed meanwhile. Urgent jobs go before the others. */
  run(job: ScanJob, urgent: boolean, givenUp?: GivenUp): Promise<ScanResult | null>;
  close(): Promise<void>;
}

/** Scans in this very thread: for short-lived hosts, where starting a thread costs more than it spares. */
export function scanHere(report: (error: unknown) => void): Scanner {
  let scan: ReturnType<typeof createArticleScanner> | null = null;
  let closed = false;
  return {
    size: 1,
    async run(job, _urgent, givenUp) {
      if (closed) return null;
      try {
        scan ??= (await import('./scan-article')).createArticleScanner();
        return await scan(job);
      } catch (error) {
        report(error);
        givenUp?.(broken);
        return null;
      }
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

/**
 * Runs scans in worker threads, started when needed and let go when idle. A thread that gives no sign of life while it has
 * a processor for 5 seconds (see {@link SharedProcessor}: on a busy machine that takes longer by the clock, up to a minute) is ended; its
 * article is scanned once more without rules, and its facts say so. A thread's memory is limited, so that a library costs little; an
 * article that needs more than that is scanned in a thread without limits, which ends with it.
 */
export class ScanPool implements Scanner {
  readonly #slots: Slot[] = [];
  readonly #waiting: Task[] = [];
  #nextId = 1;
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(
    readonly size: number,
    private readonly report: (error: unknown) => void,
    private readonly startThread: (roomy: boolean) => ScanThread = startWorker,
    private readonly tick: number = tickMs,
    private readonly processor: () => SharedProcessor = () => new SharedProcessor(),
  ) {}

  run(job: ScanJob, urgent: boolean, givenUp: GivenUp = () => undefined): Promise<ScanResult | null> {
    if (this.#closed) return Promise.resolve(null);
    return new Promise((done) => {
      const task: Task = { job, done, givenUp, roomy: false };
      if (urgent) this.#waiting.unshift(task);
      else this.#waiting.push(task);
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
    const [task] = this.#waiting;
    if (task === undefined) return;
    const slot = this.#slots.find(({ current, roomy }) => current === null && roomy === task.roomy);
    if (slot === undefined && this.#slots.length >= this.size) return;
    this.#waiting.shift();
    if (this.#idle) clearTimeout(this.#idle);
    const taken = slot ?? this.#start(task.roomy);
    const id = this.#nextId++;
    const processor = this.processor();
    const timer = setInterval(() => {
      const working = this.#slots.filter(({ current }) => current !== null).length;
      taken.watch.tick(taken.ready ? patienceTicks : startTicks, processor.take(this.tick, working));
    }, this.tick);
    taken.watch.alive();
    taken.current = { ...task, id, stop: () => clearInterval(timer) };
    taken.worker.postMessage({ id, job: task.job });
  }

  #start(roomy: boolean): Slot {
    const worker = this.startThread(roomy);
    const watch = new Watch(() => this.#giveUp(slot));
    const slot: Slot = { worker, watch, roomy, ready: false, current: null };
    worker.on('message', (told: Told) => {
      watch.alive();
      slot.ready = true;
      if (told.bug !== undefined) {
        this.report(told.bug);
        if (slot.current?.id === told.id) slot.current?.givenUp(broken);
      }
      if (told.id !== undefined && slot.current?.id === told.id) this.#finish(slot, told.facts ?? null);
    });
    worker.on('error', (error) => {
      if (roomy || !isOutOfMemory(error)) {
        this.report(error);
        slot.current?.givenUp(isOutOfMemory(error) ? noRoom : broken);
      } else this.#again(slot, { roomy: true });
      this.#end(slot);
    });
    worker.unref();
    this.#slots.push(slot);
    return slot;
  }

  #finish(slot: Slot, facts: ScanResult | null): void {
    const { current } = slot;
    slot.current = null;
    if (current) {
      current.stop();
      current.done(facts);
    }
    if (slot.roomy && this.#slots.includes(slot)) {
      this.#end(slot);
      return;
    }
    this.#next();
    if (!this.#closed && this.#slots.every((other) => other.current === null)) {
      this.#letGo(this.#slots.length > 1 ? 1 : 0);
    }
  }

  /** Ends all threads but so many, once nobody has had work for them for a while; in the end all. */
  #letGo(kept: number): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = setTimeout(
      () => {
        for (const spare of this.#slots.slice(kept)) this.#end(spare);
        if (kept > 0) this.#letGo(0);
      },
      kept > 0 ? spareMs : idleMs,
    );
    this.#idle.unref();
  }

  /** Ends a stuck thread. The article is scanned without rules before anything else, and not at all if that is stuck too. */
  #giveUp(slot: Slot): void {
    const { current } = slot;
    if (current === null) return;
    if (current.job.unchecked === undefined)
      this.#again(slot, { job: { ...current.job, unchecked: notChecked } });
    else current.givenUp(noEnd);
    this.#end(slot);
  }

  /** Puts what a thread could not do before all else that waits. */
  #again(slot: Slot, otherwise: Partial<Task>): void {
    const { current } = slot;
    if (current === null) return;
    const { job, done, givenUp, roomy } = current;
    this.#waiting.unshift({ job, done, givenUp, roomy, ...otherwise });
    slot.current = { ...current, done: () => undefined };
  }

  #end(slot: Slot): void {
    inBackground(() => this.#drop(slot), this.report);
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

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function startWorker(roomy: boolean): Worker {
  const script = builtScanWorker() ?? new URL('./scan-worker-from-source.mjs', import.meta.url);
  return new Worker(script, roomy ? {} : { resourceLimits: frugal });
}
