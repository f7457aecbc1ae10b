import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { heartbeat } from '../../shared/base/heartbeat';
import { createArticleScanner } from './scan-article';
import type { ScanJob } from './scan-article';

/** The worker's side of {@link ScanPool}: one job at a time, one answer each. */
const beat = heartbeat(
  () => parentPort?.postMessage({ beat: true }),
  () => performance.now(),
);
const scan = createArticleScanner(beat);
/** A third of the time of what runs at the usual niceness, 0, where both want the same core. */
const niceness = 5;

yieldToTyping();
parentPort?.postMessage({ beat: true });

parentPort?.on('message', ({ id, job }: { id: number; job: ScanJob }) => {
  void scan(job).then(
    (facts) => parentPort?.postMessage({ id, facts }),
    (error: unknown) =>
      parentPort?.postMessage({ id, bug: error instanceof Error ? error.stack : String(error) }),
  );
});

/** Scanning takes what is left over. Elsewhere than on Linux this would slow down the whole host, not this thread. */
function yieldToTyping(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // A system that forbids it scans at the usual priority.
  }
}
