import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { localDay } from '../../../shared/base/local-day';
import { printable } from '../../../shared/base/printable';
import { reportCsv, tableCsv } from '../../../shared/export/report-csv';
import { reportHtml } from '../../host/report/report-html';
import { projectReport, type ReportFilter } from '../../../shared/metrics/report/project-report';
import { errorCode, liesIn, readFailure, realTarget } from '../../host/inside-folder';
import { reportWordsIn } from '../../host/report/report-words';
import { localeFor, locales } from '../../../shared/locales/locales';
import packageFile from '../../../package.json';
import { kindOfRule } from '../../host/report/kind-of-rule';
import { complain, exitStatus, write } from '../output';
import { readFacts } from '../read-facts';
import { filterOf, sayIfNothing, withFilterOptions } from '../report-filter-options';

interface Options extends ReportFilter {
  readonly format: 'html' | 'csv' | 'json';
  readonly out?: string;
  readonly language: string;
}

const spoken = locales.map(({ id }) => id).join(', ');

export const reportCommand = withFilterOptions(new Command('report'))
  .description('write how far a project is, how good, by whom: stages, people, flags, edits, rules, articles')
  .argument('<project>', "the project's folder")
  .addOption(
    new Option('--format <format>', 'html: a page; csv: every table; json: tables and facts of each article')
      .choices(['html', 'csv', 'json'])
      .default('html'),
  )
  .option('--out <path>', 'a file; for csv a folder, with a file for each table. Else to standard output')
  .option('--language <tag>', `language of the page: ${spoken}`, 'en')
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string, { format, out, language, ...options }: Options): Promise<number> {
  const filter = filterOf(options);
  if (typeof filter === 'string') {
    complain(filter);
    return exitStatus.fault;
  }
  const locale = localeFor(language, [language]);
  if (locale === 'en' && !/^en\b/i.test(language)) {
    complain(`Emend does not speak ${printable(language)}. Choose one of: ${spoken}.`);
    return exitStatus.fault;
  }
  const root = await realpath(project).catch((error: unknown) => readFailure(error).error);
  if (typeof root !== 'string') {
    complain(`${project}: ${root.message}`);
    return exitStatus.fault;
  }
  if (out !== undefined && liesIn(await realTarget(out).catch(() => root), root)) {
    complain(`${out} lies in the project. Choose a place outside it: originals stay untouched.`);
    return exitStatus.fault;
  }
  const { facts, problems } = await readFacts(root);
  const report = projectReport(facts, filter, kindOfRule, localDay(new Date()));
  sayIfNothing(filter, report.articles, facts.length);
  const said = await reportWordsIn(locale);
  const whole = (): string => {
    if (format === 'csv') return reportCsv(report);
    if (format === 'json') return `${JSON.stringify({ ...report, facts })}\n`;
    return reportHtml(report, {
      said,
      project: basename(root),
      madeAt: new Date().toISOString(),
      madeBy: null,
      version: packageFile.version,
      filter,
      pending: 0,
    });
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
