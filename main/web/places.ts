import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

/** Folders of this installation and of this person. */
export interface Places {
  /** Person, settings, replica: small, worth backing up. */
  readonly settings: string;
  /** Indexes and the like; may be deleted at any time. */
  readonly cache: string;
  /** The sample articles that came with Emend. */
  readonly samples: string;
  /** The built window. */
  readonly window: string;
}

/** `EMEND_HOME` moves settings and cache into one folder: for tests, and for an Emend on a stick. */
export function findPlaces(home: string | undefined = process.env.EMEND_HOME): Places {
  const usual = envPaths('emend', { suffix: '' });
  const root = installationFolder(import.meta.dirname);
  return {
    settings: home ? join(home, 'settings') : usual.config,
    cache: home ? join(home, 'cache') : usual.cache,
    samples: join(root, 'assets', 'samples'),
    window: join(root, 'dist', 'renderer'),
  };
}

/** The folder with package.json, from wherever this code was bundled to. */
function installationFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('this code is outside its installation');
  return installationFolder(above);
}
