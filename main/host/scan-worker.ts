import { parentPort } from 'node:worker_threads';
import { createArticleScanner } from './scan-article';
import type { ScanJob } from './scan-article';

/** The worker's side of {@link ScanPool}: one job at a time, one answer each. */
const scan = createArticleScanner();

parentPort?.on('message', ({ id, job }: { id: number; job: ScanJob }) => {
  void scan(job).then(
    (facts) => parentPort?.postMessage({ id, facts }),
    (error: unknown) =>
      parentPort?.postMessage({ id, bug: error instanceof Error ? error.stack : String(error) }),
  );
});
