import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../../main/host/article-list';
import { listFolder } from '../../../main/host/list-folder';
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
