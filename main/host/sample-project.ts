import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../shared/base/result';
import { isRealFolder } from './inside-folder';
import { writeFailure } from './json-file';
import { listFolder } from './list-folder';

/** The folder that opens as the sample project. Its name is what the window shows. */
export function samplePath(settingsFolder: string): string {
  return join(settingsFolder, 'Sample project');
}

/** Makes the sample project on first use; a copy that is there already holds somebody's work and is left alone. */
export async function copySample(samplesFolder: string, settingsFolder: string): Promise<Result<string>> {
  const target = samplePath(settingsFolder);
  if (await isRealFolder(target)) return ok(target);
  try {
    await mkdir(dirname(target), { recursive: true });
    // Copied aside and moved in one step, so that a copy cut short is never taken for the sample.
    const aside = await mkdtemp(join(dirname(target), '.sample-'));
    try {
      // Read and written file by file: the samples may lie in an application archive, which only plain reading sees through.
      for (const { path } of (await listFolder(samplesFolder, () => true)).files) {
        await mkdir(dirname(join(aside, path)), { recursive: true });
        await writeFile(join(aside, path), await readFile(join(samplesFolder, path)));
      }
      await rename(aside, target);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
    return ok(target);
  } catch (error) {
    return writeFailure(error, target);
  }
}
