import { mkdir, mkdtemp, readdir, readFile, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../main/host/create-host';
import { createClient } from '../../shared/protocol/create-client';
import type { HostClient } from '../../shared/protocol/client';
import { createCarrierPair } from '../../shared/protocol/in-process';
import { serve } from '../../shared/protocol/serve';
import { shortHash } from '../../shared/base/hash';
import { openProject } from '../contract/cases';

const secret = 'The words of somebody else.\n';
let base = '';
let project = '';

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'emend-walls-')));
  project = join(base, 'project');
  await mkdir(join(project, 'sub'), { recursive: true });
  await mkdir(join(base, 'outside'));
  await writeFile(join(base, 'outside', 'secret.txt'), secret);
  await writeFile(join(project, 'one.txt'), 'One\n\nAn article of the project.\n');
  await writeFile(join(project, 'sub', 'two.txt'), 'Two\n\nAnother article.\n');
});

async function withClient(use: (client: HostClient) => Promise<void>): Promise<void> {
  const host = await createHost({
    version: '0.0.0',
    shell: 'browser',
    folders: [project],
    settingsFolder: join(base, 'home', 'settings'),
    cacheFolder: join(base, 'home', 'cache'),
    samplesFolder: join(base, 'no-samples'),
    person: { id: 'ana', name: 'Ana' },
    workers: 1,
  });
  const pair = createCarrierPair();
  const serving = serve(pair.host, host.handlers, (listener) => host.on(listener));
  try {
    await use(createClient(pair.client));
  } finally {
    serving.close();
    await host.close();
  }
}

describe('a window reaches nothing outside the opened folder', () => {
  it('through an id made from a path', async () => {
    await withClient(async (client) => {
      await openProject(client);
      for (const path of [
        '../outside/secret.txt',
        join(base, 'outside', 'secret.txt'),
        'one.txt/../../outside/secret.txt',
      ]) {
        const answer = await client.call('article.open', { articleId: shortHash(path) });
        expect(answer.ok, path).toBe(false);
      }
    });
  });

  it('through a symbolic link to a file or to a folder', async () => {
    await symlink(join(base, 'outside', 'secret.txt'), join(project, 'link.txt'));
    await symlink(join(base, 'outside'), join(project, 'folder'));
    await withClient(async (client) => {
      const rows = await openProject(client);
      expect(JSON.stringify(rows)).not.toContain('folder/secret.txt');
      for (const path of ['link.txt', 'folder/secret.txt']) {
        const answer = await client.call('article.open', { articleId: shortHash(path) });
        expect(answer.ok, path).toBe(false);
      }
    });
  });

  it('through a link that takes an article’s place, or its folder’s, after the listing', async () => {
    await withClient(async (client) => {
      await openProject(client);
      await rename(join(project, 'one.txt'), join(project, 'aside.txt'));
      await symlink(join(base, 'outside', 'secret.txt'), join(project, 'one.txt'));
      await rename(join(project, 'sub'), join(base, 'sub-aside'));
      await symlink(join(base, 'outside'), join(project, 'sub'));
      await writeFile(join(base, 'outside', 'two.txt'), secret);
      for (const path of ['one.txt', 'sub/two.txt']) {
        const answer = await client.call('article.open', { articleId: shortHash(path) });
        expect(JSON.stringify(answer), path).not.toContain(secret.trim());
      }
    });
  });

  it('through a journal folder that is a link: nothing is written there', async () => {
    await symlink(join(base, 'outside'), join(project, '.emend'));
    await withClient(async (client) => {
      const rows = await openProject(client).catch(() => []);
      for (const row of rows) await client.call('article.open', { articleId: row.id });
    });
    expect(await readFile(join(base, 'outside', 'secret.txt'), 'utf8')).toBe(secret);
    expect((await readdir(join(base, 'outside'))).sort()).toEqual(['secret.txt']);
  });

  it('through pairs that the project file names', async () => {
    await mkdir(join(project, '.emend'));
    const pairs = [
      { source: '../outside/*.txt', target: '*.txt' },
      { source: join(base, 'outside', '*.txt'), target: '*.txt' },
    ];
    const file = { version: 1, sourceLanguage: 'zh', language: 'en', pairs, fourEyes: true, rules: {} };
    await writeFile(join(project, '.emend', 'project.json'), JSON.stringify(file));
    await writeFile(join(project, 'secret.txt'), 'Secret\n\nIts own words.\n');
    await withClient(async (client) => {
      for (const row of await openProject(client)) {
        const answer = await client.call('article.open', { articleId: row.id });
        expect(JSON.stringify(answer), row.path).not.toContain(secret.trim());
      }
    });
  });

  it('through a folder that was not named at start, in a browser', async () => {
    await withClient(async (client) => {
      for (const projectId of [join(base, 'outside'), '../outside', shortHash(join(base, 'outside'))]) {
        expect((await client.call('project.open', { projectId })).ok).toBe(false);
      }
      expect((await client.call('project.pick', {})).ok).toBe(false);
    });
  });

  it('through links: only web addresses are opened', async () => {
    await withClient(async (client) => {
      for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', '--help']) {
        expect((await client.call('link.open', { url })).ok).toBe(false);
      }
    });
  });
});
