import { appendFile, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { projectArticles } from '../../../main/cli/project-articles';
import { realDisk, type Disk } from '../../../main/host/disk';
import { Library } from '../../../main/host/library';
import { LibraryIndex } from '../../../main/host/library-index';
import type { ScanFacts } from '../../../main/host/scan-facts';
import { scanHere } from '../../../main/host/scan-pool';
import type { ArticleRow, ScanProgress } from '../../../shared/protocol/contract';
import { createChecker } from '../../../shared/checks/create-checker';
import { articleIdOf } from '../../../shared/review/article-id';
import { defaultProject } from '../../../shared/review/project-file';
import {
  ana,
  append,
  ben,
  code,
  editOf,
  openAt,
  openHost,
  rowAt,
  startHost,
  value,
  type TestHost,
} from './host-fixture';
import { snapshot, tempFolder, writeFiles } from './temp-folder';

const clean = 'A quiet year\n\nThe library opened on Monday.\n';
const broken = 'A loud year\n\nIt was a win -win for all , she said.\n';

const someFacts: ScanFacts = {
  title: 'T',
  words: 1,
  flags: {},
  stage: 'new',
  edited: null,
  people: [],
  problem: null,
  original: null,
  dismissedForProject: [],
};

async function scanned({ client }: TestHost): Promise<{ count: number; rows: Map<string, ArticleRow> }> {
  const rows = new Map<string, ArticleRow>();
  const onProgress = (progress: ScanProgress): void =>
    progress.rows.forEach((row) => rows.set(row.path, row));
  const { scanned: count } = value(await client.call('library.scan', {}, { onProgress }));
  return { count, rows };
}

/** Collects what the host says about the library unasked. */
function changes({ client }: TestHost): { rows: Map<string, ArticleRow>; removed: string[] } {
  const told = { rows: new Map<string, ArticleRow>(), removed: [] as string[] };
  client.on('library.changed', ({ rows, removed }) => {
    rows.forEach((row) => told.rows.set(row.path, row));
    told.removed.push(...removed);
  });
  return told;
}

/** A library of its own, without journals, on a disk of the test's. */
async function libraryOn(root: string, disk: Disk, told: ArticleRow[] = []): Promise<Library> {
  return new Library({
    root,
    indexPath: join(await tempFolder(), 'index.jsonl'),
    rulesVersion: '1',
    journals: null,
    file: () => defaultProject,
    scanner: scanHere(() => undefined),
    onChange: (rows, removed) => {
      told.push(...rows);
      expect(removed).toEqual([]);
    },
    disk,
  });
}

/** A disk whose second look at a folder sees it as it is then, and takes until `letGo` to say so. */
function slowDisk(): { disk: Disk; looks: () => number; isHeld: () => boolean; letGo: () => void } {
  let held: (() => void) | null = null;
  let looks = 0;
  const disk: Disk = {
    ...realDisk,
    list: async (path) => {
      const entries = await realDisk.list(path);
      if (++looks === 2) await new Promise<void>((go) => (held = go));
      return entries;
    },
  };
  return { disk, looks: () => looks, isHeld: () => held !== null, letGo: () => held?.() };
}

describe('an article whose checks are given up', () => {
  const why = { code: 'given-up', message: 'It could not be checked.' };

  it('says so in its row, is tried again when somebody asks, and by itself once it changed', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': clean, 'b.txt': clean });
    const asked: string[] = [];
    let gives = false;
    const whole = scanHere(() => undefined);
    const library = new Library({
      root,
      indexPath: join(await tempFolder(), 'index.jsonl'),
      rulesVersion: '1',
      journals: null,
      file: () => defaultProject,
      scanner: {
        ...whole,
        run: (job, urgent, givenUp) => {
          asked.push(job.path);
          if (gives || job.path !== 'a.txt') return whole.run(job, urgent);
          givenUp?.(why);
          return Promise.resolve(null);
        },
      },
      onChange: () => undefined,
    });
    const goesOn = { aborted: false } as Parameters<Library['scan']>[1];
    const scan = (first: readonly string[]): Promise<unknown> => library.scan(first, goesOn, () => undefined);
    const row = async (): Promise<ArticleRow | undefined> =>
      (await library.list()).find(({ path }) => path === 'a.txt');
    await library.list();
    await scan([]);
    expect(await row()).toMatchObject({ flags: null, problem: null, unchecked: why });
    await scan([]);
    expect(asked).toEqual(['a.txt', 'b.txt']);
    await scan([articleIdOf('a.txt')]);
    expect(asked).toEqual(['a.txt', 'b.txt', 'a.txt']);
    await writeFiles(root, { 'a.txt': broken });
    await library.refresh();
    await scan([]);
    expect(asked).toHaveLength(4);
    gives = true;
    await scan([articleIdOf('a.txt')]);
    expect(await row()).toMatchObject({ problem: null, flags: { error: expect.any(Number) as number } });
    expect((await row())?.unchecked).toBeUndefined();
  });
});

describe('A7: the library', () => {
  it('never takes an older look at the folder over a newer one', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': clean });
    const { disk, looks, isHeld, letGo } = slowDisk();
    const told: ArticleRow[] = [];
    const library = await libraryOn(root, disk, told);
    await library.list();
    const older = library.refresh();
    await vi.waitFor(() => expect(isHeld()).toBe(true));
    await writeFiles(root, { 'b.txt': clean });
    const newer = library.refresh();
    const third = library.refresh();
    await new Promise((go) => setTimeout(go, 50));
    letGo();
    await Promise.all([older, newer, third]);
    expect(told.map(({ path }) => path)).toEqual(['b.txt']);
    expect((await library.list()).map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    // The first list, the look that was held up, one for both that came meanwhile, and the last list.
    expect(looks()).toBe(4);
  });

  it('knows of a journal that begins while it looks at the folder', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': clean });
    const { disk, isHeld, letGo } = slowDisk();
    const library = await libraryOn(root, disk);
    await library.list();
    const look = library.refresh();
    await vi.waitFor(() => expect(isHeld()).toBe(true));
    const id = articleIdOf('a.txt');
    await writeFiles(root, { [`.emend/journal/${id}/ana.0123456789ab.jsonl`]: '' });
    await library.rescan(id);
    letGo();
    await look;
    expect(library.hasJournal(id)).toBe(true);
  });

  it('tells of an article as it is when it tells', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': clean, 'b.txt': clean });
    const told: ArticleRow[] = [];
    let runs = 0;
    let release: ((facts: ScanFacts) => void) | null = null;
    const library = new Library({
      root,
      indexPath: join(await tempFolder(), 'index.jsonl'),
      rulesVersion: '1',
      journals: null,
      file: () => defaultProject,
      scanner: {
        size: 1,
        run: ({ path }) => {
          if (path === 'b.txt') return new Promise((answer) => (release = answer));
          return Promise.resolve({ ...someFacts, title: ++runs === 1 ? 'Before' : 'After' });
        },
        close: () => Promise.resolve(),
      },
      onChange: (rows) => told.push(...rows),
    });
    const never = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };
    const scan = library.scan([articleIdOf('a.txt')], never, ({ rows }) => told.push(...rows));
    await vi.waitFor(() => expect(release).not.toBeNull());
    await library.rescan(articleIdOf('a.txt'));
    (release as unknown as (facts: ScanFacts) => void)(someFacts);
    await scan;
    expect(told.filter(({ path }) => path === 'a.txt').at(-1)?.title).toBe('After');
  });

  it('lists a moved article as the export and the command line do', async () => {
    const host = await openHost({ 'old.txt': broken });
    const { row } = await openAt(host.client, 'old.txt');
    value(await append(host.client, row.id, editOf(broken, [{ start: 0, end: 1, text: 'The' }])));
    await mkdir(join(host.project, 'sub'));
    await rename(join(host.project, 'old.txt'), join(host.project, 'sub', 'new.txt'));
    value(await host.client.call('library.list', {}));
    await scanned(host);
    expect(value(await host.client.call('library.list', {}))).toMatchObject([
      { id: row.id, path: 'sub/new.txt' },
    ]);
    const [article] = await projectArticles(host.project);
    expect(article).toMatchObject({ id: row.id, file: { path: 'sub/new.txt' } });
    const report = value(
      await host.client.call('export.run', { articleIds: null, all: true, where: 'usual' }),
    );
    expect(report?.written).toMatchObject([{ articleId: row.id, path: 'sub/new.txt' }]);
    // Its id by its new path, which a window may still hold, means the same article.
    const again = value(await host.client.call('article.open', { articleId: articleIdOf('sub/new.txt') }));
    expect(again.row.id).toBe(row.id);
  });
});

describe('B11: the library', () => {
  it('goes on where a scan was cut short', async () => {
    const root = await tempFolder();
    const files = Array.from({ length: 700 }, (_, index) => [`${index + 1000}.txt`, `Word ${index}.\n`]);
    await writeFiles(root, Object.fromEntries(files) as Record<string, string>);
    const indexPath = join(await tempFolder(), 'index.jsonl');
    let scans = 0;
    const library = (stopAt: number): Library =>
      new Library({
        root,
        indexPath,
        rulesVersion: '1',
        journals: null,
        file: () => defaultProject,
        scanner: {
          size: 1,
          // Killed: from here on nothing answers any more.
          run: () => (++scans === stopAt ? new Promise(() => undefined) : Promise.resolve(someFacts)),
          close: () => Promise.resolve(),
        },
        onChange: () => undefined,
      });
    const never = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };
    void library(600).scan([], never, () => undefined);
    await vi.waitFor(() => expect(scans).toBe(600));
    await vi.waitFor(async () =>
      expect((await readFile(indexPath, 'utf8')).split('\n').length).toBeGreaterThan(500),
    );
    // As a kill in the middle of a line leaves it.
    await appendFile(indexPath, '{"path":"1');
    const again = library(-1);
    const answer = value(await again.scan([], never, () => undefined));
    expect(answer.scanned).toBeGreaterThanOrEqual(101);
    expect(answer.scanned).toBeLessThanOrEqual(700 - 512);
    expect(value(await library(-1).scan([], never, () => undefined)).scanned).toBe(0);
  });

  it('keeps an index that does not grow for ever', async () => {
    const path = join(await tempFolder(), 'index.jsonl');
    const index = await LibraryIndex.open(path);
    for (let round = 0; round < 60; round++) {
      for (let at = 0; at < 100; at++) index.set(`${at}.txt`, { key: `${round}`, facts: someFacts });
      await index.save();
    }
    const lines = (await readFile(path, 'utf8')).split('\n').length;
    expect(lines).toBeLessThan(1_000);
    const again = await LibraryIndex.open(path);
    expect([...again.values()].map(({ key }) => key)).toEqual(Array.from({ length: 100 }, () => '59'));
  });

  it('gives way while it looks and tells', async () => {
    const root = await tempFolder();
    const names = Array.from({ length: 30_000 }, (_, index) => `${index}.txt`);
    const entry = { isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
    const facts = { ...entry, size: 10, ino: 1, dev: 1, mode: 0, mtimeMs: 1 };
    const disk: Disk = {
      ...realDisk,
      list: () => Promise.resolve(names.map((name) => ({ ...entry, name }))),
      lstat: () => Promise.resolve(facts),
    };
    const library = await libraryOn(root, disk);
    await library.list();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await library.refresh();
    clearInterval(timer);
    // Somebody who saves meanwhile gets a turn; how soon is measured by the bench.
    expect(turns).toBeGreaterThan(3);
  });
});

describe('the library', () => {
  it('is listed at once, and knows titles, words and flags after a scan', async () => {
    const host = await openHost({ 'clean.txt': clean, 'broken.txt': broken }, { workers: 1 });
    expect(await rowAt(host.client, 'broken.txt')).toMatchObject({
      title: null,
      words: null,
      flags: null,
      stage: 'new',
      problem: null,
    });
    const { count, rows } = await scanned(host);
    expect(count).toBe(2);
    expect(rows.get('clean.txt')).toMatchObject({
      title: 'A quiet year',
      words: 8,
      flags: { error: 0, warning: 0 },
    });
    expect(rows.get('broken.txt')?.flags?.byRule).toMatchObject({
      'space-before-hyphen': 1,
      'space-before-punctuation': 1,
    });
    expect(await rowAt(host.client, 'broken.txt')).toEqual(rows.get('broken.txt'));
  });

  it('remembers what it scanned, outside the project', async () => {
    const above = await tempFolder();
    const first = await openHost({ 'a.txt': broken, 'b.txt': clean }, { above });
    await scanned(first);
    const before = value(await first.client.call('library.list', {}));
    await first.close();
    expect(await readdir(first.project)).toEqual(['a.txt', 'b.txt']);
    const second = await openHost({}, { above });
    expect(value(await second.client.call('library.list', {}))).toEqual(before);
    expect((await scanned(second)).count).toBe(0);
    await writeFile(join(second.project, 'b.txt'), broken);
    await rowAt(second.client, 'b.txt');
    const again = await scanned(second);
    expect([...again.rows.keys()]).toEqual(['b.txt']);
  });

  it('scans again what other rules or languages say', async () => {
    const host = await openHost({ 'a.txt': broken });
    await scanned(host);
    value(
      await host.client.call('project.update', {
        file: { ...defaultProject, rules: { 'space-before-hyphen': 'off' } },
      }),
    );
    const { count, rows } = await scanned(host);
    expect(count).toBe(1);
    expect(rows.get('a.txt')?.flags?.byRule).not.toHaveProperty('space-before-hyphen');
  });

  it('survives an index that is damaged or gone', async () => {
    const above = await tempFolder();
    const first = await openHost({ 'a.txt': broken }, { above });
    await scanned(first);
    await first.close();
    const folder = join(above, 'cache', 'libraries');
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).slice(0, 100));
    const second = await openHost({}, { above });
    expect((await scanned(second)).count).toBe(1);
    await second.close();
    await rm(join(above, 'cache'), { recursive: true });
    const third = await openHost({}, { above });
    expect((await scanned(third)).count).toBe(1);
  });

  it('scans the asked-for rows first, and stops when cancelled', async () => {
    // More than are scanned between two reports of progress.
    const many = 400;
    const files = Object.fromEntries(
      Array.from({ length: many }, (_, index) => [`${index + 100}.txt`, `${broken}${index}`]),
    );
    const host = await openHost(files, { workers: 1 });
    const last = await rowAt(host.client, '139.txt');
    const controller = new AbortController();
    const order: string[] = [];
    const onProgress = ({ rows, total }: ScanProgress): void => {
      expect(total).toBe(many);
      order.push(...rows.map(({ path }) => path));
      controller.abort();
    };
    const answer = await host.client.call(
      'library.scan',
      { first: [last.id] },
      { signal: controller.signal, onProgress },
    );
    expect(code(answer)).toBe('cancelled');
    expect(order[0]).toBe('139.txt');
    const { count } = await scanned(host);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(many);
  });

  it('tells of files that come, change and go', async () => {
    const host = await openHost({ 'a.txt': clean, 'b.txt': clean });
    const { id } = await rowAt(host.client, 'b.txt');
    const told = changes(host);
    await writeFiles(host.project, { 'new/c.txt': broken });
    await vi.waitFor(() => expect([...told.rows.keys()]).toContain('new/c.txt'), { timeout: 45_000 });
    await writeFiles(host.project, { 'new/d.txt': broken });
    await vi.waitFor(() => expect([...told.rows.keys()]).toContain('new/d.txt'), { timeout: 45_000 });
    await rm(join(host.project, 'b.txt'));
    await vi.waitFor(() => expect(told.removed).toEqual([id]), { timeout: 45_000 });
  });

  it('shows stage, people and share edited from the journals, and follows them', async () => {
    const host = await openHost({ 'a.txt': broken });
    await scanned(host);
    const { row } = await openAt(host.client, 'a.txt');
    const told = changes(host);
    const start = broken.indexOf(' -win');
    const edits = [
      { start: 2, end: 6, text: 'calm' },
      { start, end: start + 1, text: '' },
    ];
    value(await append(host.client, row.id, editOf(broken, edits)));
    await vi.waitFor(() => expect(told.rows.get('a.txt')?.people).toEqual(['ana']), { timeout: 45_000 });
    const followed = told.rows.get('a.txt');
    expect(followed).toMatchObject({ stage: 'editing', people: ['ana'] });
    expect(followed?.flags?.byRule).not.toHaveProperty('space-before-hyphen');
    expect(followed?.edited).toBeGreaterThan(0);
    expect(followed?.edited).toBeLessThan(1);
  });

  it('does not count what was dismissed for the project, in any article', async () => {
    const host = await openHost({ 'a.txt': broken, 'b.txt': `${broken}More of it.\n` });
    const before = (await scanned(host)).rows;
    const { row } = await openAt(host.client, 'a.txt');
    const flags = createChecker({ language: 'en' }).check({ text: broken }).flags;
    const context = flags.find(({ rule }) => rule === 'space-before-hyphen')?.context ?? '';
    const told = changes(host);
    value(
      await append(host.client, row.id, {
        type: 'dismissal',
        scope: 'project',
        context,
        rule: 'space-before-hyphen',
        quote: ' -',
        reason: 'house style',
      }),
    );
    await vi.waitFor(() => expect([...told.rows.keys()].sort()).toEqual(['a.txt', 'b.txt']), {
      timeout: 45_000,
    });
    for (const path of ['a.txt', 'b.txt']) {
      expect(before.get(path)?.flags?.byRule).toHaveProperty('space-before-hyphen');
      expect(told.rows.get(path)?.flags?.byRule).not.toHaveProperty('space-before-hyphen');
    }
    expect((await openAt(host.client, 'b.txt')).projectDismissals).toMatchObject([
      { type: 'dismissal', context, person: ana },
    ]);
  });

  it('takes in what another host writes into the same project', async () => {
    const above = await tempFolder();
    const first = await openHost({ 'a.txt': broken }, { above });
    const { row } = await openAt(first.client, 'a.txt');
    await scanned(first);
    const heard: string[] = [];
    first.client.on('article.changed', ({ articleId, events }) =>
      heard.push(articleId, ...events.map(({ type }) => type)),
    );
    const told = changes(first);
    const second = await openHost({}, { above, settingsFolder: join(above, 'other-settings'), person: ben });
    value(await append(second.client, row.id, editOf(broken, [{ start: 0, end: 1, text: 'The' }])));
    await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining([row.id, 'edit'])), {
      timeout: 45_000,
    });
    // Who only opened it is not named.
    await vi.waitFor(() => expect(told.rows.get('a.txt')?.people).toEqual(['ben']), {
      timeout: 45_000,
    });
  });

  it('leaves every original as it was, whatever is done', async () => {
    const host = await openHost({
      'a.txt': broken,
      'zh/b.txt': '一。',
      'en/b.txt': Buffer.from(`\ufeff${clean}`, 'utf16le'),
      'c.txt': '',
    });
    const old = new Date('2020-01-01T00:00:00Z');
    await utimes(join(host.project, 'a.txt'), old, old);
    const before = await snapshot(host.project);
    for (const { id } of value(await host.client.call('library.list', {})))
      await host.client.call('article.open', { articleId: id });
    await scanned(host);
    await host.client.call('export.run', { articleIds: null, all: true, where: 'usual' });
    expect(await snapshot(host.project, ['.emend'])).toEqual(before);
    expect((await rowAt(host.client, 'a.txt')).modified).toBe(old.getTime());
  });
});

describe('a library without a project', () => {
  it('is a failure, not an empty list', async () => {
    const host = await startHost({ 'a.txt': clean });
    expect(code(await host.client.call('library.scan', {}))).toBe('no-project');
  });
});
