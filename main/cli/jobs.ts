import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InvalidArgumentError, Option } from 'commander';
import type { JobOf } from './job-thread';
import { complainOnce } from './output';
import { SharedWork, type Answered, type Work } from './shared-work';

/** Each thread loads the rules, and a model of English: some 120 MB. A machine of many cores is asked for all of them by name. */
const mostByItself = 8;

/** What is shared: in this thread `work`, in another one the same work by the name of its job. */
export interface Shared<I, T> {
  readonly work: Work<I, T>;
  /** How many threads may work, this one among them. */
  readonly jobs: number;
  readonly job: JobOf;
  readonly weightOf: (input: I) => number;
}

/** Works on inputs, where there are enough of them in several threads; the answers keep the order of the inputs. */
export function answersTo<I, T>(
  inputs: AsyncIterable<I>,
  { work, jobs, job, weightOf }: Shared<I, T>,
): AsyncIterable<Answered<I, T>> {
  const script = jobs > 1 ? builtThread() : null;
  const several = script && { threads: jobs, startThread: () => new Worker(script, { workerData: job }) };
  const sharing = { work, threads: 1, weightOf, complain: complainOnce, ...several };
  return new SharedWork<I, T>(sharing).answers(inputs);
}

/** The built file of {@link JobOf}'s threads; null when Emend runs from its sources. Chunks and entries lie in one folder. */
function builtThread(): string | null {
  const path = fileURLToPath(new URL('./job-thread.js', import.meta.url));
  return existsSync(path) ? path : null;
}

/** The option of commands that can share their work among threads. */
export function jobsOption(): Option {
  return new Option('--jobs <number>', 'how many threads may share the work; what is printed is the same')
    .default(
      Math.min(mostByItself, availableParallelism()),
      `one for each processor, ${mostByItself} at most`,
    )
    .argParser((value) => {
      const jobs = Number(value);
      if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
        throw new InvalidArgumentError('It is a number from 1 to 256.');
      return jobs;
    });
}
