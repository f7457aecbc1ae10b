import packageFile from '../../package.json';
import { ok, type Result } from '../../shared/base/result';
import type { Host } from '../../shared/protocol/serve';
import type { Person } from '../../shared/review/person';
import { createHost, type HostOptions } from '../host/create-host';
import { copySample } from '../host/sample-project';
import { findPlaces, type Places } from './places';

export interface OpenHostOptions extends Pick<
  HostOptions,
  'shell' | 'pickFolder' | 'pickFile' | 'openLink' | 'printPdf' | 'secrets' | 'report'
> {
  /** The folder to open at once: absolute, or `sample` for this person's copy of the sample project, or null for none. */
  readonly project: { readonly folder: string } | 'sample' | null;
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
      settingsFolder: places.settings,
      cacheFolder: places.cache,
      samplesFolder: places.samples,
      ...(person ? { person } : {}),
    }),
  );
}
