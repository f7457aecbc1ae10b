import { realpath } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { localDay } from '../../../shared/base/local-day';
import { printable } from '../../../shared/base/printable';
import type { EsaScores } from '../../../shared/metrics/report/quality-tables';
import type { ReportFilter } from '../../../shared/metrics/report/project-report';
import { readFailure } from '../../host/inside-folder';
import { esaTable } from '../esa-table';
import { agreementLine } from '../agreement-line';
import { mqmTable } from '../mqm-table';
import { complain, exitStatus, write } from '../output';
import {
  projectStats,
  type ArticleStats,
  type AssignedStats,
  type DayStats,
  type OutstandingArticle,
  type PersonStats,
  type ProjectStats,
  type RuleStats,
  type WaitingStats,
} from '../project-stats';
import { readFacts } from '../read-facts';
import { filterOf, sayIfNothing, withFilterOptions } from '../report-filter-options';

interface Options extends ReportFilter {
  readonly format: 'text' | 'json' | 'mqm-tsv' | 'esa-csv';
}

export const statsCommand = withFilterOptions(new Command('stats'))
  .description('print the figures of a project: stages, words, flags, edit rate, hunks, time, marked errors')
  .argument('<project>', "the project's folder")
  .addOption(
    new Option('--format <format>', 'how to print')
      .choices(['text', 'json', 'mqm-tsv', 'esa-csv'])
      .default('text'),
  )
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string, options: Options): Promise<number> {
  const filter = filterOf(options);
  if (typeof filter === 'string') {
    complain(filter);
    return exitStatus.fault;
  }
  const root = await realpath(project).catch((error: unknown) => readFailure(error).error);
  if (typeof root !== 'string') {
    complain(`${project}: ${root.message}`);
    return exitStatus.fault;
  }
  if (options.format === 'mqm-tsv') {
    await write(await mqmTable(root));
    return exitStatus.clean;
  }
  if (options.format === 'esa-csv') {
    await write(await esaTable(root));
    return exitStatus.clean;
  }
  const { facts, problems } = await readFacts(root);
  const stats = projectStats(facts, filter, problems.length, localDay(new Date()));
  sayIfNothing(filter, stats.articles, facts.length);
  await write(options.format === 'json' ? `${JSON.stringify(stats)}\n` : asText(stats));
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** `, 2.4 s a word in 120 sentences (7 outliers left out)`. */
function pace({ secondsPerWord, sentences, outliers }: ProjectStats['pace']): string {
  if (secondsPerWord === null) return '';
  const left = outliers === 0 ? '' : ` (${outliers} ${outliers === 1 ? 'outlier' : 'outliers'} left out)`;
  return `, ${secondsPerWord.toFixed(1)} s a word in ${sentences - outliers} sentences${left}`;
}

function asText(stats: ProjectStats): string {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([name, count]) => `  ${name}: ${count}\n`)
      .join('');
  return [
    `articles: ${stats.articles}\n${counts(stats.byStage)}`,
    `words: ${stats.words}\n`,
    `edited: ${percent(stats.editRate)}, ${percent(stats.safeEditRate)} by safe fixes; HTER ${percent(stats.hter)}${editedOf(stats)}\n`,
    stats.mqm.quality === null
      ? ''
      : `MQM: ${stats.mqm.quality.toFixed(1)} (${stats.mqm.penalty} points in ${stats.mqm.words} words of ${articles(stats.mqm.articles)} with marked errors)\n`,
    esaLine('ESA of the machine translation', stats.esa.mt),
    esaLine('ESA of the present text', stats.esa.target),
    ...heading('raters', stats.esa.agreement.pairs.map(agreementLine)),
    `changes:\n${counts(stats.hunks)}`,
    `active: ${minutes(stats.activeSeconds)}${pace(stats.pace)}\n`,
    `flags:\n${counts(stats.flags)}`,
    ...heading('rules as they were used', stats.rules.filter(({ dismissed }) => dismissed > 0).map(ruleLine)),
    ...heading('people', stats.people.map(personLine)),
    ...heading('waiting', stats.waiting.map(waitingLine)),
    ...heading('assigned', stats.assigned.map(assignedLine)),
    stats.overdue === 0 ? '' : `overdue: ${articles(stats.overdue)}\n`,
    ...heading('day by day', stats.days.map(dayLine)),
    ...heading('stand out', stats.outstanding.map(outstandingLine)),
    ...heading('worked on', stats.worked.map(articleLine)),
  ].join('');
}

function heading(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:\n`, ...lines];
}

function esaLine(name: string, { ratings, mean }: EsaScores): string {
  return mean === null
    ? ''
    : `${name}: ${mean.toFixed(1)} (${ratings} ${ratings === 1 ? 'rating' : 'ratings'})\n`;
}

function personLine({ id, name, activeSeconds, changes, hter, pace: own }: PersonStats): string {
  const did = `${changes} ${changes === 1 ? 'change' : 'changes'}, HTER ${percent(hter)}`;
  return `  ${printable(name)} (${id}): ${did}, active ${minutes(activeSeconds)}${pace(own)}\n`;
}

function waitingLine({ person, stage, articles, words }: WaitingStats): string {
  return `  ${printable(person ?? 'any reviewer')}: ${articles} ${stage}, ${words} words\n`;
}

function assignedLine({ person, task, articles: all, byStage, overdue, nextDue }: AssignedStats): string {
  const stands = Object.entries(byStage)
    .filter(([, number]) => number > 0)
    .map(([stage, number]) => `${number} ${stage}`);
  const due = nextDue === null ? '' : `, next due ${nextDue}`;
  return `  ${printable(person)}: ${all} to ${task} (${stands.join(', ')}), ${overdue} overdue${due}\n`;
}

/** Of how many words the shares are. */
function editedOf({ editedOf: of }: ProjectStats): string {
  return of.articles === 0
    ? ''
    : ` (of ${of.words} words in ${articles(of.articles)} changed, submitted or approved)`;
}

function articles(number: number): string {
  return `${number} ${number === 1 ? 'article' : 'articles'}`;
}

function dayLine({ day, articles, changes, words, editRate, activeSeconds }: DayStats): string {
  const edited = `${words} words edited (${percent(editRate)})`;
  return `  ${day}: ${changes} ${changes === 1 ? 'change' : 'changes'} in ${articles} ${articles === 1 ? 'article' : 'articles'}, ${edited}, active ${minutes(activeSeconds)}\n`;
}

function ruleLine({ rule, mended, dismissed, withReason, left }: RuleStats): string {
  const reasons = withReason === 0 ? '' : ` (${withReason} with a reason)`;
  return `  ${rule}: ${dismissed} dismissed${reasons}, ${mended} mended, ${left} left\n`;
}

function outstandingLine({ path, why, hter, flagsPer100Words, stage }: OutstandingArticle): string {
  const flags = `${flagsPer100Words.toFixed(1)} flags per 100 words`;
  return `  ${printable(path)}: ${why.join(', ')} (HTER ${percent(hter)}, ${flags}, ${stage})\n`;
}

function articleLine({
  path,
  words,
  flags,
  editRate,
  hter,
  activeSeconds,
  mqm,
  pace: own,
}: ArticleStats): string {
  const quality = mqm === null ? '' : `, MQM ${mqm.toFixed(1)}`;
  const left = `${flags} ${flags === 1 ? 'flag' : 'flags'}`;
  const edited = `${words} words, ${left}, edited ${percent(editRate)}, HTER ${percent(hter)}`;
  return `  ${printable(path)}: ${edited}${quality}, active ${minutes(activeSeconds)}${pace(own)}\n`;
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`;
}
