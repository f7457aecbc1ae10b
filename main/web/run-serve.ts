import { resolve } from 'node:path';
import { fail, ok, said, type Result } from '../../shared/base/result';
import type { Person } from '../../shared/review/person';
import { reportProcessErrors, uncaught } from '../host/process-errors';
import { keepPort, lastPort } from './last-port';
import { openHost, startProject } from './open-host';
import { openInBrowser } from './open-in-browser';
import { writeOpeningPage, type OpeningPage } from './opening-page';
import { findPlaces } from './places';
import { safeLink } from './safe-link';
import { startLoopback, type Loopback } from './serve-loopback';

export interface ServeOptions {
  /** The one folder the browser may open; null for this person's copy of the sample project. */
  readonly project: string | null;
  /** 0 for that of last time, or any that is free. */
  readonly port: number;
  readonly person: Person | null;
  /** Show the window in the person's browser, if there is one. */
  readonly openBrowser: boolean;
  /** Takes the lines that tell the person what goes on; the address stands alone on its line. */
  readonly print: (line: string) => void;
  readonly report: (error: unknown) => void;
}

/** The browser has read the page long before; what it leads to ends with this process in any case. Milliseconds. */
const pageMs = 60_000;

async function showInBrowser(url: string, print: (line: string) => void): Promise<OpeningPage | null> {
  const page = await writeOpeningPage(url).catch(() => null);
  if (page === null || !(await openInBrowser(page.path))) {
    print('No browser was found: open the address in yours.');
    await page?.remove();
    return null;
  }
  setTimeout(() => void page.remove().catch(() => undefined), pageMs).unref();
  return page;
}

/** What a page does at a person's click cannot be told here; but no page opens links faster than one clicks. Milliseconds. */
const linkRestMs = 1_000;

function createRateLimit(restMs: number): () => boolean {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < restMs) return false;
    last = now;
    return true;
  };
}

/** Serves the window in a browser on this machine until the process is asked to stop, then writes what is pending. */
export async function runServe(options: ServeOptions): Promise<Result<null>> {
  const { project, port, person, openBrowser, print, report } = options;
  let served: Loopback | null = null;
  reportProcessErrors((error) => {
    // The tabs first: the terminal may be gone.
    served?.tell({ name: 'host.failed', value: uncaught });
    report(error);
  });
  const stopped = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  const asked = project === null ? null : await startProject(resolve(project));
  if (project !== null && asked === null)
    return fail('no-such-folder', said`${project} is not there or may not be read. Choose another folder.`);
  const places = findPlaces();
  const mayOpen = createRateLimit(linkRestMs);
  const host = await openHost({
    shell: 'browser',
    project: asked ?? 'sample',
    person,
    places,
    report,
    openLink: async (url) => {
      const link = safeLink(url);
      return link !== null && mayOpen() && (await openInBrowser(link));
    },
  });
  if (!host.ok) return host;
  const folder = asked?.folder ?? null;
  const remembered = port === 0 ? await lastPort(places.settings, folder) : port;
  const listen = (at: number): ReturnType<typeof startLoopback> =>
    startLoopback({ host: host.value, port: at, rendererFolder: places.window, report });
  const first = await listen(remembered);
  // Something else may be at the port of last time.
  const loopback = first.ok || remembered === port ? first : await listen(port);
  if (!loopback.ok) {
    await host.value.close();
    return loopback;
  }
  served = loopback.value;
  await keepPort(places.settings, folder, Number(new URL(loopback.value.url).port));
  print('Emend is at this address, for whoever has it whole, until you press Ctrl+C:');
  print(loopback.value.url);
  const page = openBrowser ? await showInBrowser(loopback.value.url, print) : null;
  await stopped;
  await page?.remove();
  await loopback.value.close();
  await host.value.close();
  return ok(null);
}
