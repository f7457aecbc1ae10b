import { createHash } from 'node:crypto';
import type { Disk } from '../../main/host/disk';
import { exportArticles } from '../../main/host/export-articles';
import { openJournalStore, type JournalStore } from '../../main/host/journal/journal-store';
import { sha256Hex } from '../../shared/base/hash';
import { fail, type Failure, type Result } from '../../shared/base/result';
import { exportLogName, manifest, manifestName } from '../../shared/export/manifest';
import { diffTexts } from '../../shared/diff/diff-texts';
import type { ExportReport } from '../../shared/protocol/contract';
import { edit } from '../../shared/review/actions';
import { articleIdOf } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { Broken } from './journal-schedule';
import { Random } from './random';
import { saysWhatToDo } from './says-what-to-do';
import { noFaults, SimulatedDisk } from './simulated-disk';

const originals: Readonly<Record<string, string>> = {
  'a.txt': 'Ships came in.\n',
  'part/b.txt': 'The port was full.\n',
  'part/c.txt': 'Nobody has opened this one.\n',
};
const worked = ['a.txt', 'part/b.txt'];
const ana = { id: 'ana', name: 'Ana' };
const ben = { id: 'ben', name: 'Ben' };

/**
 * Runs one random schedule of whole exports: a project in which people go on working between them, exported on a disk on
 * which any call may fail, be cut by a power cut, or forget what was not synced; some are cancelled. What an export says
 * it wrote must be there, and be the text that was approved; nothing else may be; the next export must go on in the same
 * folder; originals and journals must lose nothing; every failure must say what to do.
 */
export async function exportSchedule(seed: number): Promise<Broken> {
  const random = new Random(seed);
  const disk = new SimulatedDisk(random);
  disk.outside((outside) => {
    for (const folder of ['/project/part', '/settings']) outside.makeFolder(folder);
    for (const [name, text] of Object.entries(originals))
      outside.write(`/project/${name}`, Buffer.from(text));
  });
  const world = new World(random, disk);
  const rates = {
    fails: random.pick([0, 0.005, 0.02]),
    half: random.pick([0, 0.005, 0.02]),
    crash: random.pick([0, 0.002, 0.01]),
  };
  for (let process = 0; process < 3 && world.broken.length === 0; process++) {
    await world.edit(disk.processView());
    disk.rates = rates;
    const view = disk.processView();
    for (let run = 0; run < 3 && !disk.dead; run++) await world.exportOnce(view);
    disk.restart();
    disk.rates = noFaults;
    await world.check(disk.processView(), `process ${process}`);
  }
  return world.broken;
}

class World {
  readonly broken: string[] = [];
  /** The texts an export may hold, by path: every one that was ever approved, the present one last. */
  private readonly approved = new Map<string, string[]>();
  private count = 0;

  constructor(
    private readonly random: Random,
    private readonly disk: SimulatedDisk,
  ) {}

  /** People change some articles and approve them, while nothing goes wrong. */
  async edit(view: Disk): Promise<void> {
    const store = await this.store(view);
    if (!store.ok) return void this.broken.push(store.error.message);
    for (const path of worked) {
      if (this.approved.has(path) && this.random.chance(0.5)) continue;
      const id = articleIdOf(path);
      const { events } = await store.value.read(id);
      const write = async (person: typeof ana, ...bodies: EventBody[]): Promise<void> => {
        const { tips } = foldJournal((await store.value.read(id)).events);
        const drafts = bodies.map((body, index) => ({ parents: index === 0 ? [...tips] : [], body }));
        const written = await store.value.append(id, person, drafts);
        if (!written.ok) this.broken.push(written.error.message);
      };
      if (events.length === 0) await write(ana, openedOf(path));
      const { text } = foldJournal((await store.value.read(id)).events);
      const word = `${++this.count} `;
      await write(ana, edit(text, [{ start: 0, end: 0, text: word }]));
      const changed = word + text;
      const state = foldJournal((await store.value.read(id)).events);
      const diff = diffTexts(state.base ?? '', state.text, { language: 'en' });
      const verdicts = reviewHunks(state, diff, { fourEyes: true }).map(({ reference }): EventBody => ({
        type: 'verdict',
        hunk: reference,
        verdict: 'approve',
      }));
      await write(ben, ...verdicts, { type: 'stage', stage: 'approved', hash: sha256Hex(changed) });
      this.approved.set(path, [...(this.approved.get(path) ?? []), changed]);
    }
    await store.value.close();
  }

  async exportOnce(view: Disk): Promise<void> {
    const controller = new AbortController();
    const stopAt = this.random.chance(0.25) ? this.random.below(3) : null;
    const result = await this.run(view, {
      signal: controller.signal,
      progress: ({ done }) => {
        if (done === stopAt) controller.abort();
      },
    });
    if (this.disk.dead) return;
    if (!result.ok) return this.told(result.error);
    for (const problem of result.value.problems) this.told(problem);
    this.compare(result.value, 'an export');
  }

  /** On a disk that works again the next export writes everything, over nothing that is not its own. */
  async check(view: Disk, when: string): Promise<void> {
    this.whole(when);
    const result = await this.run(view, {});
    if (!result.ok) return void this.broken.push(`${when}: no export goes on: ${result.error.message}`);
    const { problems, written } = result.value;
    for (const { path, message } of problems) this.broken.push(`${when}: ${path}: ${message}`);
    const expected = [...this.approved.keys()].sort();
    const found = written.map(({ path }) => path).sort();
    if (found.join() !== expected.join())
      this.broken.push(`${when}: wrote ${found.join()} and not ${expected.join()}`);
    this.compare(result.value, when);
    this.whole(when);
    this.disk.outside((outside) => {
      const { files } = manifest.parse(JSON.parse(outside.read(`/out/${manifestName}`).toString()));
      for (const { path, sha256 } of written)
        if (files.find((file) => file.path === path)?.sha256 !== sha256)
          this.broken.push(`${when}: the manifest does not name ${path} as it is`);
      if (outside.files('/out').includes(`/out/${exportLogName}`))
        this.broken.push(`${when}: the log of an export that ended is still there`);
    });
  }

  private async run(
    view: Disk,
    more: { readonly signal?: AbortSignal; readonly progress?: (value: { readonly done: number }) => void },
  ): Promise<Result<ExportReport>> {
    const store = await this.store(view);
    if (!store.ok) return store;
    const result = await exportArticles({
      ...more,
      projectFolder: '/project',
      out: '/out',
      articleIds: null,
      all: false,
      journals: store.value,
      person: this.random.chance(0.7) ? ben : null,
      now: () => 1_700_000_000_000 + ++this.count,
      disk: view,
    });
    await store.value.close();
    return result;
  }

  private store(view: Disk): Promise<Result<JournalStore>> {
    return openJournalStore({
      projectFolder: '/project',
      settingsFolder: '/settings',
      now: () => 1_700_000_000_000 + ++this.count,
      disk: view,
      watch: false,
      random: (bytes) => this.random.hex(bytes),
    }).catch((error: unknown) => fail('bug', `Opening threw ${String(error)}`));
  }

  /** What a report names as written lies there, and is the present approved text. */
  private compare({ written }: ExportReport, when: string): void {
    this.disk.outside((outside) => {
      const there = outside.files('/out');
      for (const { path, sha256 } of written) {
        const bytes = there.includes(`/out/${path}`) ? outside.read(`/out/${path}`) : null;
        if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256)
          this.broken.push(`${when}: ${path} is not there as reported`);
        else if (bytes.toString() !== this.approved.get(path)?.at(-1))
          this.broken.push(`${when}: ${path} is ${bytes.toString()}, and not what was approved last`);
      }
    });
  }

  /** Each file is whole, is a text that was approved for it, and originals are as they were. */
  private whole(when: string): void {
    this.disk.outside((outside) => {
      for (const file of outside.files('/out')) {
        const path = file.slice('/out/'.length);
        // What a power cut left beside a file that was being written is nobody's text.
        if (path === manifestName || path === exportLogName || path.endsWith('.tmp')) continue;
        if (this.approved.get(path)?.includes(outside.read(file).toString()) !== true)
          this.broken.push(`${when}: ${path} holds what nobody approved`);
      }
      for (const [name, text] of Object.entries(originals))
        if (outside.read(`/project/${name}`).toString() !== text)
          this.broken.push(`${when}: the original ${name} was changed`);
    });
  }

  private told(failure: Failure): void {
    if (this.disk.dead) return;
    if (failure.code === 'not-ours' || failure.code === 'changed-since')
      this.broken.push(`what Emend wrote passes for somebody else’s: ${failure.message}`);
    if (!saysWhatToDo(failure)) this.broken.push(`"${failure.message}" does not say what to do`);
  }
}

function openedOf(path: string): EventBody {
  const text = originals[path] ?? '';
  return {
    type: 'opened',
    path,
    original: createHash('sha256').update(text).digest('hex'),
    text,
    hash: sha256Hex(text),
    encoding: 'utf-8',
    bom: false,
    lineEnd: '\n',
    sourcePath: null,
  };
}
