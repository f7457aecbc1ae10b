import { dirname } from 'node:path';
import type { z } from 'zod';
import { parseJson } from '../../shared/base/parse-json';
import { fail, ok, said, type Result } from '../../shared/base/result';
import { realDisk, type Disk } from './disk';
import { errorCode } from './inside-folder';
import { makeFolder, writeWhole } from './write-whole';

/** No settings file of ours comes near this; a larger one is not read into memory. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Reads a JSON file by its schema. Null if it is not there; also if it is damaged, which is kept aside first, so that
 * writing the defaults later destroys nothing. Fails if it cannot be read, or cannot be kept aside: it must not be written over then.
 */
export async function readJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  disk: Disk = realDisk,
): Promise<Result<T | null>> {
  try {
    const { size } = await disk.stat(path);
    const text = size > maxBytes ? '' : (await disk.readFile(path)).toString('utf8');
    const json = parseJson(text);
    const read = json.ok ? schema.safeParse(json.value) : null;
    if (read?.success === true) return ok(read.data);
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
      ? ok(null)
      : readFailed(error, path);
  }
  const kept = await keepAside(path, disk);
  return kept.ok ? ok(null) : kept;
}

/** Moves a damaged file to a name of its own beside it (`<name>.damaged`, `<name>.damaged-2` …), over nothing that is there. */
export async function keepAside(path: string, disk: Disk = realDisk): Promise<Result<string>> {
  try {
    for (let number = 1; ; number++) {
      const aside = `${path}.damaged${number === 1 ? '' : `-${number}`}`;
      const taken = await disk.lstat(aside).then(
        () => true,
        (error: unknown) => {
          if (errorCode(error) === 'ENOENT') return false;
          throw error;
        },
      );
      if (taken) continue;
      await disk.rename(path, aside);
      return ok(aside);
    }
  } catch (error) {
    return fail(
      'not-kept-aside',
      said`${path} is damaged and could not be moved out of the way (${errorCode(error) ?? 'unknown error'}), so it is not written over. Move it away yourself.`,
    );
  }
}

/** Writes a JSON file whole or not at all, making its folder first. */
export async function writeJsonFile(
  path: string,
  value: unknown,
  disk: Disk = realDisk,
): Promise<Result<null>> {
  try {
    await makeFolder(dirname(path), disk);
    await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, { disk });
    return ok(null);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** The failure for an error of the file system while writing. */
export function writeFailure(error: unknown, path: string): ReturnType<typeof fail> {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fail('disk-full', said`There is no room left to write ${path}. Free some space and try again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail(
      'not-writable',
      said`You may not write ${path}. Change the folder’s permissions, or work on a copy.`,
    );
  return fail(
    'not-written',
    said`${path} could not be written (${code ?? 'unknown error'}). Check the disk and try again.`,
  );
}

function readFailed(error: unknown, path: string): ReturnType<typeof fail> {
  return fail(
    'unreadable',
    said`${path} cannot be read (${errorCode(error) ?? 'unknown error'}), so it is not written over. Check its permissions and the disk.`,
  );
}
