import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { approvedUnits } from '../../../../main/host/memory/project-memory';
import { contextOf } from '../../../../main/host/memory/memory-index';
import { foldJournal } from '../../../../shared/review/fold';
import { code, openAt, openHost, startHost, value } from '../host-fixture';

const chinese = '旧港口在多年施工之后重新向所有船只开放。';
const sentence = 'The old harbour has been opened again for ships after many years of works.';
const better = 'After years of works the old harbour is open again to all ships.';

const tmx = (...targets: readonly string[]): string =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>${chinese}</seg></tuv>${targets.join('')}</tu></body></tmx>`,
  ).toString('base64');
const inLanguage = (language: string, text: string): string =>
  `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;

describe('translation memories from files', () => {
  const files = { 'a.txt': `A report\n\n${sentence}` };
  const ask = async (client: Awaited<ReturnType<typeof openHost>>['client']) => {
    const { row, events } = await openAt(client, 'a.txt');
    const { text, hash } = foldJournal(events);
    const found = value(
      await client.call('suggestions.find', {
        articleId: row.id,
        hash,
        start: text.indexOf(sentence),
        end: text.length,
        source: chinese,
        flags: [],
      }),
    );
    return found.suggestions.map((each) => [each.text, each.origin]);
  };

  it('are found by the source, in the project’s language alone, and again once the index is gone', async () => {
    const host = await openHost(files);
    const data = tmx(inLanguage('de', 'Der alte Hafen ist wieder offen.'), inLanguage('en-GB', better));
    const taken = value(await host.client.call('memory.import', { name: 'coast.tmx', data }));
    expect(taken).toMatchObject({ units: 1, origins: [{ kind: 'file', name: 'coast.tmx', units: 1 }] });
    expect(taken.origins[0]?.bytes).toBeGreaterThan(100);
    const hit = [[better, { kind: 'memory', likeness: 1, unit: 'coast.tmx' }]];
    expect(await ask(host.client)).toEqual(hit);
    await host.close();
    await rm(join(host.above, 'cache'), { recursive: true, force: true });
    const again = await startHost({}, { above: host.above });
    const { startWith } = value(await again.client.call('host.info', {}));
    value(await again.client.call('project.open', { projectId: startWith ?? '' }));
    expect(await ask(again.client)).toEqual(hit);
    const rows = value(await again.client.call('memory.list', {}));
    const id = rows.find(({ kind }) => kind === 'file')?.id ?? '';
    expect(
      value(await again.client.call('memory.forget', { id })).filter(({ kind }) => kind === 'file'),
    ).toEqual([]);
    expect(await ask(again.client)).toEqual([]);
  });

  it('are left as they were when taking one in is cancelled', async () => {
    const host = await openHost(files);
    const first = tmx(inLanguage('en', better));
    value(await host.client.call('memory.import', { name: 'coast.tmx', data: first }));
    const controller = new AbortController();
    controller.abort();
    const again = { name: 'coast.tmx', data: tmx(inLanguage('en', 'Something else.')) };
    expect(code(await host.client.call('memory.import', again, { signal: controller.signal }))).toBe(
      'cancelled',
    );
    expect((await ask(host.client)).map(([text]) => text)).toEqual([better]);
  });

  it('are refused where they hold nothing to use', async () => {
    const { client } = await openHost(files);
    const send = async (name: string, data: string) =>
      code(await client.call('memory.import', { name, data }));
    expect(await send('notes.txt', tmx())).toBe('no-memory');
    expect(await send('german.tmx', tmx(inLanguage('de', 'Offen.')))).toBe('no-units');
    const german = await client.call('memory.import', {
      name: 'german.tmx',
      data: tmx(inLanguage('de', 'Offen.')),
    });
    expect(german.ok ? '' : german.error.message).toMatch(/It has: .*de.* Check the languages/);
    expect(await send('broken.tmx', Buffer.from('<tmx><body>').toString('base64'))).not.toBe('ok');
    expect(value(await client.call('memory.list', {}))).toEqual([]);
  });
});

it('remembers what stood around a sentence in the machine translation, not what it became', () => {
  const units = approvedUnits({
    machineTranslation: 'The rain stopped. The quay was closed. People went home.',
    text: 'It no longer rained. The quay was shut. Everybody went home.',
    source: null,
    language: 'en',
    sourceLanguage: 'zh',
    from: 'a.txt',
  });
  expect(units.find(({ target }) => target === 'The quay was shut.')?.contexts.machineTranslation).toBe(
    contextOf('The rain stopped.', 'People went home.'),
  );
});
