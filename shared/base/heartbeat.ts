/** Milliseconds between two signs of life at least: more of them would only be messages to deliver. */
const beatEveryMs = 250;

/** A function to call at every step of long work; it sends a sign of life when `beatEveryMs` have passed since the last one. */
export function heartbeat(send: () => void, now: () => number): () => void {
  let last = -Infinity;
  return () => {
    const at = now();
    if (at - last < beatEveryMs) return;
    last = at;
    send();
  };
}

/** Milliseconds of one tick of {@link Watch}. */
export const tickMs = 1000;
/** Ticks without a sign of life after which work counts as stuck. */
export const patienceTicks = 5;
/** The same while a worker is starting: it loads its code and a model of some megabytes first. */
export const startTicks = 30;

/**
 * Counts ticks without a sign of life. It counts ticks rather than time, so that a machine that slept or was held up for
 * a minute (worker and watcher alike) ends no sound work.
 */
export class Watch {
  private silent = 0;

  constructor(private readonly onStuck: () => void) {}

  /** A sign of life. */
  alive(): void {
    this.silent = 0;
  }

  /**
   * One tick of a clock, every {@link tickMs}, while work is owed; `patience` is the number of silent ticks allowed. `share`, up to 1, is how
   * much of the tick the work had a processor for.
   */
  tick(patience: number, share = 1): void {
    this.silent += share;
    if (this.silent < patience) return;
    this.silent = 0;
    this.onStuck();
  }
}
