import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../../main/host/article-list';
import { realDisk, type Disk } from '../../../main/host/disk';
import { listFolder, maxDepth } from '../../../main/host/list-folder';
import { articleIdOf } from '../../../shared/review/article-id';
import { defaultProject } from '../../../shared/review/project-file';
import { tempFolder, writeFiles } from './temp-folder';

describe('the listing of a folder', () => {
  it('recurses, skips what begins with a dot, follows no links, sorts by path', async () => {
    const above = await tempFolder();
    const root = join(above, 'project');
    await writeFiles(above, {
      'elsewhere/x.txt': 'x',
      'project/b.txt': 'bb',
      'project/a/deep/c.txt': 'c',
      'project/.hidden.txt': 'h',
      'project/.emend/journal/x.txt': 'j',
      'project/.git/y.txt': 'g',
      'project/notes.pdf': 'p',
    });
    await symlink(join(above, 'elsewhere'), join(root, 'linked'));
    await symlink(join(above, 'elsewhere/x.txt'), join(root, 'linked.txt'));
    const { files } = await listFolder(root, (name) => name.endsWith('.txt'));
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a/deep/c.txt', 1],
      ['b.txt', 2],
    ]);
    expect(files.every(({ modified }) => Number.isInteger(modified) && modified > 0)).toBe(true);
  });

  it('of a folder that is gone is empty', async () => {
    const root = await tempFolder();
    await rm(root, { recursive: true });
    expect(await listFolder(root, () => true)).toEqual({ files: [], unlisted: [] });
  });
});

describe('B8: what a folder holds', () => {
  it('is listed with the reason where it cannot be looked at, never hidden', async () => {
    const root = await tempFolder();
    const deep = Array.from({ length: maxDepth + 2 }, () => 'd').join('/');
    await writeFiles(root, { 'a.txt': 'a', 'locked/b.txt': 'b', [`${deep}/c.txt`]: 'c' });
    await writeFile(
      Buffer.concat([Buffer.from(`${root}/na`), Buffer.from([0xef]), Buffer.from('ve.txt')]),
      'n',
    );
    await mkdir(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xe9, 0x74, 0xe9])]));
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    const disk: Disk = {
      ...realDisk,
      list: (path) =>
        path.endsWith('/locked')
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : realDisk.list(path),
    };
    const { files, unlisted } = await listFolder(root, (name) => name.endsWith('.txt'), disk);
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
    expect(unlisted.map(({ path, problem }) => [path, problem.code])).toEqual([
      [deep.slice(0, 2 * maxDepth - 1), 'too-deep'],
      ['locked', 'unreadable-folder'],
      ['na\ufffdve.txt', 'bad-name'],
      ['pipe.txt', 'not-a-file'],
      ['\ufffdt\ufffd', 'bad-name'],
    ]);
    const articles = await listArticles(root, defaultProject, disk);
    expect(articles.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      'too-deep',
      'unreadable-folder',
      'bad-name',
      'not-a-file',
      'bad-name',
    ]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(6);
  });

  it('under one name spelled twice is shown twice, in conflict', async () => {
    const root = await tempFolder();
    const [composed, decomposed] = ['caf\u00e9.txt', 'cafe\u0301.txt'];
    await writeFiles(root, { [composed]: 'one', [decomposed]: 'two', 'e\u0301t\u00e9.txt': 'alone' });
    const articles = await listArticles(root, defaultProject);
    expect(articles.map(({ file, problem }) => [file.path, problem?.code ?? null])).toEqual([
      [decomposed, 'name-conflict'],
      [composed, 'name-conflict'],
      ['e\u0301t\u00e9.txt', null],
    ]);
    expect(articles[1]?.id).toBe(articleIdOf(composed));
    expect(articles[0]?.id).not.toBe(articleIdOf(decomposed));
    expect(articles[2]?.id).toBe(articleIdOf('e\u0301t\u00e9.txt'));
  });
});

describe('the articles of a folder', () => {
  it('are named by the hash of their path and list the unusable ones with the reason', async () => {
    const root = await tempFolder();
    await writeFiles(root, {
      'a.txt': 'text',
      'UPPER.TXT': 'text',
      'empty.txt': '',
      '1.en.txt': 'one',
      '1.zh.txt': '一',
      '2.zh.txt': '二',
    });
    const articles = await listArticles(root, defaultProject);
    expect(
      articles.map(({ file, source, problem }) => [file.path, source?.path ?? null, problem?.code ?? null]),
    ).toEqual([
      ['1.en.txt', '1.zh.txt', null],
      ['2.zh.txt', null, 'untranslated'],
      ['UPPER.TXT', null, null],
      ['a.txt', null, null],
      ['empty.txt', null, 'empty'],
    ]);
    expect(articles.map(({ id, file }) => id === articleIdOf(file.path))).not.toContain(false);
  });
});
