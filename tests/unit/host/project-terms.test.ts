import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListTerm } from '../../../shared/formats/terms/change-terms';
import { serialiseTermsTbx } from '../../../shared/formats/terms/terms-tbx';
import { openHost, value } from './host-fixture';

const port: ListTerm = { source: '港口', target: 'port', forbidden: ['harbor'], note: '' };
const mill: ListTerm = { source: '磨坊', target: 'mill', forbidden: [], note: 'old' };
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const article = { 'a.en.txt': 'A port.\n', 'a.zh.txt': '港口。\n' };

describe('the project’s terms', () => {
  it('are listed by the file they stand in, with what cannot be read of it', async () => {
    const { client } = await openHost({
      ...article,
      '.emend/terms.csv': 'source,target,forbidden\n港口,port,harbor\n孤,,\n',
      '.emend/terms.tbx': serialiseTermsTbx([mill], 'zh', 'en').text,
    });
    const listed = value(await client.call('terms.list', {}));
    expect(listed.list).toEqual([port]);
    expect(listed.termbase).toEqual([mill]);
    expect(listed.own).toEqual([]);
    expect(listed.problems.map(({ message }) => message)).toEqual([
      'terms.csv line 3 needs a source and a target, or a forbidden term.',
    ]);
  });

  it('are changed all at once, known to checks, told to every window, and taken back to the same bytes', async () => {
    const before = 'source,target,forbidden,note,who\r\n港口,port,harbor,,Cy\r\n';
    const { client, project } = await openHost({ ...article, '.emend/terms.csv': before });
    const told: number[] = [];
    client.on('project.changed', ({ terms = [] }) => told.push(terms.length));
    const bay: ListTerm = { source: '海湾', target: 'bay', forbidden: [], note: '' };
    const made = value(
      await client.call('terms.change', {
        changes: [
          { was: port, now: { ...port, target: 'harbour' } },
          { was: null, now: mill },
          { was: bay, now: null },
        ],
      }),
    );
    expect(made.left).toBe(1);
    expect(made.project.terms?.map(({ target }) => target)).toEqual(['harbour', 'mill']);
    expect(told).toEqual([2]);
    const path = join(project, '.emend', 'terms.csv');
    expect(await readFile(path, 'utf8')).toBe(
      'source,target,forbidden,note,who\r\n港口,harbour,harbor,,Cy\r\n磨坊,mill,,old,\r\n',
    );
    const back = value(await client.call('terms.change', { changes: [...made.undo] }));
    expect(back.left).toBe(0);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('are the project’s or the person’s own, which hold beside them and leave its files alone', async () => {
    const { client, project, above } = await openHost({
      ...article,
      '.emend/terms.csv': 'source,target\n港口,port\n',
    });
    const made = value(
      await client.call('terms.change', { list: 'own', changes: [{ was: null, now: mill }] }),
    );
    expect(made.project.terms?.map(({ target }) => target)).toEqual(['port', 'mill']);
    expect(value(await client.call('terms.list', {})).own).toEqual([mill]);
    expect(await readFile(join(above, 'settings', 'terms.csv'), 'utf8')).toContain('磨坊,mill');
    expect(await readFile(join(project, '.emend', 'terms.csv'), 'utf8')).toBe('source,target\n港口,port\n');
    expect(value(await client.call('terms.export', { format: 'csv' })).text).not.toContain('mill');
  });

  it('take in no row that the list could not read back', async () => {
    const { client } = await openHost(article);
    const refused = async (now: ListTerm) =>
      (await client.call('terms.change', { changes: [{ was: null, now }] })).ok;
    expect(await refused({ ...port, target: ' port' })).toBe(false);
    expect(await refused({ ...port, target: 'p'.repeat(201) })).toBe(false);
    expect(await refused({ ...mill, source: '' })).toBe(false);
    expect(await refused({ ...port, forbidden: ['a|b'] })).toBe(false);
    expect(value(await client.call('terms.list', {})).list).toEqual([]);
  });

  it('are compared with a glossary without being written, and go out as they come in', async () => {
    const { client, project } = await openHost({
      ...article,
      '.emend/terms.csv': 'source,target,forbidden,note\n港口,port,harbor,\n',
      '.emend/terms.tbx': serialiseTermsTbx([mill], 'zh', 'en').text,
    });
    const exported = value(await client.call('terms.export', { format: 'csv' }));
    expect(exported.text.startsWith('\ufeffsource,')).toBe(true);
    const read = value(
      await client.call('terms.read', {
        name: 'a.csv',
        data: base64(`${exported.text}港口,quay,,\n海湾,bay,,\n`),
      }),
    );
    expect(read.entries.map(({ kind }) => kind)).toEqual(['same', 'same', 'conflict', 'new']);
    expect(read.encodings[0]).toBe('utf-8');
    const tbx = value(await client.call('terms.export', { format: 'tbx' }));
    const again = value(await client.call('terms.read', { name: 'a.tbx', data: base64(tbx.text) }));
    expect(again.entries.map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect(await readFile(join(project, '.emend', 'terms.csv'), 'utf8')).toBe(
      'source,target,forbidden,note\n港口,port,harbor,\n',
    );
    expect(await client.call('terms.read', { name: 'x.tbx', data: base64('<tbx><text>') })).toMatchObject({
      error: { code: 'bad-xml' },
    });
  });
});

it('whoever saw a faulty list is told when it is mended, however soon that is', async () => {
  const good = 'source,target\n港口,port\n';
  const { client, project } = await openHost({ ...article, '.emend/terms.csv': good });
  const path = join(project, '.emend', 'terms.csv');
  const told: number[] = [];
  client.on('project.changed', ({ problems }) => told.push(problems.length));
  await writeFile(path, `${good}孤,\n`);
  expect(value(await client.call('terms.list', {})).problems).toHaveLength(1);
  await writeFile(path, good);
  await expect.poll(() => told).toEqual([1, 0]);
  expect(value(await client.call('terms.list', {})).problems).toEqual([]);
});
