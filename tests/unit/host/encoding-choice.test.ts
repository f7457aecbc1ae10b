import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../../main/host/export-articles';
import { readProjectFile } from '../../../main/host/project-file-store';
import { foldJournal } from '../../../shared/review/fold';
import { append, code, editOf, openAt, openHost, rowAt, value, type TestHost } from './host-fixture';
import { snapshot } from './temp-folder';

/** Words that Windows-1250 and Windows-1252 both make sense of. */
const words = 'The mayor Dvořák opened it.\nThe end.\n';
const bytes = iconv.encode(words, 'windows-1250');
const garbled = iconv.decode(bytes, 'windows-1252');

const readAs = (host: TestHost, articleId: string, encoding: string, side: 'target' | 'source' = 'target') =>
  host.client.call('article.read-as', { articleId, side, encoding });

async function exported(host: TestHost, name: string, out: string): Promise<Buffer> {
  const report = value(
    await exportProject({
      projectFolder: host.project,
      settingsFolder: join(host.above, 'settings'),
      out: join(host.above, out),
      articleIds: null,
      all: true,
      person: null,
      now: () => 0,
    }),
  );
  expect(report.problems).toEqual([]);
  return readFile(join(host.above, out, name));
}

describe('the encoding of an article', () => {
  it('is said where it was guessed, with the others and what they read', async () => {
    const host = await openHost({ 'a.txt': bytes });
    const { row, machineTranslation, document } = await openAt(host.client, 'a.txt');
    expect(machineTranslation).toBe(garbled);
    expect(document?.notes).toMatchObject([{ code: 'encoding-guessed' }]);
    const choices = value(await host.client.call('article.encodings', { articleId: row.id, side: 'target' }));
    expect(choices.now).toBe('windows-1252');
    expect(choices.choices[0]).toMatchObject({ encoding: 'windows-1252' });
    expect(choices.choices).toContainEqual({
      encoding: 'windows-1250',
      sample: 'The mayor Dvořák opened it.',
    });
    expect(new Set(choices.choices.map(({ sample }) => sample)).size).toBe(choices.choices.length);
    expect(choices.choices.map(({ encoding }) => encoding)).not.toContain('utf-8');
  });

  it('is shown in words of the text, beginning with a whole one', async () => {
    const line = 'In the spring of that year the council of the old town asked mayor Dvořák to open it.';
    const host = await openHost({ 'a.txt': iconv.encode(`${line}\n`, 'windows-1250') });
    const { row } = await openAt(host.client, 'a.txt');
    const { choices } = value(
      await host.client.call('article.encodings', { articleId: row.id, side: 'target' }),
    );
    const sample = choices.find(({ encoding }) => encoding === 'windows-1250')?.sample ?? '';
    expect(sample).toMatch(/^… [a-z]+ .*mayor Dvořák to open it\.$/);
    expect(line).toContain(` ${sample.slice(2)}`);
  });

  it('is chosen, and the new reading is taken over like a changed original', async () => {
    const host = await openHost({ 'a.txt': bytes });
    const { client } = host;
    const { row } = await openAt(client, 'a.txt');
    value(await readAs(host, row.id, 'windows-1250'));
    const waiting = await openAt(client, 'a.txt');
    expect(waiting).toMatchObject({
      machineTranslation: garbled,
      readOtherwise: 'windows-1250',
      originalChanged: false,
    });
    // What has not been taken over yet goes back into the file as it was read.
    expect((await exported(host, 'a.txt', 'out-1')).equals(bytes)).toBe(true);
    value(await client.call('article.take-original', { articleId: row.id }));
    const { events } = await openAt(client, 'a.txt');
    const heads = foldJournal(events).heads;
    expect(heads.map(({ text }) => text).sort()).toEqual([garbled, words].sort());
    expect(code(await client.call('article.take-original', { articleId: row.id }))).toBe('same-original');
    const [mine, theirs] = [...heads].sort((a) => (a.text === garbled ? -1 : 1));
    value(
      await client.call('article.append', {
        articleId: row.id,
        drafts: [
          {
            parents: [mine?.event ?? '', theirs?.event ?? ''],
            body: {
              type: 'merge',
              text: words,
              hash: theirs?.hash ?? '',
              base: { event: theirs?.event ?? '', operations: [] },
            } as never,
          },
        ],
      }),
    );
    const now = await openAt(client, 'a.txt');
    expect(now.machineTranslation).toBe(words);
    expect(now).not.toHaveProperty('readOtherwise');
    expect(now.document?.notes).toEqual([]);
    expect((await exported(host, 'a.txt', 'out-2')).equals(bytes)).toBe(true);
    expect((await readFile(join(host.project, 'a.txt'))).equals(bytes)).toBe(true);
  });

  it('is chosen, given up and chosen again; each reading is taken over in its turn, and once', async () => {
    const host = await openHost({ 'a.txt': bytes });
    const { client } = host;
    const { row } = await openAt(client, 'a.txt');
    for (const [encoding, reads] of [
      ['windows-1250', words],
      ['windows-1252', garbled],
      ['windows-1250', words],
    ] as const) {
      value(await readAs(host, row.id, encoding));
      const before = await openAt(client, 'a.txt');
      value(await client.call('article.take-original', { articleId: row.id }));
      expect(code(await client.call('article.take-original', { articleId: row.id }))).toBe('same-original');
      const { events } = await openAt(client, 'a.txt');
      const { heads } = foldJournal(events);
      const theirs = heads.find(({ text }) => text === reads);
      const mine = heads.find(({ text }) => text === before.machineTranslation);
      const body = {
        type: 'merge',
        text: reads,
        hash: theirs?.hash ?? '',
        base: {
          event:
            events.find((event) => !('unknown' in event) && event.type === 'opened' && event.text === reads)
              ?.id ?? '',
          operations: [{ start: 0, end: before.machineTranslation.length, text: reads }],
        },
      } as never;
      const parents = [mine?.event ?? '', theirs?.event ?? ''];
      value(await client.call('article.append', { articleId: row.id, drafts: [{ parents, body }] }));
      const now = await openAt(client, 'a.txt');
      expect(now.machineTranslation).toBe(reads);
      expect(now).not.toHaveProperty('readOtherwise');
      expect(code(await client.call('article.take-original', { articleId: row.id }))).toBe('same-original');
      expect((await exported(host, 'a.txt', `out-${encoding}-${now.events.length}`)).equals(bytes)).toBe(
        true,
      );
    }
  });

  it('takes no edit from anybody: until it is taken over, text and export stay in the old reading', async () => {
    const host = await openHost({ 'a.txt': bytes });
    const { client } = host;
    const { row } = await openAt(client, 'a.txt');
    const at = garbled.indexOf('end');
    value(await append(client, row.id, editOf(garbled, [{ start: at, end: at + 3, text: 'close' }])));
    value(await readAs(host, row.id, 'windows-1250'));
    const { events, machineTranslation } = await openAt(client, 'a.txt');
    expect(machineTranslation).toBe(garbled);
    const edited = garbled.replace('end', 'close');
    expect(foldJournal(events).text).toBe(edited);
    expect((await exported(host, 'a.txt', 'out')).equals(iconv.encode(edited, 'windows-1252'))).toBe(true);
    // And back: nothing has happened.
    value(await readAs(host, row.id, 'windows-1252'));
    expect(await openAt(client, 'a.txt')).not.toHaveProperty('readOtherwise');
  });

  it('is refused where the bytes are not in it, and where the format settles it', async () => {
    const xliff =
      '<xliff version="1.2"><file><body><trans-unit id="1"><source>x</source><target>One.</target></trans-unit></body></file></xliff>';
    const host = await openHost({
      'a.txt': bytes,
      'b.xlf': xliff,
      '.emend/project.json': JSON.stringify({ version: 1, formats: ['txt', 'xliff'] }),
    });
    const before = await snapshot(host.project, ['.emend/journal']);
    const a = await rowAt(host.client, 'a.txt');
    const b = await rowAt(host.client, 'b.xlf');
    expect(code(await readAs(host, a.id, 'utf-8'))).toBe('other-encoding');
    expect(code(await readAs(host, a.id, 'no-such'))).toBe('other-encoding');
    expect(code(await readAs(host, a.id, 'windows-1250', 'source'))).toBe('no-source');
    expect(code(await readAs(host, b.id, 'windows-1250'))).toBe('encoding-settled');
    expect(await snapshot(host.project, ['.emend/journal'])).toEqual(before);
  });

  it.each(['csv', 'html', 'md', 'json'])('is chosen for a file of %s, too', async (ending) => {
    const wrapped =
      { csv: words, html: `<p>${words}</p>`, md: words, json: JSON.stringify(words) }[ending] ?? '';
    const host = await openHost({
      [`a.${ending}`]: iconv.encode(wrapped, 'windows-1250'),
      '.emend/project.json': JSON.stringify({
        version: 1,
        formats: [ending],
        encodings: { [`a.${ending}`]: 'windows-1250' },
      }),
    });
    const { machineTranslation, document } = await openAt(host.client, `a.${ending}`);
    expect(machineTranslation).toContain('Dvořák');
    expect(document?.notes).toEqual([]);
    const out = await exported(host, `a.${ending}`, 'out');
    expect(out.equals(iconv.encode(wrapped, 'windows-1250'))).toBe(true);
  });
});

describe('a source that is attached', () => {
  it('is kept with the project, shown beside its article, and taken away again', async () => {
    const host = await openHost({ 'a.txt': 'The mill.\n', 'b.txt': 'Two.\n' });
    const { client } = host;
    const { id } = await rowAt(client, 'a.txt');
    const attach = (name: string, data: Buffer) =>
      client.call('article.attach-source', { articleId: id, name, data: data.toString('base64') });
    value(await attach('../od/d:name.html', Buffer.from('<p>磨坊。</p>')));
    const { source, row } = await openAt(client, 'a.txt');
    expect(source).toBe('磨坊。');
    expect(row.sourcePath).toMatch(/^\.emend\/sources\/[0-9a-f]{12}-_od_d_name\.html$/);
    expect((await openAt(client, 'b.txt')).source).toBeNull();
    expect((await readProjectFile(host.project)).file.sources).toEqual({ 'a.txt': row.sourcePath });

    // Another one takes its place, and nothing is written over.
    value(await attach('b.txt', iconv.encode('Dvořák\n', 'windows-1250')));
    const other = await openAt(client, 'a.txt');
    expect(other.sourceNotes).toMatchObject([{ code: 'encoding-guessed' }]);
    value(await readAs(host, id, 'windows-1250', 'source'));
    expect((await openAt(client, 'a.txt')).source).toBe('Dvořák\n');
    expect(await readdir(join(host.project, '.emend', 'sources'))).toHaveLength(2);

    value(await client.call('article.detach-source', { articleId: id }));
    expect((await openAt(client, 'a.txt')).source).toBeNull();
    expect(code(await attach('a.exe', Buffer.from('MZ')))).toBe('bad-format');
    expect(code(await attach('a.docx', Buffer.from('PK')))).not.toBe('ok');
    expect(await readdir(join(host.project, '.emend', 'sources'))).toHaveLength(2);
  });

  it('does not take the place of another that is attached at the same time', async () => {
    const host = await openHost({ 'a.txt': 'One.\n', 'b.txt': 'Two.\n', 'c.txt': 'Three.\n' });
    const ids = await Promise.all(
      ['a.txt', 'b.txt', 'c.txt'].map(async (path) => (await rowAt(host.client, path)).id),
    );
    const attached = await Promise.all(
      ids.map((articleId, at) =>
        host.client.call('article.attach-source', {
          articleId,
          name: `${at}.txt`,
          data: Buffer.from(`磨坊${at}。\n`).toString('base64'),
        }),
      ),
    );
    expect(attached.map(code)).toEqual(['ok', 'ok', 'ok']);
    expect(Object.keys((await readProjectFile(host.project)).file.sources).sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
  });

  it('is nothing where the settings name a file outside the project, or one that is gone', async () => {
    const host = await openHost({
      'project/a.txt': 'One.\n',
      'a.txt': 'The mill.\n',
      'b.txt': 'Two.\n',
      '.emend/project.json': JSON.stringify({
        version: 1,
        sources: { 'a.txt': '../settings/x.txt', 'b.txt': '.emend/sources/gone.txt' },
      }),
    });
    for (const name of ['a.txt', 'b.txt']) expect((await openAt(host.client, name)).source).toBeNull();
  });
});
