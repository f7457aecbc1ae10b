import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { exportProject, type ExportRequest } from '../../../main/host/export-articles';
import { readArticle } from '../../../main/host/read-article';
import { exportFormatIds, type ExportFormatId } from '../../../shared/export/export-format-ids';
import { exportFormats } from '../../../shared/export/export-formats';
import { manifest, manifestName } from '../../../shared/export/manifest';
import { docxParts, samples } from '../formats/format-samples';
import { ana, append, approve, editOf, openAt, openHost, value, type TestHost } from './host-fixture';

const files = Object.fromEntries(samples.map(({ name, bytes }) => [name, bytes]));
const settings = JSON.stringify({
  version: 1,
  formats: ['txt', 'xliff', 'html', 'docx', 'md', 'json', 'jsonl', 'csv', 'tmx', 'tbx'],
});

/** Exports every article of a test's project beside it, approved or not. */
const exportAll = (host: TestHost, more: Partial<ExportRequest> = {}) =>
  exportProject({
    projectFolder: host.project,
    settingsFolder: join(host.above, 'settings'),
    out: join(host.above, 'out'),
    articleIds: null,
    all: true,
    person: null,
    now: () => 0,
    ...more,
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
      expect(source !== null, name).toBe(/xlf|tmx|jsonl|csv|tsv/.test(name));
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
    const report = value(await exportAll(host));
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

describe('an export in a format that is not the articles’ own', () => {
  const exported = (host: TestHost, format: ExportFormatId, more: Partial<ExportRequest> = {}) =>
    exportAll(host, { format, ...more });

  it.each(exportFormatIds.filter((id) => id !== 'own'))('as %s writes every article once', async (format) => {
    const host = await openHost({ ...files, '.emend/project.json': settings });
    const { row, machineTranslation } = await openAt(host.client, 'a.docx');
    value(
      await append(host.client, row.id, editOf(machineTranslation, [{ start: 0, end: 0, text: 'Then ' }])),
    );
    const report = value(await exported(host, format));
    // A memory is made of sources with their translations: what has none is told.
    const lacking = format === 'tmx' ? samples.filter(({ name }) => !/xlf|tmx|jsonl|csv|tsv/.test(name)) : [];
    expect(report.problems).toMatchObject(lacking.map(() => ({ code: 'no-source' })));
    const { ending } = exportFormats[format];
    expect(report.written.map(({ path }) => path)).toEqual(
      samples
        .filter((sample) => !lacking.includes(sample))
        .map(({ name }) => `${name}${ending}`)
        .sort(),
    );
    if (ending !== '.sarif.json' && format !== 'tmx') {
      const again = value(
        readArticle(`a.docx${ending}`, await readFile(join(host.above, 'out', `a.docx${ending}`))),
      );
      expect(again.text).toContain('Then ');
    }
    expect(value(await exported(host, format)).written).toEqual(report.written);
  });

  it('writes approved articles alone, names who approved them, and notes it in their journals', async () => {
    const host = await openHost({
      'a.txt': 'The mill opened.\n',
      'b.txt': 'Two.\n',
      'zh/a.txt': '磨坊开业了。',
    });
    const { row, machineTranslation } = await openAt(host.client, 'a.txt');
    value(await append(host.client, row.id, editOf(machineTranslation, [{ start: 0, end: 3, text: 'A' }])));
    await approve(host.client, row.id);
    const report = value(await exported(host, 'xliff2', { all: false, person: ana }));
    expect(report.written.map(({ path }) => path)).toEqual(['a.txt.xlf']);
    const file = await readFile(join(host.above, 'out', 'a.txt.xlf'), 'utf8');
    expect(file).toContain('its:person="Ana" its:revPerson="Ben"');
    expect(file).toContain('A mill opened.');
    const { events } = await openAt(host.client, 'a.txt');
    expect(events.at(-1)).toMatchObject({ type: 'exported', format: 'xliff2' });
  });

  it('says so where tracked changes go into a plain document, since the file is not the one that was opened', async () => {
    const host = await openHost({
      'a.docx': zipSync(docxParts),
      'b.txt': 'Two.\n',
      '.emend/project.json': settings,
    });
    const { row, machineTranslation } = await openAt(host.client, 'a.docx');
    value(
      await append(host.client, row.id, editOf(machineTranslation, [{ start: 0, end: 0, text: 'Then ' }])),
    );
    expect(value(await exported(host, 'docx-revisions')).problems).toEqual([]);
    const xml = strFromU8(docxParts['word/document.xml'] as Uint8Array);
    const other = { ...docxParts, 'word/document.xml': strToU8(xml.replace('market', 'fair')) };
    await writeFile(join(host.project, 'a.docx'), zipSync(other));
    const report = value(await exported(host, 'docx-revisions', { out: join(host.above, 'again') }));
    expect(report.problems).toMatchObject([{ path: 'a.docx', code: 'plain-document' }]);
    expect(report.written).toHaveLength(2);
    const { files: listed } = manifest.parse(
      JSON.parse(await readFile(join(host.above, 'again', manifestName), 'utf8')),
    );
    expect(listed.find(({ path }) => path.startsWith('a.docx'))?.note).toContain('plain Word document');
  });
});
