import { access, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import { fail, ok, type Result } from '../../../shared/base/result';
import { applyFirstFixes, fixAllSafe } from '../../../shared/checks/plan-fixes';
import { liesIn, nearestProject } from '../../host/inside-folder';
import { writeFailure } from '../../host/json-file';
import { Checkers } from '../checker';
import { answersToFiles, type FileAnswer } from '../file-jobs';
import { filesOf, formatsOption, nameOf, readInput, readSource, type InputFile } from '../input';
import { jobsOption } from '../jobs';
import { complain, Outcome, write } from '../output';
import { pageReading, withPageOptions, type PageOptions } from '../page-options';
import { progressOf } from '../progress';
import { documentChecker } from '../../host/document-checker';

/** What `emend fix` was called with. */
export interface FixOptions extends PageOptions {
  readonly safe?: true;
  readonly out?: string;
  readonly diff?: true;
  readonly inPlace?: true;
  readonly formats?: readonly string[];
  readonly lang: string;
  readonly sourceLang: string;
  readonly resume?: true;
  readonly jobs: number;
}

export const fixCommand = withPageOptions(
  new Command('fix')
    .description("apply each flag's first fix, to standard output unless told otherwise")
    .argument('<path>', 'a file, a folder, or - for standard input')
    .option('--safe', 'only fixes no two careful editors would differ over')
    .option('--out <folder>', 'write the fixed files below this folder')
    .option('--diff', 'print what would change as a unified diff')
    .option('--in-place', 'write over the files themselves (refused inside a project)')
    .addOption(formatsOption())
    .option('--lang <language>', 'language of the texts', 'en')
    .option('--source-lang <language>', 'language of their sources', 'zh')
    .option('--resume', 'with --out: files that are there already are not fixed again')
    .addOption(jobsOption())
    .action(async (path: string, options: FixOptions) => {
      process.exitCode = await run(path, options);
    }),
);

async function run(path: string, options: FixOptions): Promise<number> {
  const outcome = new Outcome();
  const { out, diff, inPlace, resume, jobs } = options;
  const ways = [out !== undefined, diff, inPlace].filter(Boolean).length;
  if (ways > 1) {
    outcome.fault('choose one of --out, --diff and --in-place');
    return outcome.status;
  }
  if (resume && out === undefined) {
    outcome.fault('--resume goes with --out FOLDER: what is there is not fixed again');
    return outcome.status;
  }
  const files: InputFile[] = [];
  for await (const file of filesOf(path, options.formats)) files.push(file);
  if (ways === 0 && files.length > 1) {
    outcome.fault(`${path} is a folder of ${files.length} files; say --out FOLDER, --diff or --in-place`);
    return outcome.status;
  }
  const progress = progressOf('files', files.length);
  // What is printed is printed by one thread.
  const shared = out === undefined && !inPlace ? 1 : jobs;
  for await (const { file, result, notes } of answersToFiles(
    Readable.from(files),
    fixWork(path, options),
    shared,
    { name: 'fix-files', path, options },
  )) {
    for (const note of notes) complain(`${file.path}: ${note}`);
    progress.step();
    if (!result.ok) outcome.fault(`${file.path}: ${result.error.message}`);
  }
  progress.end();
  return outcome.status;
}

/** What is done for each file below `path`. */
export function fixWork(path: string, options: FixOptions): (file: InputFile) => Promise<FileAnswer<null>> {
  const checkers = new Checkers(options);
  return async (file) => {
    const notes: string[] = [];
    const result = await fixFile(file, path, checkers, options, (note) => notes.push(note));
    return { result, notes };
  };
}

async function fixFile(
  file: InputFile,
  root: string,
  checkers: Checkers,
  options: FixOptions,
  tell: (note: string) => void,
): Promise<Result<null>> {
  if (file.problem !== null) return { ok: false, error: file.problem };
  if (options.resume && options.out !== undefined && (await isThere(targetOf(options.out, file, root))))
    return ok(null);
  if (options.inPlace) {
    const refusal = await refuseInPlace(file);
    if (refusal !== null) return refusal;
  }
  const read = await readInput(file.file ?? '-', { html: pageReading(options) }, file.reading);
  if (!read.ok) return read;
  const checker = documentChecker(await checkers.for(file.file), read.value);
  const source = (await readSource(file, { html: pageReading(options) })) ?? read.value.source ?? undefined;
  const input = { text: read.value.text, source };
  const fixed = options.safe ? fixAllSafe(checker, input) : applyFirstFixes(checker, input);
  if (options.diff) {
    if (fixed.text !== input.text)
      await write(createTwoFilesPatch(file.path, file.path, input.text, fixed.text, 'before', 'fixed'));
    return ok(null);
  }
  const written = read.value.write(fixed.text);
  if (!written.ok) return written;
  const { bytes, notes } = written.value;
  for (const note of notes) tell(note.message);
  if (options.out !== undefined) return writeBelow(options.out, file, root, bytes);
  if (options.inPlace && file.file !== null) return writeOver(file.file, bytes, fixed.text !== input.text);
  process.stdout.write(bytes);
  return ok(null);
}

async function refuseInPlace(file: InputFile): Promise<Result<null> | null> {
  if (file.file === null)
    return fail('no-file', 'standard input has no place to write to; leave --in-place out');
  if ((await nearestProject(file.file)) === null) return null;
  return fail(
    'in-project',
    'this file belongs to a project (.emend); its originals stay as they are. Use --out or --diff',
  );
}

async function writeOver(path: string, bytes: Uint8Array, changed: boolean): Promise<Result<null>> {
  if (!changed) return ok(null);
  try {
    await writeFileAtomic(await realpath(path), Buffer.from(bytes));
    return ok(null);
  } catch (error) {
    return writeFailure(error, path);
  }
}

async function writeBelow(
  out: string,
  file: InputFile,
  root: string,
  bytes: Uint8Array,
): Promise<Result<null>> {
  const target = targetOf(out, file, root);
  try {
    await mkdir(dirname(target), { recursive: true });
    const [folder, input] = [
      await realpath(dirname(target)),
      file.file === null ? null : await realpath(root),
    ];
    if (input !== null && liesIn(folder, input) && input !== (await realpath(file.file ?? '.')))
      return fail('out-inside', `${out} lies in the folder that is being fixed; choose another one`);
    const there = await readFile(target).catch(() => null);
    if (there !== null && !there.equals(bytes))
      return fail(
        'exists',
        `${target} is there already and differs; choose another folder, or remove it first`,
      );
    // Whole or not at all: what is there counts as done when an interrupted command goes on.
    if (there === null) await writeFileAtomic(target, Buffer.from(bytes));
    return ok(null);
  } catch (error) {
    return writeFailure(error, target);
  }
}

/** Where a file goes below the folder of `--out`. */
function targetOf(out: string, file: InputFile, root: string): string {
  const inside = file.file === null ? nameOf('-') : relative(root, file.file) || nameOf(file.file);
  return resolve(join(out, inside));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
