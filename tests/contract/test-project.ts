import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHost } from '../../main/host/create-host';
import type { Host } from '../../shared/protocol/serve';
import { articles } from './cases';

export interface TestProject {
  readonly folder: string;
  /** For settings and caches. */
  readonly home: string;
  remove(): Promise<void>;
}

/** A new folder with the contract's articles in it. */
export async function newTestProject(): Promise<TestProject> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'emend-contract-')));
  const folder = join(base, 'project');
  for (const [path, text] of Object.entries(articles)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return {
    folder,
    home: join(base, 'home'),
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The real host on it, as a shell starts it. */
export function hostOn({ folder, home }: TestProject): Promise<Host> {
  return createHost({
    version: '0.0.0',
    shell: 'test',
    folders: [folder],
    settingsFolder: join(home, 'settings'),
    cacheFolder: join(home, 'cache'),
    samplesFolder: join(import.meta.dirname, '..', '..', 'assets', 'samples'),
    workers: 1,
  });
}
