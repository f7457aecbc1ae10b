import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../main/host/disk';
import { writeWhole } from '../../../main/host/write-whole';
import { tempFolder } from './temp-folder';

describe('a file written whole', () => {
  it('replaces the one that was there, with its permissions', async () => {
    const path = join(await tempFolder(), 'a.json');
    await writeFile(path, 'old');
    await chmod(path, 0o600);
    await writeWhole(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces a link and leaves alone what it led to', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'elsewhere'), 'untouched');
    await symlink(join(folder, 'elsewhere'), join(folder, 'a.json'));
    await writeWhole(join(folder, 'a.json'), 'new');
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('untouched');
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('new');
  });

  it('writes names of 255 bytes', async () => {
    const folder = await tempFolder();
    const name = `${'名'.repeat(83)}.txt`.padStart(89, 'a');
    await writeWhole(join(folder, name), 'new');
    expect(await readdir(folder)).toEqual([name]);
  });

  it('leaves the file before and nothing of its own where the disk is full', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    const full: Disk = {
      ...realDisk,
      async open(...args) {
        const file = await realDisk.open(...args);
        file.write = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        return file;
      },
    };
    await expect(writeWhole(path, 'new', { disk: full })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
