import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { readSrx } from '../../../shared/formats/srx/read-srx';
import { ok, type Result } from '../../../shared/base/result';
import { readFailure } from '../../host/inside-folder';
import { takeSegmentation, type TakenRules } from '../../host/segmentation-files';
import { textCodec } from '../../host/text-codec';
import { complain, exitStatus, write } from '../output';
import { projectFolder } from '../project-folder';
import { named } from '../run-import';

interface Options {
  readonly dryRun?: true;
}

export const importSrxCommand = new Command('import-srx')
  .description('have the rules of an SRX file decide where sentences of a project’s articles end')
  .argument('<project>', "the project's folder")
  .argument('<file>', 'segmentation rules, SRX 2.0 or 1.0')
  .option('--dry-run', 'say which rules would be used, and write nothing')
  .action(async (project: string, file: string, { dryRun }: Options) => {
    process.exitCode = await run(project, file, dryRun === true);
  });

async function run(project: string, path: string, dry: boolean): Promise<number> {
  const taken = await take();
  if (!taken.ok) {
    complain(taken.error.message);
    return exitStatus.fault;
  }
  const { rules, problems } = taken.value;
  for (const { message } of problems) complain(`${path}: ${message}`);
  const done = dry ? 'would be' : rules === 1 ? 'is' : 'are';
  await write(`${rules} ${rules === 1 ? 'rule' : 'rules'} ${done} used\n`);
  return problems.length > 0 ? exitStatus.fault : exitStatus.clean;

  async function take(): Promise<Result<TakenRules>> {
    const folder = await projectFolder(project);
    if (!folder.ok) return folder;
    const bytes = await readFile(path).catch((error: unknown) => readFailure(error));
    if (!Buffer.isBuffer(bytes)) return named(path, bytes.error);
    const read = dry
      ? readSrx({ name: path, bytes, codec: textCodec })
      : await takeSegmentation(folder.value, bytes);
    if (!read.ok) return named(path, read.error);
    return ok({ rules: read.value.rules, problems: read.value.problems });
  }
}
