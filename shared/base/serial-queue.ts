/**
 * Runs one piece of work after another, in the order they were asked for. What throws fails for whoever asked for it and
 * holds up nobody else. Work that finds the queue empty begins at once, before `run` returns.
 */
export class SerialQueue {
  private last: Promise<unknown> | null = null;

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.last !== null;
  }

  /** Runs `work` when all that was asked for before is done, whatever became of it; answers as `work` does. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const begin = async (): Promise<T> => work();
    const run = this.last === null ? begin() : this.last.then(begin);
    const settled: Promise<unknown> = run.then(nothing, nothing).then(() => {
      if (this.last === settled) this.last = null;
    });
    this.last = settled;
    return run;
  }

  /** Resolves once nothing runs or waits any more, what was asked for meanwhile included. */
  async idle(): Promise<void> {
    while (this.last !== null) await this.last;
  }
}

/** A {@link SerialQueue} for each key; those of different keys run beside one another. Unused ones are forgotten. */
export class SerialQueues<Key> {
  private readonly queues = new Map<Key, SerialQueue>();

  /** Runs `work` after all that was asked for under this key. */
  async run<T>(key: Key, work: () => T | Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? new SerialQueue();
    this.queues.set(key, queue);
    const run = queue.run(work);
    const forget = (): void => {
      if (!queue.busy && this.queues.get(key) === queue) this.queues.delete(key);
    };
    queue.idle().then(forget, forget);
    return run;
  }

  /** Keys under which something runs or waits. */
  get size(): number {
    return this.queues.size;
  }

  /** Resolves once nothing runs or waits under any key. */
  async idle(): Promise<void> {
    while (this.queues.size > 0) {
      await Promise.all([...this.queues.values()].map((queue) => queue.idle()));
      await Promise.resolve();
    }
  }
}

function nothing(): void {
  // What became of it is for whoever asked for it.
}
