import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../main/host/disk';
import { openSettingsStore } from '../../../main/host/settings-store';
import { userSettings } from '../../../shared/protocol/contract';
import { tempFolder, writeFiles } from './temp-folder';

const ana = { id: 'ana', name: 'Ana' };

const store = (folder: string): ReturnType<typeof openSettingsStore> => openSettingsStore(folder, null);

describe('A5: settings changed in several windows', () => {
  it('keep what each of them changed, and tell the others', async () => {
    const folder = await tempFolder();
    const [one, two] = [await store(folder), await store(folder)];
    const heard: string[] = [];
    two.onChange(() => heard.push(JSON.stringify(two.settings().keys)));
    await one.changeSettings({ keys: { 'flag.next': 'F9' } });
    await two.changeSettings({ theme: 'dark', keys: { 'flag.previous': 'F7' } });
    await one.rememberFolder('/one');
    await two.rememberFolder('/two');
    const again = await store(folder);
    expect(again.settings()).toMatchObject({
      theme: 'dark',
      keys: { 'flag.next': 'F9', 'flag.previous': 'F7' },
    });
    expect(again.recentFolders()).toEqual(['/two', '/one']);
    expect(one.settings()).toEqual(two.settings());
    expect(heard[0]).toBe('{"flag.next":"F9"}');
  });

  it('keep what another process wrote in between', async () => {
    const folder = await tempFolder();
    const own = await store(folder);
    await own.changeSettings({ keys: { 'flag.next': 'F9' } });
    await own.rememberFolder('/one');
    await writeFiles(folder, {
      'settings.json': '{"theme":"light","keys":{"flag.next":"F9","flag.fix":"F4"}}',
      'recent.json': '{"folders":["/other","/one"]}',
    });
    await own.changeSettings({ layout: { dock: 300 } });
    await own.rememberFolder('/two');
    const again = await store(folder);
    expect(again.settings()).toMatchObject({
      theme: 'light',
      keys: { 'flag.next': 'F9', 'flag.fix': 'F4' },
      layout: { dock: 300 },
    });
    expect(again.recentFolders()).toEqual(['/two', '/other', '/one']);
  });

  it('lose no change of any that are made at once', async () => {
    const folder = await tempFolder();
    const windows = await Promise.all([store(folder), store(folder), store(folder)]);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (windows[index % 3] as (typeof windows)[0]).changeSettings({ layout: { [`k${index}`]: index } }),
      ),
    );
    expect(Object.keys((await store(folder)).settings().layout)).toHaveLength(30);
  });

  it('go back where a key is taken out, and refuse what is no setting', async () => {
    const folder = await tempFolder();
    const own = await store(folder);
    await own.changeSettings({ keys: { a: '1', b: '2' } });
    await own.changeSettings({ keys: { a: null } });
    expect(own.settings().keys).toEqual({ b: '2' });
    expect(await own.changeSettings({ theme: 'purple' })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await own.changeSettings({ keys: { c: 7 } })).toMatchObject({ error: { code: 'bad-request' } });
    expect(own.settings().keys).toEqual({ b: '2' });
  });
});

describe('B5: damaged settings', () => {
  it('are written over only once they are kept aside', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'settings.json': '{"theme":' });
    const stuck: Disk = {
      ...realDisk,
      rename: (from, to) =>
        to.endsWith('.damaged')
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : realDisk.rename(from, to),
    };
    const own = await openSettingsStore(folder, null, stuck);
    expect(await own.changeSettings({ theme: 'dark' })).toMatchObject({ error: { code: 'not-kept-aside' } });
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('{"theme":');
  });

  it('are kept beside those of before', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'settings.json': 'second', 'settings.json.damaged': 'first' });
    await (await store(folder)).changeSettings({ theme: 'dark' });
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe('first');
    expect(await readFile(join(folder, 'settings.json.damaged-2'), 'utf8')).toBe('second');
  });

  it('that cannot be read are not written over', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'settings.json': '{"theme":"light"}' });
    const failing: Disk = {
      ...realDisk,
      readFile: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
    };
    const own = await openSettingsStore(folder, null, failing);
    expect(await own.changeSettings({ theme: 'dark' })).toMatchObject({ error: { code: 'unreadable' } });
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('{"theme":"light"}');
  });
});

describe('the settings', () => {
  it('are the defaults at first, and what was set ever after', async () => {
    const folder = join(await tempFolder(), 'new', 'settings');
    const store = await openSettingsStore(folder, null);
    expect(store.person()).toBeNull();
    expect(store.settings()).toEqual(userSettings.parse({}));
    await store.setPerson(ana);
    await store.changeSettings({ theme: 'dark', keys: { 'flag.next': 'F9' } });
    await store.rememberFolder('/one');
    await store.rememberFolder('/two');
    await store.rememberFolder('/one');
    const again = await openSettingsStore(folder, null);
    expect(again.person()).toEqual(ana);
    expect(again.settings()).toMatchObject({ theme: 'dark', keys: { 'flag.next': 'F9' } });
    expect(again.recentFolders()).toEqual(['/one', '/two']);
  });

  it('keep keys of another version', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'settings.json': '{"theme":"light","later":{"x":1}}' });
    const store = await openSettingsStore(folder, null);
    await store.changeSettings({ theme: 'dark' });
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      theme: 'dark',
      later: { x: 1 },
    });
  });

  it.each(['{"theme":', '{"theme":"purple"}', '[]', ''])(
    'are the defaults where the file is damaged, which is kept aside: %s',
    async (content) => {
      const folder = await tempFolder();
      await writeFiles(folder, { 'settings.json': content, 'person.json': '{"id":"../x","name":"X"}' });
      const store = await openSettingsStore(folder, null);
      expect(store.settings()).toEqual(userSettings.parse({}));
      expect(store.person()).toBeNull();
      expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(content);
      expect((await store.changeSettings({ theme: 'dark' })).ok).toBe(true);
      expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(content);
    },
  );

  it('hold a person given for this process, and never write them', async () => {
    const folder = await tempFolder();
    await (await openSettingsStore(folder, null)).setPerson(ana);
    const store = await openSettingsStore(folder, { id: 'ben', name: 'Ben' });
    expect(store.person()?.id).toBe('ben');
    await store.setPerson({ id: 'cleo', name: 'Cleo' });
    expect(store.person()?.id).toBe('cleo');
    expect((await openSettingsStore(folder, null)).person()).toEqual(ana);
  });

  it('that cannot be written are a failure which changes nothing', async () => {
    const folder = join(await tempFolder(), 'file');
    await writeFile(folder, 'in the way');
    const store = await openSettingsStore(folder, null);
    const set = await store.setPerson(ana);
    expect(set).toMatchObject({ ok: false });
    expect(store.person()).toBeNull();
  });
});
