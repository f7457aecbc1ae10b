import { Command, Option } from 'commander';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/base/result';
import type { CheckInput } from '../../../shared/checks/checker';
import type { Severity } from '../../../shared/checks/rule';
import type { ArticleDocument } from '../../../shared/formats/format';
import { normaliseLineEnds } from '../../../shared/text/line-ends';
import { documentChecker } from '../../host/document-checker';
import { Checkers } from '../checker';
import { CurrentTexts, type CurrentText } from '../current-text';
import { answersToFiles, type FileAnswer } from '../file-jobs';
import { filesOf, formatsOption, readInput, readSource, type InputFile } from '../input';
import { jobsOption } from '../jobs';
import { answerLines, lineWork, type LineWork } from '../json-lines';
import { complain, Outcome } from '../output';
import { pageReading, withPageOptions, type PageOptions } from '../page-options';
import { progressOf } from '../progress';
import { reaches, reportFile, type FileReport } from '../report-file';
import { openReport } from '../report-lines';
import { reporterFor, type ReportFormat } from '../reporters';
import { suitLongRuns } from '../suit-long-runs';

/** What `emend check` was called with. */
export interface CheckOptions extends PageOptions {
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
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await run(paths, options);
    }),
);

function run(paths: readonly string[], options: CheckOptions): Promise<number> {
  return options.stdinJsonl ? checkLines(options) : checkPaths(paths, options);
}

async function checkLines(options: CheckOptions): Promise<number> {
  const { jobs, out, resume } = options;
  const shared = { jobs, job: { name: 'check-lines', options } } as const;
  return answerLines(await checkLineWork(options), { shared, out, resume });
}

/** What is done for each line of standard input. */
export async function checkLineWork(options: CheckOptions): Promise<LineWork> {
  const checker = await new Checkers(options).for(null);
  const line = z.object({ id: z.unknown(), text: z.string(), source: z.string().optional() });
  const toCheck = ({ text, source }: z.infer<typeof line>): CheckInput => ({
    text: normaliseLineEnds(text).text,
    source: source === undefined ? undefined : normaliseLineEnds(source).text,
  });
  return lineWork(
    line,
    (input) => reportFile(options.lang, normaliseLineEnds(input.text), checker.check(toCheck(input))),
    (output) => reaches((output as FileReport).flags, options.failOn),
    (inputs) => checker.prepare(inputs.map(toCheck)),
  );
}

/** A checked file: its text as it was given, and what was found. */
interface CheckedFile {
  readonly text: string;
  readonly report: FileReport;
}

async function checkPaths(paths: readonly string[], options: CheckOptions): Promise<number> {
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
  suitLongRuns();
  const progress = progressOf('files', null);
  await reporter.start();
  const jobs = source === null ? options.jobs : 1;
  const checked = answersToFiles<CheckedFile>(
    inputsOf(paths, options, reported),
    (input) => check(input, source?.value.text),
    jobs,
    { name: 'check-files', options },
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

/** What is done for each file in another thread. */
export function checkFileWork(options: CheckOptions): (file: InputFile) => Promise<FileAnswer<CheckedFile>> {
  const check = fileCheck(options);
  return (file) => check(file, undefined);
}

/** Checks one file after another with the rules of the project that it lies in. */
function fileCheck(
  options: CheckOptions,
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
  options: CheckOptions,
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

async function textOf(
  file: InputFile,
  texts: CurrentTexts,
  options: CheckOptions,
): Promise<Result<CheckedText>> {
  const pages = { html: pageReading(options) };
  if (options.edited && file.file !== null) {
    const current = await texts.of(file.file, pages);
    return current.ok ? ok({ ...current.value, document: null }) : current;
  }
  const read = await readInput(file.file ?? '-', pages, file.reading);
  return read.ok ? ok({ text: read.value.text, document: read.value }) : read;
}
