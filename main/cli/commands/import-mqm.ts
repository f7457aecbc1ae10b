import { Command } from 'commander';
import { parseMqmTsv } from '../../../shared/review/mqm-tsv';
import { importMqm } from '../mqm-import';
import { runImport, type ImportOptions } from '../run-import';

export const importMqmCommand = new Command('import-mqm')
  .description('mark the errors of a table in the layout of the public WMT MQM data in a project’s articles')
  .argument('<project>', "the project's folder")
  .argument('<table>', 'tab-separated values with a header; - for standard input')
  .option('--dry-run', 'say what would be placed, and write nothing')
  .option('--as <id:name>', 'who takes them in; the raters are noted beside each mark')
  .action(async (project: string, table: string, options: ImportOptions) => {
    process.exitCode = await runImport(project, table, options, {
      parse: parseMqmTsv,
      take: importMqm,
      words: ['error', 'errors', 'marked'],
    });
  });
