/**
 * Scans a folder and prints how far it is, one JSON object a line. Run by the bench, which kills it.
 * Arguments: the built engine, the folder, and where settings and the index go.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [engine, folder, base] = process.argv.slice(2);
const { createHost } = await import(pathToFileURL(engine).href);
const host = await createHost({
  version: '0.0.0',
  shell: 'test',
  folders: [folder],
  settingsFolder: join(base, 'settings'),
  cacheFolder: join(base, 'cache'),
  samplesFolder: folder,
  workers: 2,
});
/** @param {{ done: number, total: number }} at */
const say = ({ done, total }) => process.stdout.write(`${JSON.stringify({ done, total })}\n`);
const { signal } = new AbortController();
const alone = { signal, progress: () => undefined };
const info = await host.handlers['host.info']({}, alone);
await host.handlers['project.open']({ projectId: info.value.startWith }, alone);
const scan = await host.handlers['library.scan']({ first: [] }, { signal, progress: say });
if (!scan.ok) throw new Error(scan.error.message);
say({ done: scan.value.scanned, total: scan.value.scanned });
await host.close();
