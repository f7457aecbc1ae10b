/** A tick counts for this much at least: whoever waits for a disk that never answers uses no processor, and is ended after twelve times as long. */
const leastShare = 1 / 12;

/**
 * Says how much of the time a thread of this process can have had a processor for. A thread's own processor time is not to be had from
 * outside, so that of the whole process is parted among those that work: on a machine that others keep busy all of them get little.
 */
export class SharedProcessor {
  private last: number;

  /** `used` gives the milliseconds of processor time that the process has taken so far. */
  constructor(private readonly used: () => number = usedByProcess) {
    this.last = used();
  }

  /** The share of the last `ms` milliseconds, from a twelfth to 1, that each of so many threads had. */
  take(ms: number, threads: number): number {
    const now = this.used();
    const share = (now - this.last) / ms / Math.max(1, threads);
    this.last = now;
    return Math.min(1, Math.max(leastShare, share));
  }
}

function usedByProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
