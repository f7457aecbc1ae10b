import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/base/result';
import { userSettings, type UserSettings } from '../../shared/protocol/contract';
import { isPersonId, type Person } from '../../shared/review/person';
import { readJsonFile, writeJsonFile } from './json-file';

const personFile = z.looseObject({ id: z.string().refine(isPersonId), name: z.string().min(1).max(200) });
const recentFile = z.looseObject({ folders: z.array(z.string().min(1)) });

/** Folders remembered, newest first. */
const maxRecent = 12;

/** What a person chose, kept outside every project: who they are, their settings, the folders they opened. */
export interface SettingsStore {
  readonly person: () => Person | null;
  setPerson(person: Person): Promise<Result<Person>>;
  settings(): UserSettings;
  /** Keys this version does not know are kept. */
  setSettings(settings: UserSettings): Promise<Result<UserSettings>>;
  /** Paths, newest first. */
  recentFolders(): readonly string[];
  rememberFolder(path: string): Promise<Result<null>>;
}

/**
 * Opens the settings in a folder, made if need be. A damaged file counts as absent and is kept aside.
 * `as` is the person for this process only (`--as`); nothing of theirs is written.
 */
export async function openSettingsStore(folder: string, as: Person | null): Promise<SettingsStore> {
  const paths = {
    person: join(folder, 'person.json'),
    settings: join(folder, 'settings.json'),
    recent: join(folder, 'recent.json'),
  };
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const kept = await readJsonFile(paths.person, personFile);
  let person: Person | null = as ?? (kept && { id: kept.id, name: kept.name });
  let settings = (await readJsonFile(paths.settings, userSettings)) ?? userSettings.parse({});
  let recent = (await readJsonFile(paths.recent, recentFile))?.folders ?? [];

  return {
    person: () => person,
    async setPerson(next) {
      // A person given by `--as` holds for this process; changing it in the window does too, and never touches the kept one.
      if (as === null) {
        const written = await writeJsonFile(paths.person, next);
        if (!written.ok) return written;
      }
      person = next;
      return ok(next);
    },
    settings: () => settings,
    async setSettings(next) {
      const merged = { ...settings, ...next };
      const written = await writeJsonFile(paths.settings, merged);
      if (!written.ok) return written;
      settings = merged;
      return ok(merged);
    },
    recentFolders: () => recent,
    async rememberFolder(path) {
      recent = [path, ...recent.filter((other) => other !== path)].slice(0, maxRecent);
      return writeJsonFile(paths.recent, { folders: recent });
    },
  };
}
