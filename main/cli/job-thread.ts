import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from './commands/check';
import type { FixOptions } from './commands/fix';
import { listAnswerer, type Told, type Work } from './shared-work';

/** What a thread is started for: the work of a command, by what the command was called with. */
export type JobOf =
  | { readonly name: 'check-lines' | 'check-files'; readonly options: CheckOptions }
  | { readonly name: 'fix-files'; readonly path: string; readonly options: FixOptions };

async function workOf(job: JobOf): Promise<Work<never, unknown>> {
  if (job.name === 'fix-files') return (await import('./commands/fix')).fixWork(job.path, job.options);
  const { checkLineWork, checkFileWork } = await import('./commands/check');
  return job.name === 'check-lines' ? checkLineWork(job.options) : checkFileWork(job.options);
}

const work = await workOf(workerData as JobOf);
const tell = (told: Told<unknown>): void => parentPort?.postMessage(told);

parentPort?.on('message', listAnswerer(work, tell));
tell({ ready: true });
