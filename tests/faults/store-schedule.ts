import { createHash } from 'node:crypto';
import type { Disk } from '../../main/host/disk';
import { ExportFolder } from '../../main/host/export-folder';
import { LibraryIndex } from '../../main/host/library-index';
import { readProjectFile, writeProjectFile } from '../../main/host/project-file-store';
import type { ScanFacts } from '../../main/host/scan-facts';
import { openSettingsStore } from '../../main/host/settings-store';
import type { Failure, Result } from '../../shared/base/result';
import { manifest, manifestName, type ManifestFile } from '../../shared/export/manifest';
import { userSettings } from '../../shared/protocol/contract';
import { patchSettings } from '../../shared/protocol/settings-patch';
import { defaultProject } from '../../shared/review/project-file';
import type { Broken } from './journal-schedule';
import { Random } from './random';
import { saysWhatToDo } from './says-what-to-do';
import { noFaults, SimulatedDisk } from './simulated-disk';

const originals: Readonly<Record<string, string>> = {
  'a.txt': 'Ships came in.',
  'b.txt': 'The port was full.',
};
const exported = ['a.txt', 'part/b.txt', 'part/c.txt'];
const theirs = '/out/theirs.txt';

/**
 * Runs one random schedule of everything that is written beside the journals: settings, the project's file, the library's
 * index and an export, on a disk on which any call may fail, be cut by a power cut, or forget what was not synced. After
 * each restart what was acknowledged must be there, and nothing that nobody wrote; originals and files of others must be
 * as they were; an export that was cut short must go on; every failure must say what to do.
 */
export async function storeSchedule(seed: number): Promise<Broken> {
  const random = new Random(seed);
  const disk = new SimulatedDisk(random);
  disk.outside((outside) => {
    for (const folder of ['/project', '/settings', '/out']) outside.makeFolder(folder);
    for (const [name, text] of Object.entries(originals))
      outside.write(`/project/${name}`, Buffer.from(text));
    outside.write(theirs, Buffer.from('theirs'));
  });
  const world = new World(random, disk);
  const rates = {
    fails: random.pick([0, 0.01, 0.05]),
    half: random.pick([0, 0.01, 0.05]),
    crash: random.pick([0, 0.002, 0.01]),
  };
  for (let process = 0; process < 3 && world.broken.length === 0; process++) {
    disk.rates = rates;
    await world.work(disk.processView());
    disk.restart();
    disk.rates = noFaults;
    await world.check(disk.processView(), `process ${process}`);
  }
  return world.broken;
}

/** What a file may hold: what was acknowledged last, or any change of it that was tried since and may have got through. */
class Possible<T> {
  private states: Map<string, T>;

  constructor(first: T) {
    this.states = new Map([[JSON.stringify(first), first]]);
  }

  tried(change: (state: T) => T, acknowledged: boolean): void {
    const changed = [...this.states.values()].map(change);
    const all = acknowledged ? changed : [...this.states.values(), ...changed];
    this.states = new Map(all.map((state) => [JSON.stringify(state), state]));
  }

  /** What is wrong with what was found; null if it may be so. From here on it is what holds. */
  found(what: string, state: T): string | null {
    const key = JSON.stringify(state);
    if (!this.states.has(key)) return `${what} is ${key} and not ${[...this.states.keys()].join(' or ')}`;
    this.states = new Map([[key, state]]);
    return null;
  }
}

class World {
  readonly broken: string[] = [];
  private readonly person = new Possible<object | null>(null);
  private readonly settings = new Possible(userSettings.parse({}));
  private readonly recent = new Possible<readonly string[]>([]);
  private readonly project = new Possible(defaultProject);
  private readonly files = new Map(exported.map((path) => [path, new Possible<string | null>(null)]));
  /** Files of the export that somebody changed by hand, as they left them. */
  private readonly changed = new Map<string, string>();
  /** What was ever found out, by path and key. */
  private readonly facts = new Set<string>();
  private count = 0;

  constructor(
    private readonly random: Random,
    private readonly disk: SimulatedDisk,
  ) {}

  /** One process, until it has done its work or its power goes. */
  async work(view: Disk): Promise<void> {
    const { random, disk } = this;
    const settings = await openSettingsStore('/settings', null, view);
    const index = await LibraryIndex.open('/cache/library/index.jsonl', view);
    let folder: ExportFolder | null = null;
    for (let step = 0; step < 14 && !disk.dead; step++) {
      const value = `${++this.count}`;
      switch (random.below(9)) {
        case 0: {
          const next = { id: `ana${value}`, name: 'Ana' };
          this.tried(this.person, () => next, await settings.setPerson(next));
          break;
        }
        case 1:
        case 2: {
          const key = random.pick(['x', 'y', 'z']);
          const patch = random.chance(0.3)
            ? { theme: random.pick(['dark', 'light']) }
            : { keys: { [key]: value } };
          const result = await settings.changeSettings(patch);
          this.tried(this.settings, (state) => valueOf(patchSettings(state, patch)), result);
          break;
        }
        case 3: {
          const path = `/folder-${random.below(4)}`;
          const result = await settings.rememberFolder(path);
          this.tried(this.recent, (state) => [path, ...state.filter((other) => other !== path)], result);
          break;
        }
        case 4: {
          const rules = { [`rule-${value}`]: 'off' as const };
          const { file } = await readProjectFile('/project', view);
          const result = await writeProjectFile('/project', { ...file, rules }, view);
          this.tried(this.project, (state) => ({ ...state, rules }), result);
          break;
        }
        case 5: {
          for (const path of exported) {
            if (random.chance(0.5)) continue;
            this.facts.add(`${path} ${value}`);
            index.set(path, { key: value, facts: factsOf(`${path} ${value}`) });
          }
          await index.save();
          break;
        }
        default:
          folder = await this.export(folder, view, value);
      }
    }
  }

  /** Writes some files of an export, and perhaps ends it. Gives the folder it is still under way in. */
  private async export(open: ExportFolder | null, view: Disk, value: string): Promise<ExportFolder | null> {
    const { random } = this;
    if (random.chance(0.05)) this.changeByHand(random.pick(exported));
    let folder = open;
    if (folder === null) {
      const opened = await ExportFolder.open('/out', '/project', view);
      if (!opened.ok) this.told(opened.error);
      if (!opened.ok) return null;
      folder = opened.value;
    }
    for (const path of exported.filter(() => random.chance(0.6))) {
      const text = `${path} ${value}`;
      const result = await folder.write(entryOf(path, text), Buffer.from(text));
      const possible = this.files.get(path);
      if (possible === undefined) continue;
      if (this.changed.has(path)) {
        if (result.ok) this.broken.push(`${path}, changed by hand, was written over`);
      } else this.tried(possible, () => text, result);
    }
    const refused = await folder.write(entryOf('theirs.txt', value), Buffer.from(value));
    if (refused.ok) this.broken.push('a file of somebody else’s was written over');
    if (random.chance(0.5)) return folder;
    const finished = await folder.finish();
    if (!finished.ok) this.told(finished.error);
    return null;
  }

  private changeByHand(path: string): void {
    this.disk.outside((outside) => {
      if (!outside.files('/out').includes(`/out/${path}`) || this.changed.has(path)) return;
      outside.write(`/out/${path}`, Buffer.from('by hand'));
      this.changed.set(path, 'by hand');
    });
  }

  /** What is there after a restart, on a disk that works again. */
  async check(view: Disk, when: string): Promise<void> {
    const settings = await openSettingsStore('/settings', null, view);
    const { file, state } = await readProjectFile('/project', view);
    const wrong = [
      this.person.found('the person', settings.person()),
      this.settings.found('the settings', settings.settings()),
      this.recent.found('the recent folders', settings.recentFolders()),
      this.project.found('the project’s file', file),
      state === 'good' || state === 'absent' ? null : `the project’s file is ${state}`,
    ];
    this.disk.outside((outside) => {
      const there = outside.files('/');
      for (const [path, possible] of this.files) {
        const text = there.includes(`/out/${path}`) ? outside.read(`/out/${path}`).toString() : null;
        const byHand = this.changed.get(path);
        if (byHand === undefined) wrong.push(possible.found(path, text));
        else if (text !== byHand) wrong.push(`${path}, changed by hand, is ${text}`);
      }
      for (const [name, text] of Object.entries(originals))
        if (outside.read(`/project/${name}`).toString() !== text)
          wrong.push(`the original ${name} was changed`);
      if (outside.read(theirs).toString() !== 'theirs') wrong.push('a file of somebody else’s was changed');
      if (there.some((path) => path.includes('.damaged'))) wrong.push('a file of ours was damaged');
    });
    wrong.push(...(await this.checkIndex(view)), ...(await this.checkExport(view)));
    for (const each of wrong) if (each !== null) this.broken.push(`${when}: ${each}`);
  }

  /** The index may have forgotten anything; what it says must have been found out, and what is saved now must be there. */
  private async checkIndex(view: Disk): Promise<string[]> {
    const index = await LibraryIndex.open('/cache/library/index.jsonl', view);
    const wrong: string[] = [];
    for (const path of exported) {
      const entry = index.get(path);
      if (entry === undefined) continue;
      if (!this.facts.has(`${path} ${entry.key}`) || entry.facts.title !== `${path} ${entry.key}`)
        wrong.push(`the index says of ${path} what nobody found out`);
    }
    const key = `${++this.count}`;
    this.facts.add(`a.txt ${key}`);
    index.set('a.txt', { key, facts: factsOf(`a.txt ${key}`) });
    await index.save();
    const again = await LibraryIndex.open('/cache/library/index.jsonl', view);
    return again.get('a.txt')?.key === key ? wrong : [...wrong, 'the index does not grow any more'];
  }

  /** An export that was cut short goes on: nothing it wrote is taken for somebody else's. */
  private async checkExport(view: Disk): Promise<string[]> {
    const opened = await ExportFolder.open('/out', '/project', view);
    if (!opened.ok) return [`no export goes on: ${opened.error.message}`];
    const wrong: string[] = [];
    const value = `${++this.count}`;
    for (const [path, possible] of this.files) {
      if (this.random.chance(0.3)) continue;
      const text = `${path} ${value}`;
      const result = await opened.value.write(entryOf(path, text), Buffer.from(text));
      if (this.changed.has(path) === result.ok)
        wrong.push(result.ok ? `${path}, changed by hand, was written over` : result.error.message);
      else if (result.ok) possible.tried(() => text, true);
    }
    if (this.random.chance(0.5)) return wrong;
    const finished = await opened.value.finish();
    if (!finished.ok) wrong.push(finished.error.message);
    this.disk.outside((outside) => {
      const { files } = manifest.parse(JSON.parse(outside.read(`/out/${manifestName}`).toString()));
      for (const path of exported) {
        const listed = files.find((file) => file.path === path);
        const there = outside.files('/out').includes(`/out/${path}`) ? outside.read(`/out/${path}`) : null;
        if (there === null || this.changed.has(path)) continue;
        if (listed?.sha256 !== hashOf(there)) wrong.push(`the manifest does not name ${path} as it is`);
      }
    });
    return wrong;
  }

  private tried<T>(possible: Possible<T>, change: (state: T) => T, result: Result<unknown>): void {
    if (!result.ok) this.told(result.error);
    // Once its power is gone nothing a process says reaches anybody.
    possible.tried(change, result.ok && !this.disk.dead);
  }

  private told(failure: Failure): void {
    if (this.disk.dead || saysWhatToDo(failure)) return;
    this.broken.push(`"${failure.message}" does not say what to do`);
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entryOf(path: string, text: string): ManifestFile {
  const hash = hashOf(Buffer.from(text));
  return {
    path,
    sha256: hash,
    textSha256: hash,
    articleId: '0123456789abcdef',
    encoding: 'utf-8',
    stage: 'approved',
    approvedBy: null,
    approvedAt: null,
    exportedAt: '2026-01-02T03:04:05.000Z',
  };
}

function factsOf(title: string): ScanFacts {
  return {
    title,
    words: null,
    flags: null,
    stage: 'new',
    edited: null,
    people: [],
    problem: null,
    original: null,
    dismissedForProject: [],
  };
}
