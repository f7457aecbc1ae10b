import { Command, Option } from 'commander';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/base/result';
import type { Severity } from '../../../shared/checks/rule';
import type { ArticleDocument } from '../../../shared/formats/format';
import { normaliseLineEnds } from '../../../shared/text/line-ends';
import { documentChecker } from '../../host/document-checker';
import { Checkers } from '../checker';
import { CurrentTexts, type CurrentText } from '../current-text';
import { answerFiles, answersTo, type FileAnswer } from '../file-jobs';
import { filesOf, formatsOption, readInput, readSource, type InputFile } from '../input';
import { jobOption, jobsOption } from '../jobs';
import { runOverJsonLines } from '../json-lines';
import { complain, exitStatus, Outcome } from '../output';
import { pageArgs, pageReading, withPageOptions, type PageOptions } from '../page-options';
import { progressOf } from '../progress';
import { reaches, reportFile, type FileReport } from '../report-file';
import { openReport } from '../report-lines';
import { reporterFor, type ReportFormat } from '../reporters';

interface Options extends PageOptions {
  readonly source?: string;
  readonly lang: string;
  readonly sourceLang: string;
  readonly format: ReportFormat;
  readonly failOn: Severity | 'never';
  readonly edited?: true;
  readonly formats?: readonly string[];
  readonly stdinJsonl?: true;
  readonly out?: string;
  readonly resume?: true;
  readonly jobs: number;
  readonly job?: true;
}

export const checkCommand = withPageOptions(
  new Command('check')
    .description('flag broken punctuation and broken sentences')
    .argument('[paths...]', 'files, folders, or - for standard input', ['.'])
    .option('--source <file>', 'the source text of the one file that is checked')
    .option('--lang <language>', 'language of the texts', 'en')
    .option('--source-lang <language>', 'language of their sources', 'zh')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'jsonl', 'sarif'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 if a flag is as severe as this')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(formatsOption())
    .option('--edited', "check a project's current texts instead of the files as they lie")
    .option('--stdin-jsonl', 'read {"id","text","source"?} lines, write one report line for each')
    .option('--out <file>', 'write the report into this file (with --format jsonl or --stdin-jsonl)')
    .option('--resume', 'go on in that file: what it reports on is not checked again')
    .addOption(jobsOption())
    .addOption(jobOption())
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    }),
);

function run(paths: readonly string[], options: Options): Promise<number> {
  if (options.stdinJsonl) return checkLines(options);
  if (options.job) return checkForAnother(options);
  return checkPaths(paths, options);
}

/** What a process that shares the work is called with. */
function jobArgs(options: Options): string[] {
  const { lang, sourceLang, failOn, edited, stdinJsonl } = options;
  const args = ['check', '--job', '--lang', lang, '--source-lang', sourceLang, '--fail-on', failOn];
  return [
    ...args,
    ...(edited ? ['--edited'] : []),
    ...(stdinJsonl ? ['--stdin-jsonl'] : []),
    ...pageArgs(options),
  ];
}

async function checkLines(options: Options): Promise<number> {
  const { job, jobs, out, resume } = options;
  // The processes that share the work bring their own.
  const checker = jobs > 1 ? null : await new Checkers(options).for(null);
  const line = z.object({ id: z.unknown(), text: z.string(), source: z.string().optional() });
  return runOverJsonLines(
    line,
    (input) => {
      if (checker === null) throw new Error('lines are checked by other processes');
      const given = normaliseLineEnds(input.text);
      const source = input.source === undefined ? undefined : normaliseLineEnds(input.source).text;
      return reportFile(options.lang, given, checker.check({ text: given.text, source }));
    },
    (output) => reaches((output as FileReport).flags, options.failOn),
    { job, jobs, jobArgs: jobArgs(options), out, resume },
  );
}

/** A checked file: its text as it was given, and what was found. */
interface CheckedFile {
  readonly text: string;
  readonly report: FileReport;
}

async function checkForAnother(options: Options): Promise<number> {
  const check = fileCheck(options);
  await answerFiles((file) => check(file, undefined));
  return exitStatus.clean;
}

async function checkPaths(paths: readonly string[], options: Options): Promise<number> {
  const outcome = new Outcome();
  const source =
    options.source === undefined ? null : await readInput(options.source, { html: pageReading(options) });
  if (source !== null && !source.ok) {
    outcome.fault(`${options.source}: ${source.error.message}`);
    return outcome.status;
  }
  if (options.out !== undefined && options.format !== 'jsonl') {
    outcome.fault('--out goes with --format jsonl; send other reports where they are to go with >');
    return outcome.status;
  }
  const reported = new Set<string>();
  const file = await openReport(options.out, options.resume === true, (line) => reported.add(pathIn(line)));
  if (!file.ok) {
    outcome.fault(file.error.message);
    return outcome.status;
  }
  const reporter = reporterFor(options.format, file.value.write);
  const check = fileCheck(options);
  const progress = progressOf('files', null);
  await reporter.start();
  const jobs = source === null ? options.jobs : 1;
  const checked = answersTo<CheckedFile>(
    inputsOf(paths, options, reported),
    (input) => check(input, source?.value.text),
    jobs,
    jobArgs(options),
  );
  for await (const { file: input, result, notes } of checked) {
    for (const note of notes) complain(`${input.path}: ${note}`);
    progress.step();
    if (!result.ok) {
      outcome.fault(`${input.path}: ${result.error.message}`);
      await reporter.problem(input.path, result.error);
      continue;
    }
    if (reaches(result.value.report.flags, options.failOn)) outcome.flagged();
    await reporter.file(input.path, result.value.text, result.value.report);
  }
  await reporter.end();
  await file.value.close();
  progress.end();
  return outcome.status;
}

/** The path that a line of an earlier report is about. */
function pathIn(line: string): string {
  try {
    return (JSON.parse(line) as { readonly path?: string }).path ?? '';
  } catch {
    return '';
  }
}

/** Checks one file after another with the rules of the project that it lies in. */
function fileCheck(
  options: Options,
): (file: InputFile, source: string | undefined) => Promise<FileAnswer<CheckedFile>> {
  const checkers = new Checkers(options);
  const texts = new CurrentTexts();
  return async (file, source) => {
    const read =
      file.problem === null
        ? await textOf(file, texts, options)
        : { ok: false as const, error: file.problem };
    if (!read.ok) return { result: read, notes: [] };
    const { text, document } = read.value;
    const pair =
      source ?? (await readSource(file, { html: pageReading(options) })) ?? document?.source ?? undefined;
    const plain = await checkers.for(file.file);
    const checker = document === null ? plain : documentChecker(plain, document);
    const checked = checker.check({ text, source: pair, byHand: read.value.segmentation });
    const report = reportFile(options.lang, normaliseLineEnds(text), checked);
    return { result: ok({ text, report }), notes: document?.notes.map(({ message }) => message) ?? [] };
  };
}

/** Streamed output keeps the order of the arguments; the others are sorted by path. What was reported on before is left out. */
async function* inputsOf(
  paths: readonly string[],
  options: Options,
  reported: ReadonlySet<string>,
): AsyncGenerator<InputFile> {
  const files: InputFile[] = [];
  for (const path of paths)
    for await (const file of filesOf(path, options.formats)) {
      if (reported.has(file.path)) continue;
      if (options.format === 'jsonl') yield file;
      else files.push(file);
    }
  yield* files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface CheckedText extends CurrentText {
  /** The file it is from; null for what was edited since. */
  readonly document: ArticleDocument | null;
}

async function textOf(file: InputFile, texts: CurrentTexts, options: Options): Promise<Result<CheckedText>> {
  const pages = { html: pageReading(options) };
  if (options.edited && file.file !== null) {
    const current = await texts.of(file.file, pages);
    return current.ok ? ok({ ...current.value, document: null }) : current;
  }
  const read = await readInput(file.file ?? '-', pages, file.reading);
  return read.ok ? ok({ text: read.value.text, document: read.value }) : read;
}
