import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { foldJournal } from '../../../shared/review/fold';
import { defaultProject } from '../../../shared/review/project-file';
import { ana, append, ben, code, editOf, openAt, openHost, rowAt, startHost, value } from './host-fixture';
import { snapshot, tempFolder, withoutRightToWrite, writeFiles } from './temp-folder';

const text = 'The old mill.\n\nIt was a win -win for all.\n';

describe('a host', () => {
  it('says who it is and what to open', async () => {
    const { client, project } = await startHost({ 'a.txt': text });
    const info = value(await client.call('host.info', {}));
    expect(info).toMatchObject({ version: '0.0.0', shell: 'test', person: ana, canPick: false });
    expect(info.projects).toEqual([{ id: info.startWith, name: 'project', path: project }]);
  });

  it('wants a project before anything about articles', async () => {
    const { client } = await startHost({ 'a.txt': text });
    expect(code(await client.call('library.list', {}))).toBe('no-project');
    expect(code(await client.call('article.open', { articleId: '0123456789abcdef' }))).toBe('no-project');
  });

  it('keeps person and settings', async () => {
    const above = await tempFolder();
    const first = await startHost({}, { above, person: undefined });
    expect(value(await first.client.call('host.info', {})).person).toBeNull();
    value(await first.client.call('person.set', { person: ben }));
    value(await first.client.call('settings.change', { patch: { theme: 'dark' } }));
    await first.close();
    const second = await startHost({}, { above, person: undefined });
    expect(value(await second.client.call('host.info', {}))).toMatchObject({
      person: ben,
      settings: { theme: 'dark' },
    });
  });

  it('changes the settings of a project', async () => {
    const { client, project } = await openHost({ '.emend/project.json': '{"version":1,"later":1}' });
    const info = value(await client.call('project.update', { file: { ...defaultProject, fourEyes: false } }));
    expect(info.file).toEqual({ ...defaultProject, fourEyes: false, later: 1 });
    expect(await readdir(join(project, '.emend'))).toContain('project.json');
  });

  it('opens web addresses and no others', async () => {
    const openLink = vi.fn(() => Promise.resolve(true));
    const { client } = await startHost({}, { openLink });
    expect(code(await client.call('link.open', { url: 'https://example.com/a?b' }))).toBe('ok');
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://x', 'nothing', ''])
      expect(code(await client.call('link.open', { url }))).toBe('bad-link');
    expect(openLink.mock.calls).toEqual([['https://example.com/a?b']]);
    openLink.mockResolvedValueOnce(false);
    // B12: a link that was not opened is not said to be.
    expect(code(await client.call('link.open', { url: 'https://example.com/' }))).toBe('cannot-open');
  });
});

describe('opening folders', () => {
  it('in a browser is limited to those named at start, and the sample', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'samples/s.txt': 'sample', 'other/o.txt': 'other' });
    const electron = await openHost(
      {},
      { above, shell: 'electron', pickFolder: () => Promise.resolve(join(above, 'other')) },
    );
    const other = value(await electron.client.call('project.pick', {}));
    value(await electron.client.call('project.open', { projectId: other?.id ?? '' }));
    await electron.close();

    const again = await startHost({}, { above, shell: 'electron', folders: [] });
    const info = value(await again.client.call('host.info', {}));
    expect(info.projects.map(({ name }) => name)).toEqual(['other', 'project']);
    expect(info.startWith).toBe(other?.id);
    await again.close();

    const browser = await startHost({}, { above, shell: 'browser' });
    expect(value(await browser.client.call('host.info', {})).projects.map(({ name }) => name)).toEqual([
      'project',
    ]);
    expect(code(await browser.client.call('project.open', { projectId: other?.id ?? '' }))).toBe(
      'no-such-project',
    );
    expect(code(await browser.client.call('project.open', { projectId: '../other' }))).toBe(
      'no-such-project',
    );
    expect(code(await browser.client.call('project.pick', {}))).toBe('cannot-pick');
    const sample = value(await browser.client.call('project.sample', {}));
    expect(code(await browser.client.call('project.open', { projectId: sample.id }))).toBe('ok');
    expect((await rowAt(browser.client, 's.txt')).bytes).toBe(6);
  });

  it('copies the sample once, and never over work in it', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'samples/en/s.txt': 'sample' });
    const first = await startHost({}, { above });
    const sample = value(await first.client.call('project.sample', {}));
    await writeFile(join(sample.path, 'en/s.txt'), 'my work');
    expect(value(await first.client.call('project.sample', {}))).toEqual(sample);
    expect(await snapshot(sample.path)).toEqual(
      new Map([['en/s.txt', Buffer.from('my work').toString('hex')]]),
    );
    expect(await snapshot(join(above, 'samples'))).toEqual(
      new Map([['en/s.txt', Buffer.from('sample').toString('hex')]]),
    );
  });

  it('says so where a folder has gone since', async () => {
    const { client, project } = await startHost({ 'a.txt': text });
    const { startWith } = value(await client.call('host.info', {}));
    await rm(project, { recursive: true });
    expect(code(await client.call('project.open', { projectId: startWith ?? '' }))).toBe('no-such-folder');
  });

  it('says so where there is none', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'file.txt': 'x' });
    const { client } = await startHost(
      {},
      { above, folders: [join(above, 'gone'), join(above, 'file.txt')] },
    );
    expect(value(await client.call('host.info', {}))).toMatchObject({ projects: [], startWith: null });
  });
});

describe('an article', () => {
  it('opens with its machine translation, its source and its first event', async () => {
    const { client, project } = await openHost({ '1.en.txt': text, '1.zh.txt': '老磨坊。\n' });
    const opened = await openAt(client, '1.en.txt');
    expect(opened).toMatchObject({
      machineTranslation: text,
      source: '老磨坊。\n',
      readOnly: null,
      originalChanged: false,
      problems: [],
    });
    expect(opened.events).toMatchObject([
      {
        type: 'opened',
        path: '1.en.txt',
        person: ana,
        text,
        sourcePath: '1.zh.txt',
        lineEnd: '\n',
        encoding: 'utf-8',
        bom: false,
      },
    ]);
    const again = await openAt(client, '1.en.txt');
    expect(again.events).toEqual(opened.events);
    expect(await readdir(join(project, '.emend', 'journal'))).toEqual([opened.row.id]);
  });

  it('is opened once, however many ask at once', async () => {
    const { client } = await openHost({ 'a.txt': text });
    const { id } = await rowAt(client, 'a.txt');
    const all = await Promise.all([1, 2, 3].map(() => client.call('article.open', { articleId: id })));
    expect(new Set(all.map((each) => value(each).events[0]?.id)).size).toBe(1);
  });

  it('takes events, gives them back, and leaves the original as it is', async () => {
    const { client, project } = await openHost({ 'a.txt': `\ufeff${text.replaceAll('\n', '\r\n')}` });
    const before = await snapshot(project, ['.emend']);
    const { row } = await openAt(client, 'a.txt');
    const start = text.indexOf(' -win');
    value(await append(client, row.id, editOf(text, [{ start, end: start + 1, text: '' }])));
    const { events } = await openAt(client, 'a.txt');
    expect(foldJournal(events).text).toBe(text.replace('win -win', 'win-win'));
    expect(await snapshot(project, ['.emend'])).toEqual(before);
  });

  it('of another id, or an event only the host may write, is refused', async () => {
    const { client } = await openHost({ 'a.txt': text });
    const { row, events } = await openAt(client, 'a.txt');
    const drafts = [{ parents: [], body: editOf(text, []) }];
    expect(code(await client.call('article.append', { articleId: 'ffffffffffffffff', drafts }))).toBe(
      'no-such-article',
    );
    expect(code(await client.call('article.open', { articleId: '../../etc/passwd' }))).toBe('bad-request');
    const [opened] = events;
    if (opened === undefined || 'unknown' in opened) throw new Error('no first event');
    expect(
      code(
        await client.call('article.append', { articleId: row.id, drafts: [{ parents: [], body: opened }] }),
      ),
    ).toBe('bad-request');
  });

  it('that cannot be read is a row with the reason, and the others go on', async () => {
    const { client } = await openHost({
      'a.txt': text,
      'empty.txt': '',
      'picture.txt': Buffer.from('89504e470d0a1a0a00', 'hex'),
    });
    expect((await rowAt(client, 'empty.txt')).problem?.code).toBe('empty');
    const picture = await rowAt(client, 'picture.txt');
    expect(code(await client.call('article.open', { articleId: picture.id }))).toBe('binary');
    value(await client.call('library.scan', {}));
    expect((await rowAt(client, 'picture.txt')).problem?.code).toBe('binary');
    expect((await openAt(client, 'a.txt')).machineTranslation).toBe(text);
  });

  it('replaced by a link after it was listed is refused', async () => {
    const { client, project, above } = await openHost({ 'a.txt': text });
    const { id } = await rowAt(client, 'a.txt');
    await writeFile(join(above, 'secret.txt'), 'secret');
    await rm(join(project, 'a.txt'));
    await symlink(join(above, 'secret.txt'), join(project, 'a.txt'));
    expect(code(await client.call('article.open', { articleId: id }))).toBe('outside');
  });

  it('stays whole when its original changes or goes', async () => {
    const { client, project } = await openHost({ 'a.txt': text });
    const { row } = await openAt(client, 'a.txt');
    value(await append(client, row.id, editOf(text, [{ start: 0, end: 3, text: 'An' }])));
    await writeFile(join(project, 'a.txt'), 'Something else.\n');
    expect(await openAt(client, 'a.txt')).toMatchObject({ machineTranslation: text, originalChanged: true });
    await rm(join(project, 'a.txt'));
    const gone = await openAt(client, 'a.txt');
    expect(gone).toMatchObject({
      machineTranslation: text,
      originalChanged: true,
      row: { id: row.id, path: 'a.txt' },
    });
    expect(foldJournal(gone.events).text).toBe(text.replace('The', 'An'));
  });

  it('that moved is found again by its bytes, with its journal', async () => {
    const { client, project } = await openHost({ 'a.txt': text, 'b.txt': 'Another one.\n' });
    const { row } = await openAt(client, 'a.txt');
    value(await append(client, row.id, editOf(text, [{ start: 0, end: 3, text: 'An' }])));
    await mkdir(join(project, 'later'));
    await rename(join(project, 'a.txt'), join(project, 'later', 'c.txt'));
    const moved = await openAt(client, 'later/c.txt');
    expect(moved.row).toMatchObject({ id: row.id, path: 'later/c.txt' });
    expect(moved.originalChanged).toBe(false);
    expect(foldJournal(moved.events).text).toBe(text.replace('The', 'An'));
    expect(value(await client.call('library.list', {})).map(({ path }) => path)).toEqual([
      'b.txt',
      'later/c.txt',
    ]);
  });
});

describe('where nothing can be written', () => {
  it('articles open all the same and say why, without a person', async () => {
    const { client, project } = await openHost({ 'a.txt': text }, { person: undefined });
    const opened = await openAt(client, 'a.txt');
    expect(opened.readOnly?.code).toBe('no-person');
    expect(foldJournal(opened.events).text).toBe(text);
    expect(code(await append(client, opened.row.id, editOf(text, [])))).toBe('no-person');
    expect(await readdir(project)).toEqual(['a.txt']);
  });

  it('work goes on where it was, once there is a person', async () => {
    const { client } = await openHost({ 'a.txt': text }, { person: undefined });
    const { row, events } = await openAt(client, 'a.txt');
    value(await client.call('person.set', { person: ben }));
    const parents = [...foldJournal(events).tips];
    const body = editOf(text, [{ start: 0, end: 3, text: 'An' }]);
    value(await client.call('article.append', { articleId: row.id, drafts: [{ parents, body }] }));
    const after = await openAt(client, 'a.txt');
    expect(after.readOnly).toBeNull();
    expect(after.events.map(({ type, person }) => [type, person.id])).toEqual([
      ['opened', 'ben'],
      ['edit', 'ben'],
    ]);
    expect(foldJournal(after.events)).toMatchObject({
      text: text.replace('The', 'An'),
      heads: { length: 1 },
    });
  });

  it('articles open all the same and say why, in a folder whose .emend is in the way', async () => {
    const { client, project } = await openHost({ 'a.txt': text, '.emend': 'a file' });
    const before = await snapshot(project);
    const opened = await openAt(client, 'a.txt');
    expect(opened.readOnly).not.toBeNull();
    expect(foldJournal(opened.events).text).toBe(text);
    expect(code(await append(client, opened.row.id, editOf(text, [])))).toBe(opened.readOnly?.code);
    expect(await snapshot(project)).toEqual(before);
  });

  it('articles open all the same and say why, in a folder without the right to write', async () => {
    const { above, project } = await startHost({ 'a.txt': text });
    await withoutRightToWrite(above, project, async () => {
      const { client } = await openHost({}, { above });
      const opened = await openAt(client, 'a.txt');
      expect(opened.readOnly).not.toBeNull();
      expect(foldJournal(opened.events).text).toBe(text);
      expect(code(await append(client, opened.row.id, editOf(text, [])))).toBe(opened.readOnly?.code);
    });
    expect(await readdir(project)).toEqual(['a.txt']);
  });

  it('B11: a folder that is made writable again is noticed, and work goes on', async () => {
    const above = await tempFolder();
    await writeFiles(above, { 'settings/replicas': 'a file in the way' });
    const { client } = await openHost({ 'a.txt': text }, { above });
    const opened = await openAt(client, 'a.txt');
    expect(opened.readOnly).not.toBeNull();
    await rm(join(above, 'settings', 'replicas'));
    const told: unknown[] = [];
    client.on('project.changed', ({ readOnly }) => told.push(readOnly));
    await expect.poll(() => told, { timeout: 45_000 }).toEqual([null]);
    expect((await openAt(client, 'a.txt')).readOnly).toBeNull();
    expect(code(await append(client, opened.row.id, editOf(text, [{ start: 0, end: 3, text: 'An' }])))).toBe(
      'ok',
    );
  });
});
