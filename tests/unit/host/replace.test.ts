import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostClient } from '../../../shared/protocol/client';
import type { FoundArticle } from '../../../shared/protocol/replace-contract';
import { originOf } from '../../../shared/review/edit-origin';
import { foldJournal } from '../../../shared/review/fold';
import { append, approve, code, editOf, openAt, openHost, rowAt, value } from './host-fixture';

const replacement = { find: 'Beijing', replaceWith: 'Peking' };

async function find(client: HostClient, filter = {}): Promise<FoundArticle[]> {
  const found: FoundArticle[] = [];
  value(
    await client.call(
      'replace.find',
      { replacement, filter },
      {
        onProgress: (progress) => found.push(...progress.found),
      },
    ),
  );
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function textAt(client: HostClient, path: string): Promise<string> {
  return foldJournal((await openAt(client, path)).events).text;
}

const files = {
  'a.txt': 'Beijing grew. It rained in beijing.\n',
  'b.txt': 'Nothing of it here.\n',
  'c.txt': 'The BEIJING hotel.\r\nBeijing again.\r\n',
};

describe('finding and replacing over a project', () => {
  it('finds, replaces with some left out, and takes all back', async () => {
    const { client, project } = await openHost(files);
    const found = await find(client);
    expect(found.map(({ path, hits }) => [path, hits])).toEqual([
      ['a.txt', 2],
      ['c.txt', 2],
    ]);
    const articles = found.map(({ articleId, hash }, index) => ({
      articleId,
      hash,
      leaveOut: index === 0 ? [27] : [],
    }));
    const report = value(await client.call('replace.apply', { replacement, articles }));
    expect(report.articles.map(({ path, hits }) => [path, hits])).toEqual([
      ['a.txt', 1],
      ['c.txt', 2],
    ]);
    expect(await textAt(client, 'a.txt')).toBe('Peking grew. It rained in beijing.\n');
    expect(await textAt(client, 'c.txt')).toBe('The PEKING hotel.\nPeking again.\n');
    expect(await readFile(join(project, 'c.txt'), 'utf8')).toBe(files['c.txt']);
    const origin = (await openAt(client, 'a.txt')).events.map((event) => originOf(event as object)).at(-1);
    expect(origin).toEqual({
      kind: 'replace',
      run: report.run,
      find: 'Beijing',
      replaceWith: 'Peking',
      regex: false,
    });

    const back = value(await client.call('replace.undo', { run: report.run }));
    expect(back.articles.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(await textAt(client, 'a.txt')).toBe(files['a.txt']);
    expect(await textAt(client, 'c.txt')).toBe(files['c.txt'].replaceAll('\r\n', '\n'));
    // Taken back already.
    expect(value(await client.call('replace.undo', { run: report.run })).articles).toEqual([]);
  });

  it('searches what stands now, straight after an edit', async () => {
    const { client } = await openHost(files);
    await find(client);
    const { row } = await openAt(client, 'b.txt');
    value(await append(client, row.id, editOf(files['b.txt'], [{ start: 0, end: 7, text: 'Beijing' }])));
    expect((await find(client)).map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('leaves an article that was edited in between, and one that is approved', async () => {
    const { client } = await openHost(files);
    const found = await find(client);
    const edited = await rowAt(client, 'a.txt');
    value(await append(client, edited.id, editOf(files['a.txt'], [{ start: 0, end: 0, text: 'In ' }])));
    const approvedId = (await rowAt(client, 'c.txt')).id;
    await approve(client, approvedId);
    const articles = found.map(({ articleId, hash }) => ({ articleId, hash }));
    const report = value(await client.call('replace.apply', { replacement, articles }));
    expect(report.articles).toEqual([]);
    expect(report.left.map(({ path, code }) => [path, code])).toEqual([
      ['a.txt', 'edited-since'],
      ['c.txt', 'approved'],
    ]);
    expect((await find(client)).map(({ path, stage }) => [path, stage])).toEqual([
      ['a.txt', 'editing'],
      ['c.txt', 'approved'],
    ]);
    const chosen = value(await client.call('replace.apply', { replacement, articles, approved: true }));
    expect(chosen.articles.map(({ path }) => path)).toEqual(['c.txt']);
    expect(foldJournal((await openAt(client, 'c.txt')).events).stage.stage).toBe('editing');
  });

  it('takes back what nobody edited since, and lists the rest', async () => {
    const { client } = await openHost(files);
    const articles = (await find(client)).map(({ articleId, hash }) => ({ articleId, hash }));
    const { run } = value(await client.call('replace.apply', { replacement, articles }));
    const { row } = await openAt(client, 'c.txt');
    const present = await textAt(client, 'c.txt');
    value(await append(client, row.id, editOf(present, [{ start: 0, end: 3, text: 'A' }])));
    const back = value(await client.call('replace.undo', { run }));
    expect(back.articles.map(({ path }) => path)).toEqual(['a.txt']);
    expect(back.left.map(({ path, code }) => [path, code])).toEqual([['c.txt', 'edited-since']]);
    expect(await textAt(client, 'a.txt')).toBe(files['a.txt']);
    expect(await textAt(client, 'c.txt')).toBe('A PEKING hotel.\nPeking again.\n');
  });

  it('takes back one article alone', async () => {
    const { client } = await openHost(files);
    const articles = (await find(client)).map(({ articleId, hash }) => ({ articleId, hash }));
    const { run } = value(await client.call('replace.apply', { replacement, articles }));
    const { id } = await rowAt(client, 'c.txt');
    value(await client.call('replace.undo', { run, articleIds: [id] }));
    expect(await textAt(client, 'a.txt')).toBe('Peking grew. It rained in peking.\n');
    expect(await textAt(client, 'c.txt')).toBe('The BEIJING hotel.\nBeijing again.\n');
  });

  it('narrows by path, stage, person, source and machine translation', async () => {
    const { client } = await openHost({
      'zh/1.txt': '北京很大。',
      'en/1.txt': 'Beijing is large.',
      'zh/2.txt': '上海也大。',
      'en/2.txt': 'Beijing is large, too.',
    });
    const paths = async (filter: object): Promise<string[]> =>
      (await find(client, filter)).map(({ path }) => path);
    expect(await paths({ path: 'EN/1' })).toEqual(['en/1.txt']);
    expect(await paths({ path: 'en/*.txt' })).toEqual(['en/1.txt', 'en/2.txt']);
    expect(await paths({ source: '上海' })).toEqual(['en/2.txt']);
    expect(await paths({ machineTranslation: 'Too' })).toEqual(['en/2.txt']);
    expect(await paths({ stages: ['approved'] })).toEqual([]);
    expect(await paths({ people: ['ana'] })).toEqual([]);
  });

  it('passes over what the file of an article has locked, and over its codes', async () => {
    const unit = (id: string, locked: string, text: string): string =>
      `<trans-unit id="${id}" m:locked="${locked}"><source>a</source><target>${text}</target></trans-unit>`;
    const xliff = `<xliff version="1.2" xmlns:m="http://www.memsource.com/mxlf/2.0"><file original="a"><body>${unit('1', 'true', 'Beijing grew.')}${unit('2', 'false', 'In Beijing it <mrk mtype="protected">Beijing</mrk> rained.')}</body></file></xliff>`;
    const { client } = await openHost({
      '.emend/project.json': JSON.stringify({ version: 1, formats: ['xliff'] }),
      'a.mxliff': xliff,
    });
    const found = await find(client);
    expect(found.map(({ hits }) => hits)).toEqual([1]);
    const articles = found.map(({ articleId, hash }) => ({ articleId, hash, leaveOut: [] }));
    value(await client.call('replace.apply', { replacement, articles }));
    expect(await textAt(client, 'a.mxliff')).toBe('Beijing grew.\nIn Peking it Beijing rained.');
  });

  it('says which flags would go and come', async () => {
    const text = 'It rained a lot , and more .\n';
    const { client } = await openHost({ 'a.txt': text });
    const commas = { find: ' ,', replaceWith: ',', wholeWords: false };
    const found: FoundArticle[] = [];
    value(
      await client.call(
        'replace.find',
        { replacement: commas },
        { onProgress: (p) => found.push(...p.found) },
      ),
    );
    const { articleId = '', hash = '' } = found[0] ?? {};
    const changes = value(await client.call('replace.flags', { articleId, hash, replacement: commas }));
    expect(changes).toEqual({ gone: { 'space-before-punctuation': 1 }, come: {} });
    const worse = { find: 'rained', replaceWith: 'rained rained' };
    const come = value(await client.call('replace.flags', { articleId, hash, replacement: worse }));
    expect(come.come).toEqual({ 'repeated-word': 1 });
  });

  it('says what is wrong with what is looked for', async () => {
    const { client } = await openHost(files);
    const bad = { find: '(', replaceWith: '', regex: true };
    expect(code(await client.call('replace.find', { replacement: bad }))).toBe('bad-expression');
  });
});
