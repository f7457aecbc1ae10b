import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../shared/protocol/create-client';
import { createCarrierPair } from '../../shared/protocol/in-process';
import { serve } from '../../shared/protocol/serve';
import { engine } from './built-engine';
import { prose } from './diff';

interface Line {
  readonly name: string;
  readonly seconds: number;
}

const [articles, size] = [10_000, 5_000];
/** Different texts; each is written again and again under other titles. */
const texts = 200;

/** Seconds until a folder of 10,000 articles (50 MB) is listed, scanned by two threads, and found unchanged at the next start. */
export async function benchLibrary(): Promise<Line[]> {
  const base = await mkdtemp(join(tmpdir(), 'emend-library-'));
  const folder = join(base, 'project');
  try {
    await writeArticles(folder, articles, size);
    const first = await visit(folder, join(base, 'home'));
    const second = await visit(folder, join(base, 'home'));
    return [
      { name: `${articles} articles: opened and listed`, seconds: first.listed },
      { name: `${articles} articles: scanned`, seconds: first.scanned },
      { name: `${articles} articles: opened and listed again`, seconds: second.listed },
      { name: `${articles} articles: found unchanged`, seconds: second.scanned },
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** Writes so many articles of some `size` bytes each, 500 a folder. */
export async function writeArticles(folder: string, articles: number, size: number): Promise<void> {
  const bodies = Array.from({ length: texts }, (_, seed) =>
    prose(size, seed + 1).replaceAll('\n', ' The harbour is of high -quality .\n'),
  );
  for (let number = 0; number < articles; number++) {
    const month = join(folder, String(Math.floor(number / 500)).padStart(2, '0'));
    if (number % 500 === 0) await mkdir(month, { recursive: true });
    const name = `${String(number).padStart(5, '0')}.txt`;
    await writeFile(join(month, name), `Harbour report ${number}\n${bodies[number % texts]}`);
  }
}

async function visit(folder: string, home: string): Promise<{ listed: number; scanned: number }> {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 10) / 100;
  const { createHost } = await engine();
  const host = await createHost({
    version: '0.0.0',
    shell: 'test',
    folders: [folder],
    settingsFolder: join(home, 'settings'),
    cacheFolder: join(home, 'cache'),
    samplesFolder: folder,
    workers: 2,
  });
  const pair = createCarrierPair();
  const serving = serve(pair.host, host.handlers, (listener) => host.on(listener));
  try {
    const client = createClient(pair.client);
    const info = await client.call('host.info', {});
    if (!info.ok || info.value.startWith === null) throw new Error('the folder was not opened');
    await client.call('project.open', { projectId: info.value.startWith });
    const list = await client.call('library.list', {});
    if (!list.ok || list.value.length !== articles) throw new Error('the list is not whole');
    const listed = seconds();
    const scan = await client.call('library.scan', { first: [] });
    if (!scan.ok) throw new Error(scan.error.message);
    return { listed, scanned: seconds() };
  } finally {
    serving.close();
    await host.close();
  }
}
