import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/base/result';
import type { Person } from '../../shared/review/person';
import { reportProcessErrors } from '../host/process-errors';
import { openHost } from './open-host';
import { openInBrowser } from './open-in-browser';
import { findPlaces } from './places';
import { safeLink } from './safe-link';
import { startLoopback } from './serve-loopback';

export interface ServeOptions {
  /** The one folder the browser may open; null for this person's copy of the sample project. */
  readonly project: string | null;
  /** 0 for any that is free. */
  readonly port: number;
  readonly person: Person | null;
  /** Show the window in the person's browser, if there is one. */
  readonly openBrowser: boolean;
  /** Takes the lines that tell the person what goes on; the address stands alone on its line. */
  readonly print: (line: string) => void;
  readonly report: (error: unknown) => void;
}

/** Serves the window in a browser on this machine until the process is asked to stop, then writes what is pending. */
export async function runServe(options: ServeOptions): Promise<Result<null>> {
  const { project, port, person, openBrowser, print, report } = options;
  reportProcessErrors(report);
  const stopped = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  const places = findPlaces();
  const host = await openHost({
    shell: 'browser',
    project: project === null ? 'sample' : { folder: resolve(project) },
    person,
    places,
    report,
    openLink: async (url) => {
      const link = safeLink(url);
      if (link !== null) await openInBrowser(link);
    },
  });
  if (!host.ok) return host;
  const loopback = await startLoopback({ host: host.value, port, rendererFolder: places.window, report });
  if (!loopback.ok) {
    await host.value.close();
    return loopback;
  }
  print('Emend is at this address, for whoever has it whole, until you press Ctrl+C:');
  print(loopback.value.url);
  if (openBrowser && !(await openInBrowser(loopback.value.url)))
    print('No browser was found: open the address in yours.');
  await stopped;
  await loopback.value.close();
  await host.value.close();
  return ok(null);
}
