import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exportProject } from '../../../main/host/export-articles';
import { readArticle } from '../../../main/host/read-article';
import { samples } from '../formats/format-samples';
import { append, editOf, openAt, openHost, value } from './host-fixture';

const files = Object.fromEntries(samples.map(({ name, bytes }) => [name, bytes]));
const settings = JSON.stringify({
  version: 1,
  formats: ['txt', 'xliff', 'html', 'docx', 'md', 'json', 'jsonl', 'csv', 'tmx'],
});

describe('a folder with articles in every format', () => {
  it('lists plain text alone, unless its project says otherwise', async () => {
    const { client } = await openHost(files);
    expect(value(await client.call('library.list', {})).map(({ path }) => path)).toEqual(['a.txt']);
  });

  it('is opened, edited, checked and exported, each in its own format', async () => {
    const host = await openHost({ ...files, '.emend/project.json': settings });
    const { client } = host;
    const listed = value(await client.call('library.list', {})).map(({ path }) => path);
    expect(listed).toEqual(samples.map(({ name }) => name).sort());
    for (const { name, text } of samples) {
      const { row, machineTranslation, source } = await openAt(client, name);
      expect(machineTranslation, name).toBe(text);
      expect(source !== null, name).toBe(/xlf|tmx|jsonl|csv/.test(name));
      const start = text.indexOf('The') >= 0 ? text.indexOf('The') : 0;
      value(await append(client, row.id, editOf(text, [{ start, end: start, text: 'Then ' }])));
    }
    const out = join(host.above, 'out');
    const report = value(
      await exportProject({
        projectFolder: host.project,
        settingsFolder: join(host.above, 'settings'),
        out,
        articleIds: null,
        all: true,
        person: null,
        now: () => 0,
      }),
    );
    expect(report.problems).toEqual([]);
    for (const { name, bytes, text } of samples) {
      const again = value(readArticle(name, await readFile(join(out, name))));
      const start = text.indexOf('The') >= 0 ? text.indexOf('The') : 0;
      expect(again.text, name).toBe(`${text.slice(0, start)}Then ${text.slice(start)}`);
      expect((await readFile(join(host.project, name))).equals(Buffer.from(bytes)), name).toBe(true);
    }
  });

  it('exports nothing into an original that is another one now', async () => {
    const host = await openHost({ 'a.html': '<p>One.</p>', '.emend/project.json': settings });
    const { row } = await openAt(host.client, 'a.html');
    value(await append(host.client, row.id, editOf('One.', [{ start: 0, end: 3, text: 'Two' }])));
    await writeFile(join(host.project, 'a.html'), '<p>Three.</p><p>Four.</p>');
    const report = value(
      await exportProject({
        projectFolder: host.project,
        settingsFolder: join(host.above, 'settings'),
        out: join(host.above, 'out'),
        articleIds: null,
        all: true,
        person: null,
        now: () => 0,
      }),
    );
    expect(report).toMatchObject({ written: [], problems: [{ code: 'original-changed' }] });
  });
});

describe('files of formats that a project does not list', () => {
  it('are counted by format, and told when they come, go or are listed', async () => {
    const host = await openHost({
      'a.txt': 'One.',
      'b.docx': 'x',
      'c/d.docx': 'x',
      'README.md': 'x',
      'e.png': 'x',
    });
    const { client } = host;
    const told: unknown[] = [];
    client.on('library.others', ({ others }) => told.push(others));
    expect(value(await client.call('library.others', {}))).toEqual({ docx: 2, md: 1 });
    await writeFile(join(host.project, 'f.html'), '<p>One.</p>');
    await vi.waitFor(() => expect(told).toEqual([{ docx: 2, html: 1, md: 1 }]));
    const { file } = value(
      await client.call('project.update', { file: { version: 1, formats: ['txt', 'docx'] } }),
    );
    expect(file.formats).toEqual(['txt', 'docx']);
    expect(value(await client.call('library.others', {}))).toEqual({ html: 1, md: 1 });
    expect(value(await client.call('library.list', {})).map(({ path }) => path)).toEqual([
      'a.txt',
      'b.docx',
      'c/d.docx',
    ]);
    expect(told.at(-1)).toEqual({ html: 1, md: 1 });
  });
});
