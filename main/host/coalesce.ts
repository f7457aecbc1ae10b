/**
 * Work that runs once at a time. A call while it runs waits for one more run after it, shared with all who call meanwhile:
 * the run under way may have passed by what they know of. A run that fails fails those who waited for it, and no others.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    if (next !== null) return next;
    const run = (): Promise<void> => {
      next = null;
      return work();
    };
    next = running.then(run, run);
    running = next;
    return next;
  };
}

/** Gives way to what waits (saving, above all) when a loop has run for `sliceMs`. To be called between two steps of it. */
export function createPauses(sliceMs = 8): () => Promise<void> | null {
  let end = performance.now() + sliceMs;
  return () => {
    if (performance.now() < end) return null;
    return new Promise((resolve) => {
      setImmediate(() => {
        end = performance.now() + sliceMs;
        resolve();
      });
    });
  };
}
