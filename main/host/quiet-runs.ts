import { inBackground } from './in-background';

/** Runs what was asked for last of each key, once nothing more was asked for it for a while. */
export class QuietRuns {
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly report: (error: unknown) => void) {}

  /** Runs after so many milliseconds, in the place of what still waits under this key. What it throws is reported. */
  after(key: string, ms: number, run: () => Promise<unknown>): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      inBackground(run, this.report);
    }, ms);
    this.#timers.set(key, timer);
  }

  /** Lets go of all that waits. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
