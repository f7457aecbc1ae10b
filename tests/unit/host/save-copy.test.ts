import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHost, value } from './host-fixture';
import { snapshot, tempFolder, writeFiles } from './temp-folder';

const files = { 'one.txt': 'One\n\nThe first text.\n' };

describe('A1: a copy of the text', () => {
  it('is the whole text, where the person says', async () => {
    const target = join(await tempFolder(), 'kept.txt');
    const asked: string[] = [];
    const { client } = await startHost(files, {
      pickFile: (name) => {
        asked.push(name);
        return Promise.resolve(target);
      },
    });
    expect(value(await client.call('host.info', {})).canSaveCopy).toBe(true);
    const text = `First “line” 🚢\n${'word '.repeat(200_000)}`;
    expect(value(await client.call('copy.save', { name: 'one (copy).txt', text }))).toEqual({ path: target });
    expect(await readFile(target, 'utf8')).toBe(text);
    expect(asked).toEqual(['one (copy).txt']);
    expect(await readdir(join(target, '..'))).toEqual(['kept.txt']);
  });

  it('says when it could not be written, and when nobody chose a place', async () => {
    const above = await tempFolder();
    const { client: failing } = await startHost(files, {
      pickFile: () => Promise.resolve(join(above, 'one.txt', 'x.txt')),
    });
    await writeFiles(above, { 'one.txt': 'x' });
    expect(await failing.call('copy.save', { name: 'a', text: 'b' })).toMatchObject({
      ok: false,
      error: { code: 'not-written' },
    });
    const { client: leaving } = await startHost(files, { pickFile: () => Promise.resolve(null) });
    expect(value(await leaving.call('copy.save', { name: 'a', text: 'b' }))).toBeNull();
    const { client: browser } = await startHost(files);
    expect(value(await browser.call('host.info', {})).canSaveCopy).toBe(false);
    expect(await browser.call('copy.save', { name: 'a', text: 'b' })).toMatchObject({
      error: { code: 'cannot-save' },
    });
  });

  it('never replaces an original, not even through a link', async () => {
    const elsewhere = await tempFolder();
    let place = '';
    const { client, project } = await startHost(files, { pickFile: () => Promise.resolve(place) });
    await symlink(join(project, 'one.txt'), join(elsewhere, 'link.txt'));
    const before = await snapshot(project);
    // Another project, which this host has never heard of.
    await writeFiles(elsewhere, { 'other/.emend/project.json': '{"version":1}', 'other/two.txt': 'Two\n' });
    const targets = [
      join(project, 'one.txt'),
      join(project, 'new.txt'),
      join(elsewhere, 'link.txt'),
      join(elsewhere, 'other', 'two.txt'),
    ];
    for (const target of targets) {
      place = target;
      expect(await client.call('copy.save', { name: 'a', text: 'b' })).toMatchObject({
        error: { code: 'inside-project' },
      });
    }
    expect(await snapshot(project)).toEqual(before);
  });

  it('suggests a name without folders and reserved characters', async () => {
    const asked: string[] = [];
    const { client } = await startHost(files, {
      pickFile: (name) => {
        asked.push(name);
        return Promise.resolve(null);
      },
    });
    for (const name of ['../../etc/passwd', '..', 'C:\\a\\b?.txt', 'a\u0007b.txt'])
      await client.call('copy.save', { name, text: '' });
    expect(asked).toEqual(['passwd', 'copy.txt', 'b_.txt', 'a_b.txt']);
  });
});
