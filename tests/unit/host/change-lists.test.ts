import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listTerm, listWord, type ListFolders } from '../../../main/host/change-lists';
import { readWordLists } from '../../../main/host/word-lists';
import { tempFolder } from './temp-folder';

let folders: ListFolders;
const term = { source: '装修公司', target: 'renovation firm', forbidden: [], note: '' };

beforeEach(async () => {
  const root = await tempFolder();
  folders = { root, settingsFolder: join(root, 'settings') };
});

const words = (): Promise<string> => readFile(join(folders.root, '.emend', 'words.txt'), 'utf8');
const terms = (): Promise<string> => readFile(join(folders.root, '.emend', 'terms.csv'), 'utf8');
const put = async (name: string, content: string | Buffer): Promise<void> => {
  await mkdir(join(folders.root, '.emend'), { recursive: true });
  await writeFile(join(folders.root, '.emend', name), content);
};

describe('words and terms that are added to lists', () => {
  it('go to the project and to the person, where checks read them', async () => {
    expect(await listWord(folders, 'project', 'livestream', true)).toEqual({ ok: true, value: true });
    expect(await listWord(folders, 'own', 'footbath', true)).toEqual({ ok: true, value: true });
    expect(await listTerm(folders, term, true)).toEqual({ ok: true, value: true });
    const lists = await readWordLists(folders.root, folders.settingsFolder);
    expect(lists.words).toEqual(['livestream', 'footbath']);
    expect(lists.terms).toEqual([term]);
    expect(lists.problems).toEqual([]);
  });

  it('leave all other lines as they are, and take out only what was put in', async () => {
    const before = '# Ours.\r\n\r\nquay-side\r\nzymurgy';
    await put('words.txt', before);
    await listWord(folders, 'project', 'livestream', true);
    expect(await words()).toBe('# Ours.\r\n\r\nquay-side\r\nzymurgy\r\nlivestream\r\n');
    await listWord(folders, 'project', 'livestream', false);
    expect(await words()).toBe(`${before}\r\n`);
  });

  it('change nothing where the word is known, in any case', async () => {
    await put('words.txt', 'Livestream\n');
    expect(await listWord(folders, 'project', 'livestream', true)).toEqual({ ok: true, value: false });
    expect(await words()).toBe('Livestream\n');
  });

  it('are written in the columns that the list has, with quotes where they are needed', async () => {
    await put('terms.csv', 'Note,Target,who,Source,forbidden\n"one, or\ntwo",port,Ana,港口,\n');
    const added = {
      source: '码头',
      target: 'quay, not "dock"',
      forbidden: ['dock', 'pier'],
      note: 'As the port says',
    };
    await listTerm(folders, added, true);
    expect(await terms()).toBe(
      'Note,Target,who,Source,forbidden\n"one, or\ntwo",port,Ana,港口,\nAs the port says,"quay, not ""dock""",,码头,dock|pier\n',
    );
    expect((await readWordLists(folders.root)).terms).toContainEqual(added);
    expect(await listTerm(folders, added, true)).toEqual({ ok: true, value: false });
    await listTerm(folders, added, false);
    expect(await terms()).toBe('Note,Target,who,Source,forbidden\n"one, or\ntwo",port,Ana,港口,\n');
  });

  it('are refused, with nothing written, where the list has no such column', async () => {
    await put('terms.csv', 'source,target\n港口,port\n');
    const added = await listTerm(folders, { ...term, forbidden: ['decorator'] }, true);
    expect(added).toMatchObject({ ok: false, error: { code: 'terms-column' } });
    expect(await terms()).toBe('source,target\n港口,port\n');
    expect(await listTerm(folders, term, true)).toMatchObject({ ok: true });
  });

  it('keep the encoding of the list', async () => {
    await put('words.txt', Buffer.from('\ufeffcafé\n', 'utf16le'));
    await listWord(folders, 'project', 'naïveté', true);
    const bytes = await readFile(join(folders.root, '.emend', 'words.txt'));
    expect(bytes.toString('utf16le')).toBe('\ufeffcafé\nnaïveté\n');
  });

  it('write nothing through a link, and nothing over what is no text', async () => {
    const elsewhere = await tempFolder();
    await symlink(elsewhere, join(folders.root, '.emend'));
    expect(await listWord(folders, 'project', 'livestream', true)).toMatchObject({ ok: false });
    expect(await readWordLists(elsewhere)).toMatchObject({ words: [] });
    const other = { ...folders, root: await tempFolder() };
    await mkdir(join(other.root, '.emend'));
    const binary = Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]);
    await writeFile(join(other.root, '.emend', 'words.txt'), binary);
    expect(await listWord(other, 'project', 'livestream', true)).toMatchObject({ ok: false });
    expect(await readFile(join(other.root, '.emend', 'words.txt'))).toEqual(binary);
  });
});
