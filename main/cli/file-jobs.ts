import { fail, type Failure, type Result } from '../../shared/base/result';
import type { InputFile } from './input';
import { answersTo } from './jobs';
import type { JobOf } from './job-thread';

/** What became of a file, as one thread tells another. */
export interface FileAnswer<T> {
  readonly result: Result<T>;
  /** What a person should know of the file all the same. */
  readonly notes: readonly string[];
}

/** What a file weighs of whose size nobody asked, in bytes. */
const usualBytes = 5000;

/** Works on files, in up to so many threads; answers keep the order of the files. */
export async function* answersToFiles<T>(
  files: AsyncIterable<InputFile>,
  work: (file: InputFile) => Promise<FileAnswer<T>>,
  jobs: number,
  job: JobOf,
): AsyncGenerator<FileAnswer<T> & { readonly file: InputFile }> {
  const weightOf = ({ bytes }: InputFile): number => bytes ?? usualBytes;
  for await (const { input, output } of answersTo(files, { work, jobs, job, weightOf }))
    yield { file: input, ...(output ?? { result: ended, notes: [] }) };
}

const ended: { readonly ok: false; readonly error: Failure } = fail(
  'not-checked',
  'The threads that worked on this file ended, twice. The file is too large, or memory is short.',
);
