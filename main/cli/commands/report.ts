import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { printable } from '../../../shared/base/printable';
import { reportCsv, tableCsv } from '../../../shared/export/report-csv';
import { reportHtml } from '../../../shared/export/report-html';
import { projectReport, type ReportFilter } from '../../../shared/metrics/report/project-report';
import { errorCode, liesIn, readFailure, realTarget } from '../../host/inside-folder';
import { kindOfRule } from '../../host/report/kind-of-rule';
import { projectFacts } from '../../host/report/project-facts';
import { ScanPool } from '../../host/scan-pool';
import { findPlaces } from '../../web/places';
import { complain, exitStatus, write } from '../output';

interface Options extends ReportFilter {
  readonly format: 'html' | 'csv' | 'json';
  readonly out?: string;
}

export const reportCommand = new Command('report')
  .description('write how far a project is, how good, by whom: stages, people, flags, edits, rules, articles')
  .argument('<project>', "the project's folder")
  .addOption(
    new Option('--format <format>', 'html: a page; csv: every table; json: tables and facts of each article')
      .choices(['html', 'csv', 'json'])
      .default('html'),
  )
  .option('--out <path>', 'a file; for csv a folder, with a file for each table. Else to standard output')
  .option('--person <id>', 'only articles this person worked on, and their work')
  .option('--stage <stage>', 'only articles in this stage')
  .option('--folder <path>', 'only articles below this folder of the project')
  .option('--from <day>', 'only articles that came to a stage on this day (2026-03-01) or later')
  .option('--to <day>', 'and on this day or earlier')
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string, { format, out, ...filter }: Options): Promise<number> {
  const root = await realpath(project).catch((error: unknown) => readFailure(error).error);
  if (typeof root !== 'string') {
    complain(`${project}: ${root.message}`);
    return exitStatus.fault;
  }
  if (out !== undefined && liesIn(await realTarget(out).catch(() => root), root)) {
    complain(`${out} lies in the project. Choose a place outside it: originals stay untouched.`);
    return exitStatus.fault;
  }
  const scanner = new ScanPool(Math.min(4, availableParallelism()), (error) =>
    complain(error instanceof Error ? error.message : String(error)),
  );
  const { facts, problems } = await projectFacts(root, findPlaces().cache, scanner).finally(() =>
    scanner.close(),
  );
  for (const problem of problems) complain(`${problem.path}: ${problem.message}`);
  const report = projectReport(facts, filter, kindOfRule);
  const title = `Report: ${basename(root)}`;
  const whole = (): string => {
    if (format === 'csv') return reportCsv(report);
    if (format === 'json') return `${JSON.stringify({ ...report, facts })}\n`;
    return reportHtml(report, { title, madeAt: new Date().toISOString(), filter });
  };
  try {
    if (out === undefined) await write(whole());
    else if (format !== 'csv') await writeFile(out, whole());
    else {
      await mkdir(out, { recursive: true });
      for (const table of report.tables) await writeFile(join(out, `${table.id}.csv`), tableCsv(table));
    }
  } catch (error) {
    complain(
      `${printable(out ?? '')} cannot be written (${errorCode(error) ?? 'unknown error'}). Choose another place.`,
    );
    return exitStatus.fault;
  }
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}
