import { Command, Option } from 'commander';
import { z } from 'zod';
import type { Severity } from '../../../shared/checks/rule';
import { ok, type Result } from '../../../shared/base/result';
import type { ArticleDocument } from '../../../shared/formats/format';
import { normaliseLineEnds } from '../../../shared/text/line-ends';
import { Checkers } from '../checker';
import { filesOf, formatsOption, readInput, readSource, type InputFile } from '../input';
import { runOverJsonLines } from '../json-lines';
import { CurrentTexts } from '../current-text';
import { complain, Outcome } from '../output';
import { documentChecker } from '../../host/document-checker';
import { reportFile, reaches, type FileReport } from '../report-file';
import { reporterFor, type ReportFormat } from '../reporters';

interface Options {
  readonly source?: string;
  readonly lang: string;
  readonly sourceLang: string;
  readonly format: ReportFormat;
  readonly failOn: Severity | 'never';
  readonly edited?: true;
  readonly formats?: readonly string[];
  readonly stdinJsonl?: true;
}

export const checkCommand = new Command('check')
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
  .action(async (paths: string[], options: Options) => {
    process.exitCode = await (options.stdinJsonl ? checkLines(options) : checkPaths(paths, options));
  });

async function checkLines(options: Options): Promise<number> {
  const checker = await new Checkers(options).for(null);
  const line = z.object({ id: z.unknown(), text: z.string(), source: z.string().optional() });
  return runOverJsonLines(
    line,
    (input) => {
      const given = normaliseLineEnds(input.text);
      const source = input.source === undefined ? undefined : normaliseLineEnds(input.source).text;
      return reportFile(options.lang, given, checker.check({ text: given.text, source }));
    },
    (output) => reaches((output as FileReport).flags, options.failOn),
  );
}

async function checkPaths(paths: readonly string[], options: Options): Promise<number> {
  const outcome = new Outcome();
  const checkers = new Checkers(options);
  const texts = new CurrentTexts();
  const reporter = reporterFor(options.format);
  const source = options.source === undefined ? null : await readInput(options.source);
  if (source !== null && !source.ok) {
    outcome.fault(`${options.source}: ${source.error.message}`);
    return outcome.status;
  }
  await reporter.start();
  for await (const file of inputsOf(paths, options)) {
    const read =
      file.problem === null
        ? await textOf(file, texts, options)
        : { ok: false as const, error: file.problem };
    if (!read.ok) {
      outcome.fault(`${file.path}: ${read.error.message}`);
      await reporter.problem(file.path, read.error);
      continue;
    }
    const { text, document } = read.value;
    const pair = source?.value.text ?? (await readSource(file)) ?? document?.source ?? undefined;
    for (const note of document?.notes ?? []) complain(`${file.path}: ${note.message}`);
    const plain = await checkers.for(file.file);
    const checker = document === null ? plain : documentChecker(plain, document);
    const report = reportFile(options.lang, normaliseLineEnds(text), checker.check({ text, source: pair }));
    if (reaches(report.flags, options.failOn)) outcome.flagged();
    await reporter.file(file.path, text, report);
  }
  await reporter.end();
  return outcome.status;
}

/** Streamed output keeps the order of the arguments; the others are sorted by path. */
async function* inputsOf(paths: readonly string[], options: Options): AsyncGenerator<InputFile> {
  if (options.format === 'jsonl') {
    for (const path of paths) yield* filesOf(path, options.formats);
    return;
  }
  const files: InputFile[] = [];
  for (const path of paths) for await (const file of filesOf(path, options.formats)) files.push(file);
  yield* files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface CheckedText {
  readonly text: string;
  /** The file it is from; null for what was edited since. */
  readonly document: ArticleDocument | null;
}

async function textOf(file: InputFile, texts: CurrentTexts, options: Options): Promise<Result<CheckedText>> {
  if (options.edited && file.file !== null) {
    const current = await texts.of(file.file);
    return current.ok ? ok({ text: current.value.text, document: null }) : current;
  }
  const read = await readInput(file.file ?? '-');
  return read.ok ? ok({ text: read.value.text, document: read.value }) : read;
}
