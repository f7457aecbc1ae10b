import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import packageFile from '../../package.json';
import { ok, type Result } from '../../shared/base/result';
import type { Host } from '../../shared/protocol/serve';
import type { Person } from '../../shared/review/person';
import { createHost, type HostOptions } from '../host/create-host';
import { copySample } from '../host/sample-project';
import { findPlaces, type Places } from './places';

/** A folder, and the name of the file in it that was asked for. */
export interface StartProject {
  readonly folder: string;
  readonly file?: string;
}

export interface OpenHostOptions extends Pick<
  HostOptions,
  'shell' | 'pickFolder' | 'pickFile' | 'openLink' | 'printPdf' | 'secrets' | 'report'
> {
  /** The folder to open at once: absolute, with a file of it if one is to be shown; or `sample` for this person's copy of the sample project, or null for none. */
  readonly project: StartProject | 'sample' | null;
  readonly person: Person | null;
  readonly places?: Places;
}

/** The host as every shell starts it, with this person's settings. Fails if the sample project cannot be copied. */
export async function openHost({
  project,
  person,
  places = findPlaces(),
  ...shell
}: OpenHostOptions): Promise<Result<Host>> {
  const sample = project === 'sample' ? await copySample(places.samples, places.settings) : null;
  if (sample && !sample.ok) return sample;
  const folder = project === 'sample' ? sample?.value : project?.folder;
  return ok(
    await createHost({
      ...shell,
      version: packageFile.version,
      folders: folder === undefined ? [] : [folder],
      ...(project !== 'sample' && project?.file !== undefined && { startFile: project.file }),
      settingsFolder: places.settings,
      cacheFolder: places.cache,
      samplesFolder: places.samples,
      ...(person ? { person } : {}),
    }),
  );
}

/** What a path names: a folder, or a file with the folder it lies in; null if nothing is there. Links are followed, so that a file is found where it lies. */
export async function startProject(path: string): Promise<StartProject | null> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    return found.isDirectory() ? { folder: real } : { folder: dirname(real), file: basename(real) };
  } catch {
    return null;
  }
}
