import { Command, Option } from 'commander';
import { revisionChoices, type Revisions } from '../../../shared/formats/format';
import { readInput } from '../input';
import { pageReading, withPageOptions, type PageOptions } from '../page-options';
import { complain, exitStatus, write } from '../output';

interface Options extends PageOptions {
  readonly revisions: Revisions;
}

export const textCommand = withPageOptions(
  new Command('text')
    .description('print the text of a file in any format that Emend reads, a paragraph a line')
    .argument('<path>', 'a file, or - for standard input')
    .addOption(
      new Option(
        '--revisions <view>',
        'tracked changes as if accepted, as if rejected, or marked {++so++} and {--so--}',
      )
        .choices(revisionChoices)
        .default('accepted'),
    )
    .action(async (path: string, options: Options) => {
      process.exitCode = await run(path, options);
    }),
);

async function run(path: string, options: Options): Promise<number> {
  const read = await readInput(path, { revisions: options.revisions, html: pageReading(options) });
  if (!read.ok) {
    complain(`${path}: ${read.error.message}`);
    return exitStatus.fault;
  }
  for (const note of read.value.notes) complain(`${path}: ${note.message}`);
  const { text } = read.value;
  await write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return exitStatus.clean;
}
