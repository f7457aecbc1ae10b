import { lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../main/host/disk';
import { readProjectFile, writeProjectFile } from '../../../main/host/project-file-store';
import { defaultProject, projectFile } from '../../../shared/review/project-file';
import { snapshot, tempFolder, writeFiles } from './temp-folder';

const path = '.emend/project.json';

describe('B5: a project file that is a link or damaged', () => {
  it.each(['a file that is there', 'nothing'])('is never followed to %s', async (where) => {
    const above = await tempFolder();
    const root = join(above, 'project');
    await mkdir(join(root, '.emend'), { recursive: true });
    if (where !== 'nothing') await writeFiles(above, { 'target.json': '{"version":1,"mine":true}' });
    await symlink(join(above, 'target.json'), join(root, path));
    expect(await writeProjectFile(root, defaultProject)).toMatchObject({ error: { code: 'outside' } });
    expect(await readdir(above)).toEqual(where === 'nothing' ? ['project'] : ['project', 'target.json']);
    if (where !== 'nothing')
      expect(await readFile(join(above, 'target.json'), 'utf8')).toBe('{"version":1,"mine":true}');
    expect((await lstat(join(root, path))).isSymbolicLink()).toBe(true);
  });

  it('is not written over where it cannot be kept aside', async () => {
    const root = await tempFolder();
    await writeFiles(root, { [path]: '{"version":1,"rules":' });
    const stuck: Disk = {
      ...realDisk,
      rename: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
    };
    expect(await writeProjectFile(root, defaultProject, stuck)).toMatchObject({
      error: { code: 'not-kept-aside' },
    });
    expect(await readFile(join(root, path), 'utf8')).toBe('{"version":1,"rules":');
  });

  it('is kept beside one that was damaged before', async () => {
    const root = await tempFolder();
    await writeFiles(root, { [path]: 'second', [`${path}.damaged`]: 'first' });
    expect((await writeProjectFile(root, defaultProject)).ok).toBe(true);
    expect(await readFile(join(root, `${path}.damaged`), 'utf8')).toBe('first');
    expect(await readFile(join(root, `${path}.damaged-2`), 'utf8')).toBe('second');
  });
});

describe('B7: a project file of nested brackets', () => {
  it('is damaged, and neither read nor written does it end anything', async () => {
    const root = await tempFolder();
    const deep = `{"version":1,"later":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    await writeFiles(root, { [path]: deep });
    expect(await readProjectFile(root)).toMatchObject({ file: defaultProject, state: 'damaged' });
    expect((await writeProjectFile(root, defaultProject)).ok).toBe(true);
    expect(await readFile(join(root, `${path}.damaged`), 'utf8')).toBe(deep);
  });
});

describe('the project file', () => {
  it('is the defaults where there is none, and reading writes nothing', async () => {
    const root = await tempFolder();
    expect(await readProjectFile(root)).toEqual({ file: defaultProject, problems: [], state: 'absent' });
    expect(await readdir(root)).toEqual([]);
  });

  it('keeps what it does not know when it is written', async () => {
    const root = await tempFolder();
    await writeFiles(root, {
      [path]:
        '\ufeff{"version":1,"language":"de","future":[1],"pairs":[{"source":"a","target":"b","note":"n"}]}',
    });
    const read = await readProjectFile(root);
    expect(read).toMatchObject({
      state: 'good',
      problems: [],
      file: { language: 'de', future: [1], fourEyes: true },
    });
    const written = await writeProjectFile(
      root,
      projectFile.parse({ version: 1, language: 'fr', pairs: read.file.pairs }),
    );
    expect(written.ok).toBe(true);
    expect(JSON.parse(await readFile(join(root, path), 'utf8'))).toMatchObject({
      language: 'fr',
      future: [1],
      pairs: [{ source: 'a', target: 'b', note: 'n' }],
    });
  });

  it('loses only the keys that are damaged', async () => {
    const root = await tempFolder();
    await writeFiles(root, {
      [path]: '{"version":1,"language":"de","fourEyes":"perhaps","rules":{"x":"loud"},"later":1}',
    });
    const read = await readProjectFile(root);
    expect(read.file).toEqual({ ...defaultProject, language: 'de', later: 1 });
    expect(read.problems.map(({ code }) => code)).toEqual(['project-damaged', 'project-damaged']);
  });

  it.each(['', '{', '[]', 'null', '"x"'])(
    'that is damaged whole (%s) gives the defaults and is kept aside',
    async (content) => {
      const root = await tempFolder();
      await writeFiles(root, { [path]: content });
      const read = await readProjectFile(root);
      expect(read).toMatchObject({
        file: defaultProject,
        state: 'damaged',
        problems: [{ code: 'project-damaged' }],
      });
      expect(await snapshot(root)).toEqual(new Map([[path, Buffer.from(content).toString('hex')]]));
      await writeProjectFile(root, defaultProject);
      expect(await readFile(join(root, `${path}.damaged`), 'utf8')).toBe(content);
      expect((await readProjectFile(root)).state).toBe('good');
    },
  );

  it('of a newer version is read as far as it goes, and never written', async () => {
    const root = await tempFolder();
    await writeFiles(root, { [path]: '{"version":2,"language":"de","shape":"new"}' });
    const before = await snapshot(root);
    expect(await readProjectFile(root)).toMatchObject({
      state: 'newer',
      file: { language: 'de' },
      problems: [{ code: 'project-newer' }],
    });
    expect(await writeProjectFile(root, defaultProject)).toMatchObject({
      ok: false,
      error: { code: 'project-newer' },
    });
    expect(await snapshot(root)).toEqual(before);
  });

  it('is neither read nor written through a link out of the project', async () => {
    const above = await tempFolder();
    const root = join(above, 'project');
    await writeFiles(above, { 'elsewhere/project.json': '{"version":1,"language":"de"}' });
    await mkdir(root);
    await symlink(join(above, 'elsewhere'), join(root, '.emend'));
    const before = await snapshot(above);
    expect((await readProjectFile(root)).file).toEqual(defaultProject);
    expect(await writeProjectFile(root, defaultProject)).toMatchObject({
      ok: false,
      error: { code: 'outside' },
    });
    expect(await snapshot(above)).toEqual(before);
  });
});
