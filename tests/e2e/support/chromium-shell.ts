import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import packedChromium from '@sparticuz/chromium';
import { environment, root, usualLanguage, type Shell, type ShellOptions } from './shell';

/** The window in a browser: `url` is the host's address with its token. */
export interface ChromiumShell extends Shell {
  readonly url: string;
  readonly browser: Browser;
  /** Sends the host a signal: SIGSTOP has it answer nothing. */
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Milliseconds. */
const addressTime = 30_000;
const lastRequestsTime = 1_000;

/** Starts the loopback host on a folder, as `emend serve` does, and opens its address in a headless Chromium. */
export async function startChromium(options: ShellOptions): Promise<ChromiumShell> {
  const host = startHost(options);
  const browser = await startBrowser();
  const page = await browser.newPage({
    viewport: options.size ?? { width: 1440, height: 900 },
    locale: options.language ?? usualLanguage,
    ...(options.now !== undefined && { timezoneId: 'UTC' }),
  });
  if (options.now !== undefined) await page.clock.setFixedTime(options.now);
  try {
    const url = await host.address;
    await page.goto(url);
    return {
      url,
      browser,
      page,
      signal: host.signal,
      errors: host.errors,
      close: async () => {
        await closeTab(page);
        await browser.close();
        await host.stop('SIGTERM');
      },
      kill: async () => {
        await host.stop('SIGKILL');
        await browser.close();
      },
    };
  } catch (error) {
    await browser.close();
    await host.stop('SIGKILL');
    throw error;
  }
}

/**
 * Closes the tab as a careful person does: asked whether to leave what is not written yet, they stay, and close it once more. Then the
 * browser goes on for a moment, as theirs would, and sends what the page gave it last.
 */
async function closeTab(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 3 && !page.isClosed(); attempt += 1) {
    const heldOrClosed = new Promise<void>((resolve) => {
      page.once('close', () => resolve());
      page.once('dialog', (dialog) => void dialog.dismiss().then(resolve, resolve));
    });
    await page.close({ runBeforeUnload: true });
    await heldOrClosed;
    await new Promise((resolve) => setTimeout(resolve, lastRequestsTime));
  }
}

/** The Chromium of the npm package, which needs no download of its own. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await packedChromium.executablePath(),
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

function startHost(options: ShellOptions): {
  address: Promise<string>;
  errors: () => string;
  signal: (signal: NodeJS.Signals) => void;
  stop: (signal: NodeJS.Signals) => Promise<void>;
} {
  const as = options.as ? ['--as', options.as] : [];
  const { hostScript } = options;
  const first = hostScript ? [`--import=data:text/javascript,${encodeURIComponent(hostScript)}`] : [];
  const serve = [join(root, 'dist', 'cli.js'), 'serve', options.folder, ...as];
  const child = spawn(process.execPath, [...first, ...serve], {
    env: { ...environment(options.home), DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  return {
    address: readAddress(child, () => errors.join('')),
    errors: () => errors.join(''),
    signal: (signal) => void child.kill(signal),
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill(signal);
      await ended;
    },
  };
}

function readAddress(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const give = (why: string): void => reject(new Error(`the loopback host ${why}: ${output}${errors()}`));
    const timer = setTimeout(() => give('gave no address in time'), addressTime);
    child.once('exit', () => give('ended'));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]+$/m.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
