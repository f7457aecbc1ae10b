import { Option, type Command } from 'commander';
import type { ReportFilter } from '../../shared/metrics/report/project-report';
import { stages } from '../../shared/review/events';
import { complain } from './output';

/** Adds the options that say which part of a project figures are wanted of. */
export function withFilterOptions(command: Command): Command {
  return command
    .option('--person <id>', 'only articles this person worked on, and their work')
    .addOption(new Option('--stage <stage>', 'only articles in this stage').choices(stages))
    .option('--folder <path>', 'only articles below this folder of the project')
    .option('--from <day>', 'only articles worked on on this day (2026-03-01) or later, and the work since')
    .option('--to <day>', 'and on this day or earlier');
}

/** The filter that the options say; a sentence to act on where a day is none. */
export function filterOf({ person, stage, folder, from, to }: ReportFilter): ReportFilter | string {
  for (const day of [from, to])
    if (day !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))))
      return `${day} is no day. Write it as year, month and day: 2026-03-01.`;
  return {
    ...(person !== undefined && { person }),
    ...(stage !== undefined && { stage }),
    ...(folder !== undefined && { folder: folder.replace(/\/+$/, '') }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Says that the options leave no article over, which figures of nothing would not. */
export function sayIfNothing(filter: ReportFilter, left: number, all: number): void {
  if (left > 0 || all === 0 || Object.keys(filter).length === 0) return;
  complain(
    'No article passes these options. A folder is named as it lies in the project (--folder week1), a person by their id.',
  );
}
