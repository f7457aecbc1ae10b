import { Command } from 'commander';
import { ok, type Result } from '../../../shared/base/result';
import { parseEsaCsv } from '../../../shared/review/esa-csv';
import { parseSegmentTexts } from '../../../shared/review/esa-table';
import { importEsa } from '../esa-import';
import { readPlainText } from '../input';
import { named, runImport, type ImportOptions } from '../run-import';

interface Options extends ImportOptions {
  readonly texts?: string;
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
    process.exitCode = await runImport(project, table, options, {
      parse: parseEsaCsv,
      take: async (root, rows, target) => {
        const texts = await textsOf(options.texts);
        return texts.ok ? importEsa(root, rows, { ...target, texts: texts.value }) : texts;
      },
      words: ['rating', 'ratings', 'taken in'],
    });
  });

async function textsOf(path: string | undefined): Promise<Result<ReadonlyMap<string, string> | null>> {
  if (path === undefined) return ok(null);
  const read = await readPlainText(path);
  const parsed = read.ok ? parseSegmentTexts(read.value) : read;
  return parsed.ok ? parsed : named(path, parsed.error);
}
