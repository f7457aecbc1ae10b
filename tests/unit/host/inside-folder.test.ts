import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPathInside, liesIn, readInside } from '../../../main/host/inside-folder';
import { tempFolder, writeFiles } from './temp-folder';

async function codeOf(root: string, path: string): Promise<string> {
  const read = await readInside(root, path, 1_000);
  return read.ok ? read.value.bytes.toString('utf8') : read.error.code;
}

describe('reading inside a folder', () => {
  it('gives the bytes of files in it', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': 'one', 'deep/er/b.txt': 'two' });
    expect(await codeOf(root, 'a.txt')).toBe('one');
    expect(await codeOf(root, 'deep/er/b.txt')).toBe('two');
    expect(await codeOf(root, 'c.txt')).toBe('missing');
    expect(await codeOf(root, 'a.txt/b')).toBe('missing');
  });

  it('refuses every way out of it', async () => {
    const above = await tempFolder();
    const root = join(above, 'project');
    await writeFiles(above, { 'secret.txt': 'secret', 'project/a.txt': 'one' });
    for (const path of [
      '../secret.txt',
      'x/../../secret.txt',
      join(above, 'secret.txt'),
      '',
      '.',
      '..',
      'a.txt/',
      './a.txt',
      'a\0.txt',
    ])
      expect(await codeOf(root, path)).toBe('outside');
  });

  it('refuses symbolic links, to files and on the way, out of it and within it', async () => {
    const above = await tempFolder();
    const root = join(above, 'project');
    await writeFiles(above, { 'secret/s.txt': 'secret', 'project/a.txt': 'one' });
    await symlink(join(above, 'secret/s.txt'), join(root, 'link.txt'));
    await symlink(join(above, 'secret'), join(root, 'folder'));
    await symlink('a.txt', join(root, 'inner.txt'));
    await symlink(join(above, 'nowhere'), join(root, 'broken.txt'));
    for (const path of ['link.txt', 'folder/s.txt', 'inner.txt', 'broken.txt'])
      expect(await codeOf(root, path)).toBe('outside');
  });

  it('refuses what is no ordinary file, without waiting for it', async () => {
    const root = await tempFolder();
    await mkdir(join(root, 'folder.txt'));
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    expect(await codeOf(root, 'folder.txt')).toBe('unreadable');
    expect(await codeOf(root, 'pipe.txt')).toBe('unreadable');
  });

  it('refuses more bytes than wanted', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'a.txt'), 'x'.repeat(1_001));
    expect(await codeOf(root, 'a.txt')).toBe('too-large');
  });

  it('refuses a folder that was put in the place of another by a link', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'project/sub/a.txt': 'one', 'other/a.txt': 'other' });
    await rename(join(above, 'project/sub'), join(above, 'project/sub2'));
    await symlink(join(above, 'other'), join(above, 'project/sub'));
    expect(await codeOf(join(above, 'project'), 'sub/a.txt')).toBe('outside');
  });
});

describe('a path inside', () => {
  it('joined to its folder never leaves it', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', '...', '/'), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = parts.join('/');
        if (isPathInside(path)) expect(liesIn(join('/project', path), '/project')).toBe(true);
      }),
    );
  });

  it('is told from a sibling with the same beginning', () => {
    expect(liesIn('/project-2/a', '/project')).toBe(false);
    expect(liesIn('/project/a', '/project')).toBe(true);
    expect(liesIn('/project', '/project')).toBe(true);
    expect(liesIn('/anything', '/')).toBe(true);
  });
});
