import { realpath } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { readFailure } from '../../host/inside-folder';
import { complain, exitStatus, write } from '../output';
import { projectStats, type ProjectStats } from '../project-stats';

interface Options {
  readonly format: 'text' | 'json';
}

export const statsCommand = new Command('stats')
  .description('print the figures of a project: stages, words, flags, edit rate, hunks, time')
  .argument('<project>', "the project's folder")
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string, options: Options): Promise<number> {
  const root = await realpath(project).catch((error: unknown) => readFailure(error).error);
  if (typeof root !== 'string') {
    complain(`${project}: ${root.message}`);
    return exitStatus.fault;
  }
  const { stats, problems } = await projectStats(root);
  for (const problem of problems) complain(`${problem.path}: ${problem.message}`);
  await write(options.format === 'json' ? `${JSON.stringify(stats)}\n` : asText(stats));
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}

function asText(stats: ProjectStats): string {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([name, count]) => `  ${name}: ${count}\n`)
      .join('');
  return [
    `articles: ${stats.articles}\n${counts(stats.byStage)}`,
    `words: ${stats.words}\n`,
    `edited: ${(stats.editRate * 100).toFixed(1)} %\n`,
    `changes:\n${counts(stats.hunks)}`,
    `active: ${Math.round(stats.activeSeconds / 60)} min\n`,
    `flags:\n${counts(stats.flags)}`,
  ].join('');
}
