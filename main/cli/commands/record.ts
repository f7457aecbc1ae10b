import { realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { Command } from 'commander';
import { printable } from '../../../shared/base/printable';
import { fail, ok, type Result } from '../../../shared/base/result';
import type { Statement } from '../../../shared/export/record-schema';
import { statement } from '../../../shared/export/record-statements';
import { nearestProject, readFailure } from '../../host/inside-folder';
import { makeRecord } from '../../host/record/make-record';
import { makeRecordZip } from '../../host/record/record-zip';
import { complain, exitStatus, write } from '../output';

interface Options {
  readonly out: string;
  readonly reviewed?: string;
  readonly responsible?: string;
}

export const recordCommand = new Command('record')
  .description('write what shows who wrote and who approved each sentence of a project or an article')
  .argument('<path>', "a project's folder, or an article in one")
  .requiredOption('--out <path>', 'where to write, never inside the project: a new folder, or a file .zip')
  .option(
    '--reviewed <name, role>',
    'state under this name that the approved articles were reviewed by a person',
  )
  .option('--responsible <name, role>', 'state under this name who holds editorial responsibility')
  .action(async (path: string, options: Options) => {
    process.exitCode = await run(path, options);
  });

async function run(path: string, options: Options): Promise<number> {
  const found = await locate(path);
  const statements = statementsOf(options);
  if (!found.ok || !statements.ok) {
    for (const result of [found, statements]) if (!result.ok) complain(result.error.message);
    return exitStatus.fault;
  }
  const request = { ...found.value, statements: statements.value, now: () => Date.now() };
  const zipped = /\.zip$/i.test(options.out);
  const made = zipped
    ? await makeRecordZip(request, options.out)
    : await makeRecord({ ...request, out: options.out });
  if (!made.ok) {
    complain(made.error.message);
    return exitStatus.fault;
  }
  const { folder, fingerprint, record } = made.value;
  for (const { path: refused, message } of record.refused) complain(`${refused}: ${message}`);
  const approved = record.articles.filter(({ approval }) => approval !== null).length;
  await write(
    `${record.articles.length} recorded in ${printable(folder)}, ${approved} of them approved\nfingerprint ${fingerprint}\n`,
  );
  return record.refused.length > 0 ? exitStatus.fault : exitStatus.clean;
}

async function locate(
  path: string,
): Promise<Result<{ readonly project: string; readonly paths: readonly string[] | null }>> {
  try {
    const real = await realpath(path);
    if ((await stat(real)).isDirectory()) return ok({ project: real, paths: null });
    const project = await nearestProject(real);
    if (project === null)
      return fail(
        'no-project',
        `${path} lies in no project that somebody has worked in. Name a project’s folder.`,
      );
    return ok({ project, paths: [relative(project, real).split(sep).join('/')] });
  } catch (error) {
    return fail('unreadable', `${path}: ${readFailure(error).error.message}`);
  }
}

/** The name and the role are always the caller's. */
function statementsOf({ reviewed, responsible }: Options): Result<Statement[]> {
  const statements: Statement[] = [];
  for (const [kind, by] of [
    ['reviewed', reviewed],
    ['responsibility', responsible],
  ] as const) {
    if (by === undefined) continue;
    const [name = '', ...role] = by.split(',').map((part) => part.trim());
    if (name === '')
      return fail('no-name', 'A statement needs the name of who makes it: --reviewed "Rui Costa, editor"');
    statements.push(statement(kind, name, role.join(', ')));
  }
  return ok(statements);
}
