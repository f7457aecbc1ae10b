import { Command } from 'commander';
import { ok, type Result } from '../../../shared/base/result';
import { parseEsaCsv } from '../../../shared/review/esa-csv';
import { parseSegmentTexts } from '../../../shared/review/esa-table';
import { importEsa } from '../esa-import';
import { readPlainText } from '../input';
import { complain, exitStatus, write } from '../output';
import { readPerson } from '../person-option';
import { placedText } from '../placed-text';
import { projectFolder } from '../project-folder';

interface Options {
  readonly texts?: string;
  readonly dryRun?: true;
  readonly as?: string;
}

export const importEsaCommand = new Command('import-esa')
  .description('take the ratings of a table in the layout of the public ESA data into a project’s articles')
  .argument('<project>', "the project's folder")
  .argument('<table>', 'comma-separated values, twelve columns without a header; - for standard input')
  .option(
    '--texts <file>',
    'the tasks the raters were given (JSON), where items are no sentence numbers of the articles',
  )
  .option('--dry-run', 'say what would be placed, and write nothing')
  .option('--as <id:name>', 'who takes them in; the raters are kept beside each rating')
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
  const read = await readPlainText(table);
  const parsed = read.ok ? parseEsaCsv(read.value) : read;
  if (!parsed.ok) return fault(`${table}: ${parsed.error.message}`);
  const texts = await textsOf(options.texts);
  if (!texts.ok) return fault(`${options.texts ?? ''}: ${texts.error.message}`);
  const dry = options.dryRun ?? false;
  const imported = await importEsa(folder.value, parsed.value.rows, {
    texts: texts.value,
    write: !dry,
    person: person.value,
  });
  if (!imported.ok) return fault(imported.error.message);
  const problems = [...parsed.value.problems, ...imported.value.problems];
  for (const { message } of problems) complain(message);
  await write(placedText(imported.value, dry, ['rating', 'ratings'], 'taken in'));
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;
}

async function textsOf(path: string | undefined): Promise<Result<ReadonlyMap<string, string> | null>> {
  if (path === undefined) return ok(null);
  const read = await readPlainText(path);
  return read.ok ? parseSegmentTexts(read.value) : read;
}
