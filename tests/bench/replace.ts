import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../shared/protocol/create-client';
import { createCarrierPair } from '../../shared/protocol/in-process';
import { serve } from '../../shared/protocol/serve';
import { engine } from './built-engine';
import { writeArticles } from './library';

interface Line {
  readonly name: string;
  readonly seconds: number;
  readonly processor: number;
  readonly hits: number;
}

const [articles, size] = [10_000, 5_000];

/** Seconds to search 10,000 articles (50 MB): the first time, from disk, and again, from what is kept. */
export async function benchReplace(): Promise<Line[]> {
  const base = await mkdtemp(join(tmpdir(), 'emend-replace-'));
  const folder = join(base, 'project');
  await writeArticles(folder, articles, size);
  const { createHost } = await engine();
  const host = await createHost({
    version: '0.0.0',
    shell: 'test',
    folders: [folder],
    settingsFolder: join(base, 'settings'),
    cacheFolder: join(base, 'cache'),
    samplesFolder: folder,
    workers: 0,
  });
  const pair = createCarrierPair();
  const serving = serve(pair.host, host.handlers, (listener) => host.on(listener));
  const client = createClient(pair.client);
  const search = async (name: string, replacement: object): Promise<Line> => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const options = { find: '', replaceWith: 'x', ...replacement };
    const found = await client.call('replace.find', { replacement: options });
    if (!found.ok) throw new Error(found.error.message);
    const { user, system } = process.cpuUsage(used);
    return {
      name,
      seconds: Math.round(performance.now() - began) / 1000,
      processor: Math.round((user + system) / 1e4) / 100,
      hits: found.value.hits,
    };
  };
  try {
    const info = await client.call('host.info', {});
    if (!info.ok || info.value.startWith === null) throw new Error('the folder was not opened');
    await client.call('project.open', { projectId: info.value.startWith });
    return [
      await search('first, from disk: a rare phrase', { find: 'report 77' }),
      await search('a rare phrase', { find: 'report 77' }),
      await search('a word, once an article', { find: 'report' }),
      await search('an expression, once an article', {
        find: 'report (\\d+)$',
        replaceWith: '$1',
        regex: true,
        wholeWords: false,
      }),
      await search('an expression that is nowhere', {
        find: 'zebra[s]? +(x|y)+z',
        regex: true,
        wholeWords: false,
      }),
    ];
  } finally {
    serving.close();
    await host.close();
    await rm(base, { recursive: true, force: true });
  }
}
