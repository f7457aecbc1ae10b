import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHost } from '../../main/host/create-host';
import type { HostClient } from '../../shared/protocol/client';
import type { OpenedArticle } from '../../shared/protocol/contract';
import { createClient } from '../../shared/protocol/create-client';
import { createCarrierPair } from '../../shared/protocol/in-process';
import { serve } from '../../shared/protocol/serve';
import { edit, fix } from '../../shared/review/actions';
import type { EventBody } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';

/*
 * A team with mixed versions: `npm run mixed -- FOLDER`, where FOLDER holds the code of an older Emend. This version writes
 * a journal with what the older one does not know; the older one opens it, says so, writes on top of it and loses nothing.
 */

type CreateHost = typeof createHost;

async function open(
  make: CreateHost,
  folder: string,
  home: string,
): Promise<{ client: HostClient; end: () => Promise<void> }> {
  const host = await make({
    version: '0.0.0',
    shell: 'test',
    folders: [folder],
    settingsFolder: join(home, 'settings'),
    cacheFolder: join(home, 'cache'),
    samplesFolder: join(home, 'samples'),
    person: { id: 'ana', name: 'Ana' },
    workers: 0,
  });
  const pair = createCarrierPair();
  const serving = serve(
    pair.host,
    host.handlers,
    (listener) => host.on(listener),
    (error) => assert.fail(String(error)),
  );
  const client = createClient(pair.client);
  return {
    client,
    end: async () => {
      serving.close();
      await host.close();
    },
  };
}

async function article(client: HostClient): Promise<OpenedArticle> {
  const info = await client.call('host.info', {});
  assert.ok(info.ok && info.value.startWith !== null);
  const project = await client.call('project.open', { projectId: info.value.startWith });
  assert.ok(project.ok);
  const rows = await client.call('library.list', {});
  assert.ok(rows.ok && rows.value[0] !== undefined);
  const opened = await client.call('article.open', { articleId: rows.value[0].id });
  assert.ok(opened.ok);
  return opened.value;
}

async function append(
  client: HostClient,
  opened: OpenedArticle,
  parents: readonly string[],
  body: EventBody,
): Promise<string> {
  const written = await client.call('article.append', {
    articleId: opened.row.id,
    drafts: [{ parents: [...parents], body }],
  });
  assert.ok(written.ok, JSON.stringify(written));
  const id = written.value.at(-1)?.id;
  assert.ok(id !== undefined);
  return id;
}

async function main(older: string): Promise<void> {
  const { createHost: olderHost } = (await import(
    pathToFileURL(join(resolve(older), 'main', 'host', 'create-host.ts')).href
  )) as { createHost: CreateHost };
  const base = await mkdtemp(join(tmpdir(), 'emend-mixed-'));
  const folder = join(base, 'project');
  await mkdir(folder);
  await writeFile(join(folder, 'a.txt'), 'One  two.');

  const present = await open(createHost, folder, join(base, 'present'));
  const opened = await article(present.client);
  const tips = foldJournal(opened.events).tips;
  const fixed = await append(
    present.client,
    opened,
    tips,
    fix('One  two.', [{ start: 3, end: 5, text: ' ' }], ['double-space'], true),
  );
  const undone = await append(present.client, opened, [fixed], {
    ...edit('One two.', [{ start: 3, end: 4, text: '  ' }]),
    undoes: fixed,
  });
  await append(present.client, opened, [undone], {
    ...edit('One  two.', [{ start: 3, end: 5, text: ' ' }]),
    undoes: undone,
  });
  const state = foldJournal((await article(present.client)).events);
  await present.end();

  const journals = join(folder, '.emend', 'journal', opened.row.id);
  const [name = ''] = (await readdir(journals)).filter((file) => file.endsWith('.jsonl'));
  const unknown = JSON.stringify({
    v: 1,
    id: 'future-1',
    parents: state.tips,
    seq: state.lastSeq + 1,
    person: { id: 'ana', name: 'Ana' },
    time: '2026-03-01T08:00:00.000Z',
    type: 'hologram',
    depth: 3,
  });
  await appendFile(join(journals, name), `${unknown}\n`);

  const past = await open(olderHost, folder, join(base, 'older'));
  const there = await article(past.client);
  const saidByOlder = there.problems.map(({ message }) => message);
  assert.equal(foldJournal(there.events).text, state.text, 'the older version has the same text');
  assert.match(saidByOlder.join('\n'), /does not know "hologram"/);
  await append(past.client, there, ['future-1'], edit(state.text, [{ start: 0, end: 0, text: 'Now ' }]));
  await past.end();

  const kept = (
    await Promise.all((await readdir(journals)).map((file) => readFile(join(journals, file), 'utf8')))
  ).join('');
  assert.ok(kept.includes(unknown), 'the older version keeps the line as it is');
  const after = await open(createHost, folder, join(base, 'present'));
  const last = await article(after.client);
  const saidByPresent = last.problems.map(({ message }) => message);
  assert.equal(foldJournal(last.events).text, `Now ${state.text}`);
  assert.match(saidByPresent.join('\n'), /a newer Emend wrote it/);
  await after.end();
  await rm(base, { recursive: true, force: true });
  console.log(`the older version says: ${saidByOlder.join(' ')}`);
  console.log(`this version says: ${saidByPresent.join(' ')}`);
  console.log('both have the same text, and the line that neither knows is kept.');
}

const older = process.argv[2];
if (older === undefined) {
  console.error('usage: npm run mixed -- FOLDER (the code of an older Emend)');
  process.exitCode = 2;
} else await main(older);
