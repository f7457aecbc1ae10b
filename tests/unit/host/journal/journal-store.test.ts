import { spawnSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../../main/host/disk';
import { openJournalStore, type JournalStore } from '../../../../main/host/journal/journal-store';
import { claimReplica, randomHex } from '../../../../main/host/journal/replica-lock';
import type { EventBody } from '../../../../shared/review/events';
import type { Person } from '../../../../shared/review/person';

const articleId = '0123456789abcdef';
const ana: Person = { id: 'ana', name: 'Ana' };
const ben: Person = { id: 'ben', name: 'Ben' };
const say = (text: string): EventBody => ({ type: 'comment', about: null, text });
const draft = (text: string, ...parents: string[]) => ({ parents, body: say(text) });

let folder = '';
let settings = '';
const open = new Set<JournalStore>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emend-journal-'));
  settings = await mkdtemp(join(tmpdir(), 'emend-settings-'));
});
afterEach(async () => {
  for (const store of open) await store.close();
  open.clear();
  await rm(folder, { recursive: true });
  await rm(settings, { recursive: true });
});

async function store(settingsFolder = settings, projectFolder = folder): Promise<JournalStore> {
  const opened = await openJournalStore({ projectFolder, settingsFolder, now: () => 1_700_000_000_000 });
  if (!opened.ok) throw new Error(opened.error.message);
  open.add(opened.value);
  return opened.value;
}

async function append(to: JournalStore, person: Person, ...texts: string[]) {
  const written = await to.append(
    articleId,
    person,
    texts.map((text) => draft(text)),
  );
  if (!written.ok) throw new Error(written.error.message);
  return written.value;
}

const journalFolder = () => join(folder, '.emend', 'journal', articleId);
const texts = async (of: JournalStore, id = articleId) =>
  (await of.read(id)).events.map((event) =>
    'unknown' in event || event.type !== 'comment' ? event.type : event.text,
  );

/** A disk of a few kilobytes, mounted where that is allowed; null elsewhere. */
async function smallDisk(
  under: string,
  options: string,
): Promise<{ folder: string; unmount(): void } | null> {
  const at = join(under, 'disk');
  await mkdir(at);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]);
  return mounted.status === 0 ? { folder: at, unmount: () => void spawnSync('umount', ['-l', at]) } : null;
}

describe('appending', () => {
  it('stamps version, person, time and sequence, chains what has no parents, and reads it back', async () => {
    const journal = await store();
    const [first, second] = await append(journal, ana, 'one', 'two');
    expect(first).toMatchObject({ v: 1, seq: 1, parents: [], person: ana, time: '2023-11-14T22:13:20.000Z' });
    expect(second).toMatchObject({ seq: 2, parents: [first?.id] });
    const [third] = await append(journal, ben, 'three');
    expect(third).toMatchObject({ seq: 3, person: ben });
    const again = await store();
    expect((await again.read(articleId)).events).toEqual([first, second, third]);
  });

  it('writes one file for each person and installation', async () => {
    const [one, two] = [await store(), await store()];
    await append(one, ana, 'a');
    await append(one, ben, 'b');
    await append(two, ana, 'c');
    const names = await readdir(journalFolder());
    expect(names).toHaveLength(3);
    expect(names.every((name) => /^(ana|ben)\.[0-9a-f]{12}\.jsonl$/.test(name))).toBe(true);
    await one.close();
    await append(await store(), ana, 'd');
    expect(await readdir(journalFolder())).toHaveLength(3);
  });

  it('keeps writes to one article in the order they were asked for', async () => {
    const journal = await store();
    await Promise.all(Array.from({ length: 20 }, (_, i) => append(journal, ana, `${i}`)));
    expect(await texts(journal)).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
  });

  it('reads back whatever text there is', async () => {
    const journal = await store();
    const said: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 4 }),
        async (more) => {
          await append(journal, ana, ...more);
          said.push(...more);
          expect(await texts(journal)).toEqual(said);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('ends a torn line first, and loses nothing else', async () => {
    const journal = await store();
    await append(journal, ana, 'whole');
    const [name = ''] = await readdir(journalFolder());
    await appendFile(join(journalFolder(), name), '{"v":1,"id":"to');
    expect((await journal.read(articleId)).problems).toMatchObject([{ code: 'torn-line' }]);
    await append(journal, ana, 'after');
    expect(await texts(journal)).toEqual(['whole', 'after']);
    expect((await readFile(join(journalFolder(), name), 'utf8')).split('\n')).toHaveLength(4);
  });

  it('counts on from the highest number anybody used', async () => {
    const [one, two] = [await store(), await store()];
    await append(one, ana, 'a', 'b', 'c');
    expect(await append(two, ben, 'd')).toMatchObject([{ seq: 4 }]);
  });

  it('refuses names that are no article', async () => {
    const journal = await store();
    for (const id of ['..', '../../x', 'ABCDEF0123456789', '']) {
      expect(await journal.append(id, ana, [draft('x')])).toMatchObject({ ok: false });
      expect(await journal.read(id)).toEqual({ events: [], problems: [] });
    }
    expect(await journal.append(articleId, { id: '../ana', name: 'x' }, [draft('x')])).toMatchObject({
      ok: false,
    });
  });

  it('has a journal for the whole project', async () => {
    const journal = await store();
    await journal.append('project', ana, [draft('everywhere')]);
    expect(await texts(journal, 'project')).toEqual(['everywhere']);
    expect((await journal.articles()).map(({ id }) => id)).toEqual(['project']);
  });

  it('is refused once closed', async () => {
    const journal = await store();
    await journal.close();
    expect(await journal.append(articleId, ana, [draft('late')])).toMatchObject({
      error: { code: 'closed' },
    });
  });
});

describe('a disk that does not take it', () => {
  it('says that it is full, acknowledges nothing that is not there, and goes on when there is room', async (context) => {
    const disk = await smallDisk(folder, 'size=64k');
    if (disk === null) return context.skip('no small disk can be mounted here');
    try {
      const filler = join(disk.folder, 'filler');
      await writeFile(filler, Buffer.alloc(20_000));
      const journal = await store(settings, disk.folder);
      const acknowledged: string[] = [];
      let failure: string | null = null;
      for (let i = 0; i < 100 && failure === null; i++) {
        const written = await journal.append(articleId, ana, [
          draft(`${i} ${'x'.repeat(900)}`),
          draft(`${i}`),
        ]);
        if (written.ok) acknowledged.push(...written.value.map(({ id }) => id));
        else failure = written.error.code;
      }
      expect(failure).toBe('disk-full');
      expect((await journal.read(articleId)).events.map(({ id }) => id)).toEqual(acknowledged);
      await rm(filler);
      await append(journal, ana, 'room again');
      const { events, problems } = await journal.read(articleId);
      expect(events).toHaveLength(acknowledged.length + 1);
      expect(problems).toEqual([]);
      await journal.close();
    } finally {
      disk.unmount();
    }
  });

  it('says that it is read-only', async (context) => {
    const disk = await smallDisk(folder, 'size=64k,ro');
    if (disk === null) return context.skip('no small disk can be mounted here');
    try {
      const journal = await store(settings, disk.folder);
      expect(journal.readOnly()).toMatchObject({ code: 'read-only' });
      expect(await journal.append(articleId, ana, [draft('x')])).toMatchObject({
        error: { code: 'read-only' },
      });
      await journal.close();
    } finally {
      disk.unmount();
    }
  });

  it('says that the folder may not be written', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write everywhere');
    await chmod(folder, 0o555);
    const journal = await store();
    expect(journal.readOnly()).toMatchObject({ code: 'no-permission' });
    expect(await journal.append(articleId, ana, [draft('x')])).toMatchObject({
      error: { code: 'no-permission' },
    });
    await chmod(folder, 0o755);
  });

  it('B11: sees when the folder may be written again', async () => {
    let mayWrite = false;
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const disk = { ...realDisk, access: () => (mayWrite ? Promise.resolve() : Promise.reject(denied)) };
    const opened = await openJournalStore({
      projectFolder: folder,
      settingsFolder: settings,
      now: () => 0,
      disk,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.lookAgain();
    expect(opened.value.readOnly()).toMatchObject({ code: 'no-permission' });
    mayWrite = true;
    await opened.value.lookAgain();
    expect(opened.value.readOnly()).toBeNull();
    await opened.value.close();
  });

  it('says that it is not a folder, where a file is in the way', async () => {
    await writeFile(join(folder, '.emend'), 'not a folder');
    const opened = await openJournalStore({ projectFolder: folder, settingsFolder: settings, now: () => 0 });
    expect(opened.ok).toBe(false);
  });
});

describe('what others put into .emend', () => {
  it('is not followed where it is a link', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'emend-elsewhere-'));
    await symlink(elsewhere, join(folder, '.emend'));
    expect(
      await openJournalStore({ projectFolder: folder, settingsFolder: settings, now: () => 0 }),
    ).toMatchObject({
      error: { code: 'link-refused' },
    });
    await rm(join(folder, '.emend'));
    await mkdir(join(folder, '.emend', 'journal'), { recursive: true });
    await symlink(elsewhere, journalFolder());
    const journal = await store();
    expect(await journal.append(articleId, ana, [draft('x')])).toMatchObject({
      error: { code: 'link-refused' },
    });
    expect(await journal.read(articleId)).toMatchObject({ events: [], problems: [{ code: 'link-refused' }] });
    await rm(journalFolder());
    const [event] = await append(journal, ana, 'mine');
    const [name = ''] = await readdir(journalFolder());
    await writeFile(join(elsewhere, 'target'), `${JSON.stringify(event)}\n`);
    await rm(join(journalFolder(), name));
    await symlink(join(elsewhere, 'target'), join(journalFolder(), name));
    expect((await journal.read(articleId)).events).toEqual([]);
    await append(journal, ana, 'x');
    expect(await texts(journal)).toEqual(['x']);
    expect(await readdir(elsewhere)).toEqual(['target']);
    expect(await readFile(join(elsewhere, 'target'), 'utf8')).toBe(`${JSON.stringify(event)}\n`);
    await rm(elsewhere, { recursive: true });
  });

  it('is reported where it cannot be used, and the rest counts', async () => {
    const journal = await store();
    const [event] = await append(journal, ana, 'mine');
    await writeFile(
      join(journalFolder(), 'ben.0123456789ab.jsonl'),
      `${JSON.stringify({ ...event, id: 'forged' })}\n`,
    );
    await writeFile(join(journalFolder(), 'notes of mine.jsonl'), 'x');
    await mkdir(join(journalFolder(), 'cho.0123456789ab.jsonl'));
    const { events, problems } = await journal.read(articleId);
    expect(events).toEqual([event]);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'foreign-person',
      'not-a-file',
      'not-a-journal',
    ]);
  });
});

describe('replicas', () => {
  it('are taken up again when free, and never by two at a time', async () => {
    const [one, two] = [await store(), await store()];
    await append(one, ana, 'a');
    await append(two, ana, 'b');
    expect(await readdir(join(settings, 'replicas'))).toHaveLength(2);
    await one.close();
    await two.close();
    const many = await Promise.all(Array.from({ length: 6 }, () => store()));
    for (const journal of many) await append(journal, ana, 'x');
    expect(await readdir(journalFolder())).toHaveLength(6);
  });

  it('are never taken by two at a time, however long it takes to write a lock', async () => {
    const slow: Disk = {
      ...realDisk,
      open: async (path, flags, mode) => {
        const file = await realDisk.open(path, flags, mode);
        if (path === join(settings, 'replicas')) await new Promise((resolve) => setTimeout(resolve, 40));
        return file;
      },
    };
    const claim = (): ReturnType<typeof claimReplica> => claimReplica(settings, slow, randomHex);
    const late = async (ms: number): ReturnType<typeof claimReplica> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return claim();
    };
    const claimed = await Promise.all([0, 10, 20, 30, 40, 50, 60, 70].map(late));
    expect(new Set(claimed.map((each) => each.ok && each.value.id)).size).toBe(8);
  });

  it('of a process that died are taken over, those of other machines are not', async () => {
    await mkdir(join(settings, 'replicas'));
    const { hostname } = await import('node:os');
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), nonce: 'x' });
    await writeFile(join(settings, 'replicas', '0123456789ab.lock'), dead);
    await writeFile(
      join(settings, 'replicas', 'ba9876543210.free'),
      JSON.stringify({ pid: 1, host: 'elsewhere' }),
    );
    await append(await store(), ana, 'x');
    expect(await readdir(journalFolder())).toEqual(['ana.0123456789ab.jsonl']);
    await append(await store(), ana, 'y');
    expect(await readdir(journalFolder())).toHaveLength(2);
    expect(await readdir(journalFolder())).not.toContain('ana.ba9876543210.jsonl');
  });
});

describe('watching', () => {
  it('tells what others write, each event once, and not what it wrote itself', async () => {
    const mine = await store();
    await mine.watching;
    const heard: string[] = [];
    mine.watch((id, events) => {
      for (const event of events)
        if (!('unknown' in event) && event.type === 'comment') heard.push(`${id} ${event.text}`);
    });
    const other = await store(await mkdtemp(join(settings, 'other-')));
    await append(mine, ana, 'own');
    await append(other, ben, 'one');
    await expect.poll(() => heard, { timeout: 45_000 }).toEqual([`${articleId} one`]);
    await append(other, ben, 'two');
    await append(other, ana, 'three');
    await expect
      .poll(() => [...heard].sort(), { timeout: 45_000 })
      .toEqual([`${articleId} one`, `${articleId} three`, `${articleId} two`]);
    expect(await append(mine, ana, 'next')).toMatchObject([{ seq: 5 }]);
  });
});
