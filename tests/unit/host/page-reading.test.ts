import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../../main/host/export-articles';
import { createArticleScanner } from '../../../main/host/scan-article';
import { scanJob } from '../../../main/host/scan-job';
import { readProjectFile } from '../../../main/host/project-file-store';
import type { HtmlReading } from '../../../shared/formats/html/html-reading';
import { foldJournal } from '../../../shared/review/fold';
import { append, code, editOf, openAt, openHost, value, type TestHost } from './host-fixture';

const page = '<p>The market opened.</p><p>It was <img src=a alt="a full hall"> crowded.</p>';
const source = '<p>市场开了。</p><p>人<img src=a alt="满座的大厅">多。</p>';
const plain = 'The market opened.\nIt was crowded.';
const chosen = 'The market opened.\nIt was crowded.\na full hall';
const alt = { attributes: ['alt'], articleOnly: false };
const settings = JSON.stringify({ version: 1, formats: ['txt', 'html'] });
const files = { '.emend/project.json': settings, 'a.en.html': page, 'a.zh.html': source };

async function read(host: TestHost, html: HtmlReading): Promise<void> {
  const { file } = await readProjectFile(host.project);
  value(
    await host.client.call('project.update', {
      file: { ...file, html: { attributes: [...html.attributes], articleOnly: html.articleOnly } },
    }),
  );
}

async function exported(host: TestHost, out: string): Promise<string> {
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
  return readFile(join(host.above, out, 'a.en.html'), 'utf8');
}

describe('how a project has its web pages read', () => {
  it('is the plain way, and journals say nothing of it', async () => {
    const { client } = await openHost(files);
    const opened = await openAt(client, 'a.en.html');
    expect(opened.machineTranslation).toBe(plain);
    expect(opened.events[0]).not.toHaveProperty('html');
    expect(opened).not.toHaveProperty('pageReadOtherwise');
  });

  it('decides how articles are opened that nobody has opened', async () => {
    const host = await openHost(files);
    await read(host, alt);
    const opened = await openAt(host.client, 'a.en.html');
    expect(opened.machineTranslation).toBe(chosen);
    expect(opened.source).toBe('市场开了。\n人多。\n满座的大厅');
    expect(opened.events[0]).toMatchObject({ type: 'opened', html: alt });
    value(await append(host.client, opened.row.id, editOf(chosen, [{ start: 35, end: 36, text: 'one' }])));
    expect(await exported(host, 'out')).toBe(page.replace('a full', 'one full'));
  });

  it('changes no article that has a journal, nor its source, until the new reading is taken over', async () => {
    const host = await openHost(files);
    const { client } = host;
    const { row } = await openAt(client, 'a.en.html');
    value(await append(client, row.id, editOf(plain, [{ start: 4, end: 10, text: 'harbour' }])));
    await read(host, alt);
    const waiting = await openAt(client, 'a.en.html');
    expect(waiting).toMatchObject({
      machineTranslation: plain,
      source: '市场开了。\n人多。',
      pageReadOtherwise: true,
      originalChanged: false,
    });
    expect(await exported(host, 'out-1')).toBe(page.replace('market', 'harbour'));
    value(await client.call('article.take-original', { articleId: row.id }));
    const { events } = await openAt(client, 'a.en.html');
    const { heads } = foldJournal(events);
    const edited = plain.replace('market', 'harbour');
    expect(heads.map(({ text }) => text).sort()).toEqual([edited, chosen].sort());
    expect(code(await client.call('article.take-original', { articleId: row.id }))).toBe('same-original');
    const [mine, theirs] = [...heads].sort((a) => (a.text === edited ? -1 : 1));
    const merged = chosen.replace('market', 'harbour');
    value(
      await client.call('article.append', {
        articleId: row.id,
        drafts: [
          {
            parents: [mine?.event ?? '', theirs?.event ?? ''],
            body: {
              ...editOf(merged, []),
              type: 'merge',
              text: merged,
              base: { event: theirs?.event ?? '', operations: [] },
            } as never,
          },
        ],
      }),
    );
    const now = await openAt(client, 'a.en.html');
    expect(now.machineTranslation).toBe(chosen);
    expect(now.source).toBe('市场开了。\n人多。\n满座的大厅');
    expect(now).not.toHaveProperty('pageReadOtherwise');
    expect(await exported(host, 'out-2')).toBe(page.replace('market', 'harbour'));
  });

  it('gives scans the reading by which the journal began', async () => {
    const host = await openHost(files);
    await read(host, alt);
    const { row, events } = await openAt(host.client, 'a.en.html');
    await read(host, { attributes: [], articleOnly: false });
    const { file } = await readProjectFile(host.project);
    const listed = {
      id: row.id,
      file: { path: 'a.en.html', bytes: 0, modified: 0 },
      source: null,
      problem: null,
    };
    const job = scanJob({ root: host.project, rulesVersion: '', file: () => file }, listed, events);
    expect(await createArticleScanner()(job)).toMatchObject({ words: 9, problem: null });
  });

  it('is told where it is not as it should be, and the rest of the settings holds', async () => {
    const host = await openHost({
      ...files,
      '.emend/project.json': JSON.stringify({
        version: 1,
        formats: ['html'],
        html: { attributes: ['onclick'] },
      }),
    });
    const { file, problems } = await readProjectFile(host.project);
    expect(file).toMatchObject({ formats: ['html'], html: { attributes: [], articleOnly: false } });
    expect(problems[0]?.message).toContain('onclick');
  });
});
