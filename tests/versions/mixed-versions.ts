import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
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
import { edit, fix, sentenceDone } from '../../shared/review/actions';
import type { EventBody } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';

/*
 * A team with mixed versions: `npm run mixed`, or `npm run mixed -- COMMIT`. This version writes a journal with what an older one
 * does not know; the build of that older one, which is made from its commit, opens it with its own host and command line, says
 * so, writes on top of it and loses nothing. Nothing of the older version's code runs but what it built, and its window's client.
 */

/** The last version without `undoes` in events, and without the merges that take a new machine translation over. */
const olderCommit = 'c000327';
const root = resolve(import.meta.dirname, '..', '..');

/** Builds the version of a commit with its own packages below `node_modules/.cache`, once; the folder with its sources and its `dist`. */
async function buildOf(commit: string): Promise<string> {
  const id = execFileSync('git', ['rev-parse', '--short', `${commit}^{commit}`], { cwd: root })
    .toString()
    .trim();
  const folder = join(root, 'node_modules', '.cache', `emend-${id}`);
  if (existsSync(join(folder, 'dist', 'cli.js'))) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sources = execFileSync('git', ['archive', id], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x'], { cwd: folder, input: sources });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    stdio: 'inherit',
  });
  execFileSync(process.execPath, [join('main', 'launch', 'build.mjs')], { cwd: folder, stdio: 'inherit' });
  return folder;
}

interface Opened {
  readonly client: HostClient;
  readonly end: () => Promise<void>;
}

/** This version's host, in this process. */
async function openHere(folder: string, home: string): Promise<Opened> {
  const host = await createHost({
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

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((give, refuse) => {
    let output = '';
    child.once('exit', () => refuse(new Error(`the older host ended: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]+/.exec(output)?.[0];
      if (address !== undefined) give(address);
    });
  });
}

/** The older version's `emend serve`, as built, with its own client. */
async function openThere(built: string, folder: string, home: string): Promise<Opened> {
  const load = async (...path: string[]): Promise<Record<string, never>> =>
    (await import(pathToFileURL(join(built, ...path)).href)) as Record<string, never>;
  const { nodePage } = (await load('tests', 'contract', 'node-page.ts')) as unknown as {
    nodePage: (url: string) => { token: string };
  };
  const { loopbackCarrier } = (await load('renderer', 'host', 'loopback-carrier.ts')) as unknown as {
    loopbackCarrier: (
      token: string,
      page: unknown,
    ) => Parameters<typeof createClient>[0] & { close: () => void };
  };
  const older = (await load('shared', 'protocol', 'create-client.ts')) as unknown as {
    createClient: typeof createClient;
  };
  const child = spawn(process.execPath, [join(built, 'dist', 'cli.js'), 'serve', folder, '--as', 'ana:Ana'], {
    env: { ...process.env, EMEND_HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const page = nodePage(await addressOf(child));
  const carrier = loopbackCarrier(page.token, page);
  return {
    client: older.createClient(carrier),
    end: async () => {
      carrier.close();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
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

async function main(commit: string): Promise<void> {
  const built = await buildOf(commit);
  const base = await mkdtemp(join(tmpdir(), 'emend-mixed-'));
  const folder = join(base, 'project');
  await mkdir(folder);
  await writeFile(join(folder, 'a.txt'), 'One  two.');

  const present = await openHere(folder, join(base, 'present'));
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
  const again = await append(present.client, opened, [undone], {
    ...edit('One  two.', [{ start: 3, end: 5, text: ' ' }]),
    undoes: undone,
  });
  const [done] = sentenceDone('One two.', { start: 0, end: 8 }, true, again);
  if (done !== undefined) await append(present.client, opened, [again], done);
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

  const past = await openThere(built, folder, join(base, 'older'));
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
  const after = await openHere(folder, join(base, 'present'));
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

await main(process.argv[2] ?? olderCommit);
