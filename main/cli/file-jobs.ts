import { fail, type Failure, type Result } from '../../shared/base/result';
import type { InputFile } from './input';
import { Jobs } from './jobs';
import { linesOf } from './lines';
import { write } from './output';

/** What became of a file, as one process tells another. */
export interface FileAnswer<T> {
  readonly result: Result<T>;
  /** What a person should know of the file all the same. */
  readonly notes: readonly string[];
}

/** Works on files one after the other, here or, with `jobs` above 1, in processes called with `args`; answers keep the order of the files. */
export async function* answersTo<T>(
  files: AsyncIterable<InputFile>,
  work: (file: InputFile) => Promise<FileAnswer<T>>,
  jobs: number,
  args: readonly string[],
): AsyncGenerator<FileAnswer<T> & { readonly file: InputFile }> {
  if (jobs === 1) {
    for await (const file of files) yield { file, ...(await work(file)) };
    return;
  }
  const shared = new Jobs(jobs, args);
  for await (const { input, output } of shared.answers(files, (file) => JSON.stringify(file)))
    yield {
      file: input,
      ...(output === null ? { result: ended, notes: [] } : (JSON.parse(output) as FileAnswer<T>)),
    };
  await shared.end();
}

const ended: { readonly ok: false; readonly error: Failure } = fail(
  'not-checked',
  'The process that worked on this file ended, twice. The file is too large, or memory is short.',
);

/** The other side: answers each file that comes in on standard input, until it ends. */
export async function answerFiles<T>(work: (file: InputFile) => Promise<FileAnswer<T>>): Promise<void> {
  for await (const line of linesOf(process.stdin))
    if (line !== '') await write(`${JSON.stringify(await work(JSON.parse(line) as InputFile))}\n`);
}
