import { Command } from 'commander';
import { parseMqmTsv } from '../../../shared/review/mqm-tsv';
import { readPlainText } from '../input';
import { importMqm } from '../mqm-import';
import { complain, exitStatus, write } from '../output';
import { readPerson } from '../person-option';
import { projectFolder } from '../project-folder';
import { placedText } from '../placed-text';

interface Options {
  readonly dryRun?: true;
  readonly as?: string;
}

export const importMqmCommand = new Command('import-mqm')
  .description('mark the errors of a table in the layout of the public WMT MQM data in a project’s articles')
  .argument('<project>', "the project's folder")
  .argument('<table>', 'tab-separated values with a header; - for standard input')
  .option('--dry-run', 'say what would be placed, and write nothing')
  .option('--as <id:name>', 'who takes them in; the raters are noted beside each mark')
  .action(async (project: string, table: string, options: Options) => {
    process.exitCode = await run(project, table, options);
  });

async function run(project: string, table: string, options: Options): Promise<number> {
  const fault = (message: string): number => {
    complain(message);
    return exitStatus.fault;
  };
  const person = readPerson(options.as);
  if (!person.ok) return fault(person.error.message);
  const folder = await projectFolder(project);
  if (!folder.ok) return fault(folder.error.message);
  const root = folder.value;
  const read = await readPlainText(table);
  if (!read.ok) return fault(`${table}: ${read.error.message}`);
  const parsed = parseMqmTsv(read.value);
  if (!parsed.ok) return fault(`${table}: ${parsed.error.message}`);
  const dry = options.dryRun ?? false;
  const imported = await importMqm(root, parsed.value.rows, { write: !dry, person: person.value });
  if (!imported.ok) return fault(imported.error.message);
  const problems = [...parsed.value.problems, ...imported.value.problems];
  for (const { message } of problems) complain(message);
  await write(placedText(imported.value, dry, ['error', 'errors'], 'marked'));
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}
