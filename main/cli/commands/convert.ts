import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Result } from '../../../shared/base/result';
import { fail } from '../../../shared/base/result';
import { writeFailure } from '../../host/json-file';
import { readInput } from '../input';
import { pageReading, withPageOptions, type PageOptions } from '../page-options';
import { complain, exitStatus } from '../output';
import { convertDocument, writers } from '../convert-document';

interface Options extends PageOptions {
  readonly out: string;
  readonly to?: string;
  readonly lang?: string;
  readonly sourceLang?: string;
}

export const convertCommand = withPageOptions(
  new Command('convert')
    .description('write a file in its own format, or in another one')
    .argument('<path>', 'a file, or - for standard input')
    .requiredOption('--out <file>', 'the file to write; it must not be there yet')
    .addOption(
      new Option('--to <format>', 'another format; left out, the file comes back byte for byte').choices(
        Object.keys(writers),
      ),
    )
    .option('--lang <language>', 'language of the text; else what the file says, else en')
    .option('--source-lang <language>', 'language of its source; else what the file says, else zh')
    .action(async (path: string, options: Options) => {
      process.exitCode = await run(path, options);
    }),
);

async function run(path: string, options: Options): Promise<number> {
  const done = await convert(path, options);
  if (done.ok) return exitStatus.clean;
  complain(`${path}: ${done.error.message}`);
  return exitStatus.fault;
}

async function convert(path: string, options: Options): Promise<Result<null>> {
  const read = await readInput(path, { html: pageReading(options) });
  if (!read.ok) return read;
  const bytes = convertDocument(read.value, path, options);
  if (!bytes.ok) return bytes;
  try {
    await writeFile(options.out, bytes.value, { flag: 'wx' });
    return { ok: true, value: null };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return fail('exists', `${options.out} is there already; name another file, or remove it first`);
    return writeFailure(error, options.out);
  }
}
