import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBackground } from '../../../main/host/in-background';
import { OpenProject } from '../../../main/host/open-project';
import { reportProcessErrors } from '../../../main/host/process-errors';
import { ana, append, code, editOf, openAt, openHost } from './host-fixture';
import { tempFolder, writeFiles } from './temp-folder';

describe('A3: work that nobody waits for', () => {
  it('is reported where it fails, whether at once or later, and whatever the report does', async () => {
    const heard: unknown[] = [];
    inBackground(
      () => {
        throw new Error('at once');
      },
      (error) => heard.push(error),
    );
    inBackground(
      () => Promise.reject(new Error('later')),
      (error) => {
        heard.push(error);
        throw new Error('the report fails too');
      },
    );
    await sleep(1);
    expect(heard).toMatchObject([{ message: 'at once' }, { message: 'later' }]);
  });

  it('is reported in a project whose windows, library and journals all break', async () => {
    const root = await tempFolder();
    await writeFiles(root, { 'a.txt': 'One. Two.' });
    const [settingsFolder, cacheFolder] = [await tempFolder(), await tempFolder()];
    const bugs: string[] = [];
    const project = await OpenProject.open({
      entry: { id: '1', name: 'a', path: root },
      settingsFolder,
      cacheFolder,
      rulesVersion: '1',
      workers: 0,
      person: () => ana,
      sign: (event) => event,
      now: () => 0,
      tell: () => {
        throw new Error('a window is broken');
      },
      report: (error) => bugs.push(error instanceof Error ? error.message : String(error)),
    });
    project.library.rescan = () => Promise.reject(new Error('the rescan is broken'));
    project.library.refresh = () => Promise.reject(new Error('the library is broken'));
    if (project.store.ok) await project.store.value.watching;
    project.wrote('0123456789abcdef', []);
    await writeFile(join(root, 'b.txt'), 'Three.');
    await expect
      .poll(() => [...new Set(bugs)].sort(), { timeout: 45_000 })
      .toEqual(['a window is broken', 'the library is broken', 'the rescan is broken']);
    await project.close();
  });

  it('B7: does not end a host whose .emend goes between writing and scanning again', async () => {
    const { client, project } = await openHost({ 'a.txt': 'One. Two.' });
    const { row } = await openAt(client, 'a.txt');
    expect(code(await append(client, row.id, editOf('One. Two.', [{ start: 0, end: 3, text: '1' }])))).toBe(
      'ok',
    );
    await rm(join(project, '.emend'), { recursive: true });
    await writeFile(join(project, '.emend'), 'in the way');
    await sleep(600);
    expect(code(await client.call('host.info', {}))).toBe('ok');
    const refused = await append(client, row.id, editOf('1. Two.', [{ start: 0, end: 1, text: '2' }]));
    expect(refused).toMatchObject({ ok: false });
    await rm(join(project, '.emend'));
    expect(code(await client.call('article.open', { articleId: row.id }))).toBe('ok');
  });

  it('does not end the process by what nobody caught', () => {
    const heard: unknown[] = [];
    const stop = reportProcessErrors((error) => {
      heard.push(error);
      throw new Error('cannot be told');
    });
    try {
      const [uncaught] = process.listeners('uncaughtException').slice(-1);
      const [rejected] = process.listeners('unhandledRejection').slice(-1);
      uncaught?.(new Error('a bug'), 'uncaughtException');
      rejected?.(new Error('a promise'), Promise.resolve());
      uncaught?.(Object.assign(new Error('gone'), { code: 'EPIPE' }), 'uncaughtException');
    } finally {
      stop();
    }
    expect(heard).toMatchObject([{ message: 'a bug' }, { message: 'a promise' }]);
  });
});
