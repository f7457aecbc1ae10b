import { Command, Option } from 'commander';
import packageFile from '../../../package.json';
import { printable } from '../../../shared/base/printable';
import { fail } from '../../../shared/base/result';
import { exportFormatIds, type ExportFormatId } from '../../../shared/export/export-format-ids';
import type { Person } from '../../../shared/review/person';
import { exportProject } from '../../host/export-articles';
import { findPlaces } from '../../web/places';
import { complain, exitStatus, write } from '../output';
import { readPerson } from '../person-option';
import { progressOf, type Progress } from '../progress';

interface Options {
  readonly out: string;
  readonly format: ExportFormatId | 'txt';
  readonly all?: true;
  readonly as?: string;
}

export const exportCommand = new Command('export')
  .description(
    'write the approved articles of a project, with a manifest of hashes; into a folder where an export was cut short, it goes on',
  )
  .argument('<project>', "the project's folder")
  .requiredOption('--out <folder>', 'where to write; never inside the project')
  .addOption(
    new Option('--format <format>', 'format of the files; own (or txt): each in its own')
      .choices([...exportFormatIds, 'txt'])
      .default('own'),
  )
  .option('--all', 'articles that are not approved, too')
  .option('--as <id:name>', 'who exports; noted in the journals')
  .action(async (project: string, options: Options) => {
    process.exitCode = await run(project, options);
  });

async function run(project: string, options: Options): Promise<number> {
  const person = readPerson(options.as);
  const progress = progressOf('articles', null);
  const report = person.ok ? await exportAs(project, options, person.value, progress) : person;
  progress.end();
  if (!report.ok) {
    complain(report.error.message);
    return exitStatus.fault;
  }
  const { written, skipped, problems, folder } = report.value;
  for (const problem of problems) complain(`${problem.path}: ${problem.message}`);
  await write(
    `${written.length} written to ${printable(folder)}${skipped > 0 ? `, ${skipped} not approved and left out` : ''}\n`,
  );
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}

function exportAs(project: string, options: Options, person: Person | null, progress: Progress) {
  if (options.out.trim() === '')
    return Promise.resolve(fail('no-folder', '--out wants a folder: --out ../cleaned'));
  return exportProject({
    projectFolder: project,
    out: options.out,
    articleIds: null,
    all: options.all ?? false,
    // Plain text was the only format once, and its name stood for the article's own.
    format: options.format === 'txt' ? 'own' : options.format,
    version: packageFile.version,
    person,
    now: () => Date.now(),
    settingsFolder: findPlaces().settings,
    progress: ({ done, total }) => progress.at(done, total),
  });
}
