import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/base/result';
import { SerialQueue } from '../../shared/base/serial-queue';
import { userSettings, type UserSettings } from '../../shared/protocol/contract';
import { patchSettings, type SettingsPatch } from '../../shared/protocol/settings-patch';
import { isPersonId, type Person } from '../../shared/review/person';
import { realDisk, type Disk } from './disk';
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
  /** Keys this version does not know are kept, and so is what other windows changed. */
  changeSettings(patch: SettingsPatch): Promise<Result<UserSettings>>;
  /** Paths, newest first. */
  recentFolders(): readonly string[];
  rememberFolder(path: string): Promise<Result<null>>;
  /** Tells of every change, whichever window of this process it came from. Returns what stops it. */
  onChange(listener: () => void): () => void;
}

/**
 * Opens the settings in a folder, made when they are first written. A damaged file counts as absent and is kept aside; one
 * that can be neither read nor kept aside is not written. All who open the same folder in this process share one store.
 * `as` is the person for this opening only (`--as`); nothing of theirs is written.
 */
export async function openSettingsStore(
  folder: string,
  as: Person | null,
  disk: Disk = realDisk,
): Promise<SettingsStore> {
  const files = sharedFiles(folder, disk);
  await files.read();
  let own = as;
  return {
    person: () => own ?? files.person,
    async setPerson(next) {
      // A person given by `--as` holds for this process; changing it in the window does too, and never touches the kept one.
      if (own === null) return files.setPerson(next);
      own = next;
      return ok(next);
    },
    settings: () => files.settings,
    changeSettings: (patch) => files.change(patch),
    recentFolders: () => files.recent,
    rememberFolder: (path) => files.remember(path),
    onChange: (listener) => files.onChange(listener),
  };
}

/** By disk and folder: two windows of one process that each remembered their own would overwrite one another. */
const opened = new WeakMap<Disk, Map<string, SettingsFiles>>();

function sharedFiles(folder: string, disk: Disk): SettingsFiles {
  const byFolder = opened.get(disk) ?? new Map<string, SettingsFiles>();
  opened.set(disk, byFolder);
  const files = byFolder.get(folder) ?? new SettingsFiles(folder, disk);
  byFolder.set(folder, files);
  return files;
}

/** The three files. Each is read anew before it is changed, for another process may have changed it, and one change follows another. */
class SettingsFiles {
  person: Person | null = null;
  settings = userSettings.parse({});
  recent: readonly string[] = [];
  readonly #paths;
  readonly #listeners = new Set<() => void>();
  readonly #queue = new SerialQueue();

  constructor(
    folder: string,
    private readonly disk: Disk,
  ) {
    this.#paths = {
      person: join(folder, 'person.json'),
      settings: join(folder, 'settings.json'),
      recent: join(folder, 'recent.json'),
    };
  }

  read(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#readPerson();
      await this.#readSettings();
      await this.#readRecent();
    });
  }

  setPerson(next: Person): Promise<Result<Person>> {
    return this.#queue.run(async () => {
      const before = await this.#readPerson();
      if (!before.ok) return before;
      const written = await writeJsonFile(this.#paths.person, { ...before.value, ...next }, this.disk);
      if (!written.ok) return written;
      this.person = next;
      this.#tell();
      return ok(next);
    });
  }

  change(patch: SettingsPatch): Promise<Result<UserSettings>> {
    return this.#queue.run(async () => {
      const before = await this.#readSettings();
      if (!before.ok) return before;
      const changed = patchSettings(this.settings, patch);
      if (!changed.ok) return changed;
      const written = await writeJsonFile(this.#paths.settings, changed.value, this.disk);
      if (!written.ok) return written;
      this.settings = changed.value;
      this.#tell();
      return changed;
    });
  }

  remember(path: string): Promise<Result<null>> {
    return this.#queue.run(async () => {
      const before = await this.#readRecent();
      if (!before.ok) return before;
      const folders = [path, ...this.recent.filter((other) => other !== path)].slice(0, maxRecent);
      const written = await writeJsonFile(this.#paths.recent, { ...before.value, folders }, this.disk);
      if (written.ok) this.recent = folders;
      return written;
    });
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #readPerson(): Promise<Result<z.infer<typeof personFile> | null>> {
    const read = await readJsonFile(this.#paths.person, personFile, this.disk);
    if (read.ok) this.person = read.value && { id: read.value.id, name: read.value.name };
    return read;
  }

  async #readSettings(): Promise<Result<UserSettings | null>> {
    const read = await readJsonFile(this.#paths.settings, userSettings, this.disk);
    if (read.ok) this.settings = read.value ?? userSettings.parse({});
    return read;
  }

  async #readRecent(): Promise<Result<z.infer<typeof recentFile> | null>> {
    const read = await readJsonFile(this.#paths.recent, recentFile, this.disk);
    if (read.ok) this.recent = read.value?.folders ?? [];
    return read;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
