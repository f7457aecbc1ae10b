import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../../shared/base/result';
import type { Disk } from '../disk';
import { journalRoot } from './journal-files';
import { writeFailure } from './write-failure';

/** Why no journal of a project can be written; null if one can, as far as can be told without writing. */
export async function whyUnwritable(projectFolder: string, disk: Disk): Promise<Failure | null> {
  for (const folder of [journalRoot(projectFolder), join(projectFolder, '.emend'), projectFolder]) {
    if ((await disk.lstat(folder).catch(() => null)) === null) continue;
    return disk.access(folder, constants.W_OK).then(
      () => null,
      (error: unknown) => writeFailure(error).error,
    );
  }
  return null;
}
