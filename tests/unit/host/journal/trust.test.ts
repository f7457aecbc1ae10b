import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { realDisk, type Disk } from '../../../../main/host/disk';
import {
  openJournalStore,
  type JournalStore,
  type JournalStoreOptions,
} from '../../../../main/host/journal/journal-store';
import { sha256Hex } from '../../../../shared/base/hash';
import type { EventDraft } from '../../../../shared/protocol/contract';
import { edit } from '../../../../shared/review/actions';
import type { JournalEvent } from '../../../../shared/review/events';
import { foldJournal, JournalFold } from '../../../../shared/review/fold';
import { openedBody } from '../../review/journal-model';
import { code, openAt, openHost, rowAt } from '../host-fixture';
import { tempFolder, writeFiles } from '../temp-folder';

const articleId = '0123456789abcdef';
const ana = { id: 'ana', name: 'Ana' };
const ben = { id: 'ben', name: 'Ben' };

interface Place {
  readonly project: string;
  readonly settings: string;
  readonly journals: string;
}

async function place(): Promise<Place> {
  const [project, settings] = [await tempFolder(), await tempFolder()];
  return { project, settings, journals: join(project, '.emend', 'journal', articleId) };
}

async function store(at: Place, options: Partial<JournalStoreOptions> = {}): Promise<JournalStore> {
  const opened = await openJournalStore({
    projectFolder: at.project,
    settingsFolder: at.settings,
    now: () => 1_700_000_000_000,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

function say(text: string, ...parents: string[]): EventDraft {
  return { parents, body: { type: 'comment', about: null, text } };
}

async function write(to: JournalStore, person: typeof ana, ...drafts: EventDraft[]): Promise<JournalEvent[]> {
  const written = await to.append(articleId, person, drafts);
  if (!written.ok) throw new Error(`${written.error.code}: ${written.error.message}`);
  return written.value;
}

/** Ids that a store opened afresh, elsewhere, reads back and folds without any that wait. */
async function readBack(at: Place): Promise<string[]> {
  const other = await store({ ...at, settings: await tempFolder() });
  const { events, problems } = await other.read(articleId);
  expect(new JournalFold(events).problems()).toEqual([]);
  expect(problems).toEqual([]);
  return events.map(({ id }) => id);
}

const oneName = async (at: Place): Promise<string> => {
  const names = await readdir(at.journals);
  expect(names).toHaveLength(1);
  return join(at.journals, names[0] ?? '');
};

describe('B1: what is acknowledged is read back', () => {
  const beginning: EventDraft = { parents: [], body: openedBody('One. Two.') };

  it('after an event of somebody else’s with the highest number there is', async () => {
    const at = await place();
    const [opened] = await write(await store(at), ana, beginning);
    const foreign = {
      ...opened,
      id: 'far',
      person: ben,
      seq: 2 ** 40,
      parents: [opened?.id],
      ...say('x').body,
    };
    await writeFile(join(at.journals, 'ben.0123456789ab.jsonl'), `${JSON.stringify(foreign)}\n`);
    const mine = await store(at);
    const ids: string[] = [];
    for (let count = 0, parent = 'far'; count < 5; count++) {
      const [event] = await write(mine, ana, say(`${count}`, parent));
      ids.push((parent = event?.id ?? ''));
    }
    expect(await readBack(at)).toEqual(expect.arrayContaining(ids));
    const { events } = await mine.read(articleId);
    expect(foldJournal(events).threads.map(({ comments: [first] }) => first?.text)).toEqual(
      'x01234'.split(''),
    );
  });

  it.each(['long name', 'long name beyond the plane', 'no name', 'year 10000', 'year -1', 'no time'])(
    'from a person or clock with %s',
    async (what) => {
      const at = await place();
      const clocks: Record<string, number> = { 'year 10000': 8e14, 'year -1': -7e13, 'no time': NaN };
      const names: Record<string, string> = {
        'long name': 'x'.repeat(250),
        'long name beyond the plane': '𝒜'.repeat(150),
        'no name': '',
      };
      const mine = await store(at, { now: () => clocks[what] ?? 0 });
      const [event] = await write(mine, { id: 'ana', name: names[what] ?? 'Ana' }, beginning);
      expect(await readBack(at)).toEqual([event?.id]);
    },
  );

  it.each([[''], ['x'.repeat(81)]])('or refused: a parent %j', async (parent) => {
    const at = await place();
    const mine = await store(at);
    await write(mine, ana, beginning);
    expect(await mine.append(articleId, ana, [say('x', parent)])).toMatchObject({ ok: false });
    expect(await readBack(at)).toHaveLength(1);
  });

  it('or refused: what is longer than a line or a journal may be', async () => {
    const at = await place();
    const mine = await store(at, { limits: { line: 2000, file: 5000, problems: 100 } });
    await write(mine, ana, beginning);
    for (const drafts of [[say('\u0001'.repeat(350))], [1, 2, 3, 4].map(() => say('文'.repeat(500)))])
      expect(await mine.append(articleId, ana, drafts)).toMatchObject({ error: { code: 'too-large' } });
    expect(await readBack(at)).toHaveLength(1);
  });

  it('where a journal near its limit goes on in a new file, in this session and the next', async () => {
    const at = await place();
    const limits = { line: 2000, file: 5000, problems: 100 };
    const ids: string[] = [];
    for (let session = 0; session < 3; session++) {
      const mine = await store(at, { limits });
      let parents = ids.slice(-1);
      for (let count = 0; count < 10; count++) {
        const draft: EventDraft = ids.length === 0 ? beginning : say('文'.repeat(100), ...parents);
        const [event] = await write(mine, ana, draft);
        parents = [event?.id ?? ''];
        ids.push(...parents);
      }
      await mine.close();
    }
    const read = await (await store(at, { limits })).read(articleId);
    expect(read.problems).toEqual([]);
    expect(read.events.map(({ id }) => id)).toEqual(ids);
    const names = await readdir(at.journals);
    expect(names.length).toBeGreaterThan(2);
    expect(names.length).toBeLessThan(6);
  });

  it('is what the reader says it is: a line that it would not give back is not written', async () => {
    const at = await place();
    const mine = await store(at);
    await write(mine, ana, beginning);
    const crooked: EventDraft = {
      parents: [],
      body: { type: 'edit', operations: [{ start: 0, end: 0, text: 'a\r\nb' }], hash: sha256Hex('x') },
    };
    expect(await mine.append(articleId, ana, [crooked])).toMatchObject({ error: { code: 'bad-event' } });
    expect(await readBack(at)).toHaveLength(1);
  });
});

describe('B1: journals that are taken back while their article is open', () => {
  /** What is done to a journal of ten events, of which an older copy holds five. */
  const ways: Record<string, (file: string, copy: string, at: Place) => Promise<unknown>> = {
    removed: (file) => rm(file),
    'put back to an older copy': async (file, copy) => rename(copy, file),
    'overwritten by an older copy': async (file, copy) => writeFile(file, await readFile(copy)),
    'cut at a line end': async (file, copy) => truncate(file, (await readFile(copy)).length),
    'cut within a line': async (file, copy) => truncate(file, (await readFile(copy)).length - 20),
    emptied: (file) => truncate(file, 0),
    'removed with its folder': (_file, _copy, at) => rm(at.journals, { recursive: true }),
    'removed with .emend': (_file, _copy, at) => rm(join(at.project, '.emend'), { recursive: true }),
    'on a disk that was exchanged': async (_file, copy, at) => {
      const other = await tempFolder();
      await cp(join(at.project, '.emend'), join(other, '.emend'), { recursive: true });
      await writeFile(
        await oneName({ ...at, journals: join(other, '.emend', 'journal', articleId) }),
        await readFile(copy),
      );
      await rm(join(at.project, '.emend'), { recursive: true });
      await rename(join(other, '.emend'), join(at.project, '.emend'));
    },
    'exchanged for as many other bytes': async (file) => {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/"id":"./g, '"id":"~'));
    },
  };

  it.each(Object.keys(ways))(
    '%s: nothing more is acknowledged until the whole text is written',
    async (way) => {
      const at = await place();
      const mine = await store(at);
      let [last] = await write(mine, ana, { parents: [], body: openedBody('One.') });
      for (let count = 0; count < 4; count++)
        [last] = await write(mine, ana, say(`${count}`, last?.id ?? ''));
      const file = await oneName(at);
      const copy = join(await tempFolder(), 'copy');
      await cp(file, copy);
      for (let count = 0; count < 5; count++)
        [last] = await write(mine, ana, say(`${count}`, last?.id ?? ''));
      await ways[way]?.(file, copy, at);
      const left = await readFile(file).catch(() => null);
      expect(await mine.append(articleId, ana, [say('lost', last?.id ?? '')])).toMatchObject({
        error: { code: 'journal-rewound' },
      });
      // What a window does then.
      const { events, problems } = await mine.read(articleId);
      expect(problems).toMatchObject([{ code: 'journal-rewound' }, ...problems.slice(1)]);
      const state = foldJournal(events);
      const bodies = state.heads.length === 0 ? [openedBody('One.')] : [];
      const again = await write(mine, ana, ...bodies.map((body) => ({ parents: [], body })), {
        parents: bodies.length === 0 ? [...state.tips] : [],
        body: edit('One.', [{ start: 0, end: 4, text: 'One and only.' }]),
      });
      const next = await write(mine, ana, say('after', again.at(-1)?.id ?? ''));
      const read = await (await store({ ...at, settings: await tempFolder() })).read(articleId);
      expect(read.events.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...again, ...next].map(({ id }) => id)),
      );
      const fold = new JournalFold(read.events);
      expect(fold.state()).toMatchObject({ text: 'One and only.', heads: [{}] });
      expect(fold.problems()).toEqual([]);
      // Nothing was added to the file that was taken back, and nothing cut off it.
      expect(await readFile(file).catch(() => null)).toEqual(left);
    },
  );

  it('of somebody else: what the window stands on is gone too', async () => {
    const at = await place();
    const theirs = await store({ ...at, settings: await tempFolder() });
    const [opened] = await write(theirs, ben, { parents: [], body: openedBody('One.') });
    const file = await oneName(at);
    const copy = await readFile(file);
    const [said] = await write(theirs, ben, say('x', opened?.id ?? ''));
    const mine = await store(at);
    await mine.read(articleId);
    const [own] = await write(mine, ana, say('y', said?.id ?? ''));
    await writeFile(file, copy);
    expect(await mine.append(articleId, ana, [say('z', own?.id ?? '')])).toMatchObject({
      error: { code: 'journal-rewound' },
    });
  });

  it('and put back whole: writing goes on', async () => {
    const at = await place();
    const mine = await store(at);
    const [first] = await write(mine, ana, { parents: [], body: openedBody('One.') });
    const file = await oneName(at);
    await cp(file, `${file}.copy`);
    await rename(`${file}.copy`, file);
    await write(mine, ana, say('x', first?.id ?? ''));
    expect(await readBack(at)).toHaveLength(2);
  });

  it('is not taken for what cannot be read just now', async () => {
    const at = await place();
    let broken = false;
    const disk: Disk = {
      ...realDisk,
      readdir: (path) =>
        broken ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })) : realDisk.readdir(path),
      lstat: (path) =>
        broken && path.endsWith('.jsonl')
          ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' }))
          : realDisk.lstat(path),
    };
    const mine = await store(at, { disk });
    const [first] = await write(mine, ana, { parents: [], body: openedBody('One.') });
    broken = true;
    expect(await mine.append(articleId, ana, [say('x', first?.id ?? '')])).toMatchObject({
      error: { code: 'journals-unreadable' },
    });
    broken = false;
    await write(mine, ana, say('x', first?.id ?? ''));
    expect(await readBack(at)).toHaveLength(2);
  });
});

describe('B7: a text of nothing but control characters', () => {
  // Each is six characters in a journal, so this is over what a line may hold.
  const largest = '\u0001'.repeat(17 * 2 ** 20);

  it('is refused in words before anything is written, and what follows is saved', async () => {
    const at = await place();
    const mine = await store(at, { watch: false });
    const refused = await mine.append(articleId, ana, [{ parents: [], body: openedBody(largest) }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(refused.ok ? '' : refused.error.message).toContain('Split the article');
    expect(await mine.read(articleId)).toEqual({ events: [], problems: [] });
    await write(mine, ana, { parents: [], body: openedBody('\u0001'.repeat(100_000)) });
    expect(await readBack(at)).toHaveLength(1);
  });

  it('is no text of a project’s: its file says so, and the others go on', async () => {
    const host = await openHost({ 'a.txt': largest, 'b.txt': 'One.' });
    const { id } = await rowAt(host.client, 'a.txt');
    expect(code(await host.client.call('article.open', { articleId: id }))).toBe('binary');
    expect((await openAt(host.client, 'b.txt')).readOnly).toBeNull();
  });
});

describe('B4: a person whose id names a device on Windows', () => {
  it('is taken by nobody new; what somebody wrote as one stays readable', async () => {
    const host = await openHost({ 'a.txt': 'One.' });
    const con = { id: 'con', name: 'Con' };
    expect(await host.client.call('person.set', { person: con })).toMatchObject({ ok: false });
    const at = await place();
    await write(await store(at), con, { parents: [], body: openedBody('One.') });
    expect(await readdir(at.journals)).toEqual([expect.stringMatching(/^con\./)]);
    expect(await readBack(at)).toHaveLength(1);
  });
});

describe('B9: copies of journals that sync programs make', () => {
  it.each([
    'ana.0123456789ab (conflicted copy).jsonl',
    'ana.0123456789ab (Ana’s conflicted copy 2026-01-02).jsonl',
    'ana.0123456789ab.sync-conflict-20260102-101112-ABCDEFG.jsonl',
    'ana.0123456789ab-DESKTOP-7.jsonl',
    'ana.0123456789ab 2.jsonl',
    'ana.0123456789ab_conf(1).jsonl',
    'ana.0123456789ab.jsonl.orig',
    'ana.0123456789ab.jsonl (1)',
  ])('%s is read like any other, and never written', async (copyName) => {
    const at = await place();
    await mkdir(join(at.settings, 'replicas'), { recursive: true });
    const { hostname } = await import('node:os');
    await writeFiles(at.settings, {
      'replicas/0123456789ab.free': JSON.stringify({ pid: 1, host: hostname(), nonce: 'x' }),
    });
    const mine = await store(at);
    const [first] = await write(mine, ana, { parents: [], body: openedBody('One.') });
    const own = await oneName(at);
    expect(own).toMatch(/ana\.0123456789ab\.jsonl$/);
    const theirs = { ...first, ...say('elsewhere').body, id: 'elsewhere', seq: 2, parents: [first?.id] };
    const copy = `${await readFile(own, 'utf8')}${JSON.stringify(theirs)}\n`;
    await writeFile(join(at.journals, copyName), copy);
    const { events, problems } = await mine.read(articleId);
    expect(problems).toEqual([]);
    expect([...new Set(events.map(({ id }) => id))]).toEqual([first?.id, 'elsewhere']);
    await write(mine, ana, say('here', 'elsewhere'));
    await mine.close();
    await write(await store(at), ana, say('later'));
    expect(await readFile(join(at.journals, copyName), 'utf8')).toBe(copy);
    expect((await readdir(at.journals)).sort()).toEqual([own.split('/').at(-1), copyName].sort());
  });
});

describe('B11: a journal that somebody else writes on', () => {
  it('is read where it grew, not from its beginning', async () => {
    const at = await place();
    const theirs = await store({ ...at, settings: await tempFolder() });
    let [last] = await write(theirs, ben, { parents: [], body: openedBody('One.') });
    for (let count = 0; count < 50; count++)
      [last] = await write(theirs, ben, say('x'.repeat(2000), last?.id ?? ''));
    let bytes = 0;
    const counting: Disk = {
      ...realDisk,
      async open(...args) {
        const file = await realDisk.open(...args);
        const read = file.read.bind(file);
        file.read = async (...where) => {
          const got = await read(...where);
          bytes += got.bytesRead;
          return got;
        };
        return file;
      },
    };
    const mine = await store(at, { disk: counting });
    await mine.watching;
    const heard: string[] = [];
    mine.watch((_id, events) => heard.push(...events.map(({ id }) => id)));
    await mine.read(articleId, { keep: true });
    expect(bytes).toBeGreaterThan(100_000);
    bytes = 0;
    const [next] = await write(theirs, ben, say('one more', last?.id ?? ''));
    await expect.poll(() => heard, { timeout: 45_000 }).toEqual([next?.id]);
    expect((await mine.read(articleId, { keep: true })).events).toHaveLength(52);
    await write(mine, ana, say('own', next?.id ?? ''));
    expect((await mine.read(articleId, { keep: true })).events).toHaveLength(53);
    expect(bytes).toBeLessThan(20_000);
  });
});

describe('C3: a write on a machine that gives every call its turn late', () => {
  /** A disk that counts its calls, and those among them that wait for the device. */
  function counted(): { readonly disk: Disk; readonly calls: string[] } {
    const calls: string[] = [];
    const noted = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            calls.push(String(name));
            return Reflect.apply(value, target, given) as unknown;
          };
        },
      });
    return {
      calls,
      disk: noted({
        ...realDisk,
        open: async (...given: Parameters<Disk['open']>) => noted(await realDisk.open(...given)),
      }),
    };
  }

  it('waits for the device once, and for few calls, from the first word of a session on', async () => {
    const at = await place();
    const before = await store(at);
    const [opened] = await write(before, ana, { parents: [], body: openedBody('One.') });
    await before.close();
    const { disk, calls } = counted();
    const mine = await store(at, { disk, watch: false });
    await mine.read(articleId, { keep: true });
    await mine.read(articleId, { keep: true });
    for (const text of ['first', 'second', 'third']) {
      calls.length = 0;
      await write(mine, ana, say(text, opened?.id ?? ''));
      expect(calls.filter((name) => name.endsWith('sync'))).toEqual(['datasync']);
      expect(calls.length).toBeLessThanOrEqual(12);
    }
    expect(await readBack(at)).toHaveLength(4);
  });
});
