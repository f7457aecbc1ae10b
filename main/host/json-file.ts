import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/base/result';
import { errorCode } from './inside-folder';

/** No settings file of ours comes near this; a larger one is not read into memory. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Reads a JSON file by its schema. Null if it is not there or not usable; a damaged one is kept aside as
 * `<name>.damaged` first, so that writing the defaults later destroys nothing.
 */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    if ((await stat(path)).size > maxBytes) throw new SyntaxError('too large');
    const read = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return null;
  }
  await rename(path, `${path}.damaged`).catch(() => undefined);
  return null;
}

/** Writes a JSON file whole or not at all, making its folder first. */
export async function writeJsonFile(path: string, value: unknown): Promise<Result<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`);
    return ok(null);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** The failure for an error of the file system while writing. */
export function writeFailure(error: unknown, path: string): ReturnType<typeof fail> {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fail('disk-full', `There is no room left to write ${path}. Free some space and try again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail(
      'not-writable',
      `You may not write ${path}. Change the folder’s permissions, or work on a copy.`,
    );
  return fail(
    'not-written',
    `${path} could not be written (${code ?? 'unknown error'}). Check the disk and try again.`,
  );
}
