import { realpath } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/base/result';
import { isRealFolder, readFailure } from '../host/inside-folder';

/** The real path of the project that an argument names. Fails, with the argument in the message, if that is no folder. */
export async function projectFolder(argument: string): Promise<Result<string>> {
  const root = await realpath(argument).catch((error: unknown) => readFailure(error).error);
  if (typeof root !== 'string') return fail(root.code, `${argument}: ${root.message}`);
  if (!(await isRealFolder(root)))
    return fail('no-folder', `${argument} is no folder. Name a project’s folder.`);
  return ok(root);
}
