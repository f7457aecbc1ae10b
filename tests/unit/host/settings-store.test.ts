import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettingsStore } from '../../../main/host/settings-store';
import { userSettings } from '../../../shared/protocol/contract';
import { tempFolder, writeFiles } from './temp-folder';

const ana = { id: 'ana', name: 'Ana' };

describe('the settings', () => {
  it('are the defaults at first, and what was set ever after', async () => {
    const folder = join(await tempFolder(), 'new', 'settings');
    const store = await openSettingsStore(folder, null);
    expect(store.person()).toBeNull();
    expect(store.settings()).toEqual(userSettings.parse({}));
    await store.setPerson(ana);
    await store.setSettings(userSettings.parse({ theme: 'dark', keys: { 'flag.next': 'F9' } }));
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
    await store.setSettings(userSettings.parse({ theme: 'dark' }));
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
      expect((await store.setSettings(userSettings.parse({ theme: 'dark' }))).ok).toBe(true);
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
