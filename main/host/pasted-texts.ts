import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result';
import { realDisk, type Disk } from './disk';
import { errorCode } from './inside-folder';
import { writeFailure } from './json-file';
import { makeFolder, syncFolder, writeAll } from './write-whole';

/** The folder, a project like any other, that texts are kept in which came from no file. Its name is what the window shows. */
export function pastedPath(settingsFolder: string): string {
  return join(settingsFolder, 'Pasted texts');
}

/**
 * Keeps a text as a new article among a person's pasted texts and gives its folder and its path there. `now`: milliseconds since 1970, which
 * name it. Nothing that is there is written over. Fails with `empty`, or where it cannot be written.
 */
export async function keepPasted(
  settingsFolder: string,
  text: string,
  now: number,
  disk: Disk = realDisk,
): Promise<Result<{ readonly folder: string; readonly path: string }>> {
  if (!/\S/.test(text)) return fail('empty-paste', 'There is no text to open. Paste one first.');
  const folder = pastedPath(settingsFolder);
  const stamp = new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  try {
    await makeFolder(folder, disk);
    for (let number = 1; ; number++) {
      const path = `${stamp}${number === 1 ? '' : ` (${number})`}.txt`;
      const file = await disk.open(join(folder, path), 'wx', 0o600).catch((error: unknown) => {
        if (errorCode(error) === 'EEXIST') return null;
        throw error;
      });
      if (file === null) continue;
      try {
        await writeAll(file, Buffer.from(text.endsWith('\n') ? text : `${text}\n`, 'utf8'));
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(folder, disk);
      return ok({ folder, path });
    }
  } catch (error) {
    return writeFailure(error, folder);
  }
}
