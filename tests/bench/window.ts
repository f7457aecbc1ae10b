import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { startBrowser, startChromium } from '../e2e/support/chromium-shell';
import { openArticle } from '../e2e/support/project';
import { newFolder, root } from '../e2e/support/shell';
import { prose } from './diff';
import { workOfKeys } from './main-thread';

interface Line {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Milliseconds between two keys, and how many are pressed. */
const [between, presses] = [120, 120];
const size = { width: 1440, height: 900 };
const keys = Array.from({ length: presses }, (_, index) =>
  index % 6 === 5 ? 'Space' : 'etaoi'.charAt(index % 6),
);

function line(name: string, values: readonly number[]): Line {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10;
  return { name, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/**
 * Milliseconds in the window, in Chromium over the loopback host: the main thread's work for a keystroke beside that of the bare
 * editor with the same options on the same text, and what a person waits for.
 */
export async function benchWindow(): Promise<Line[]> {
  const text = article(7);
  return [await bareKeys(text), ...(await inEmend(text))];
}

const title = (seed: number): string => `Harbour report ${seed}`;

/** Prose of 5 KB with a defect in every paragraph. */
function article(seed: number): string {
  return `${title(seed)}\n${prose(5_000, seed).replaceAll('\n', ' The harbour is of high -quality .\n')}`;
}

async function bareKeys(text: string): Promise<Line> {
  const outDir = await newFolder('bare-editor');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests', 'bench', 'bare-editor'),
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: size });
    await page.route('http://bare.test/**', async (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = join(outDir, path === '/' ? 'index.html' : path);
      await route.fulfill({ body: await readFile(file), contentType: typeOf(file) });
    });
    await page.goto(`http://bare.test/#${encodeURIComponent(text)}`);
    await page.getByRole('textbox').focus();
    return line('keystroke in the bare editor, 5 KB', await typed(page));
  } finally {
    await browser.close();
  }
}

function typeOf(file: string): string {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  return types[extname(file)] ?? 'application/octet-stream';
}

async function inEmend(text: string): Promise<Line[]> {
  const folder = await newFolder('bench');
  await mkdir(join(folder, 'news'));
  const names = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
  for (const [index, name] of names.entries())
    await writeFile(join(folder, 'news', name), index === 0 ? text : article(20 + index));
  const began = performance.now();
  const shell = await startChromium({ folder, home: await newFolder('home'), as: 'ana:Ana', size });
  try {
    const { page } = shell;
    await page.getByRole('option').first().waitFor();
    const ready = performance.now() - began;
    await openArticle(page, title(7));
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.waitForTimeout(3_000);
    const work = await typed(page);
    const opened = await opening(page, names.slice(1));
    return [
      line('keystroke in Emend, 5 KB', work),
      line('from the start of the host and the browser to the list', [ready]),
      line(
        'opening an article of 5 KB to its text',
        opened.map(({ toText }) => toText),
      ),
      line(
        'opening an article of 5 KB to its flags',
        opened.map(({ toFlags }) => toFlags),
      ),
    ];
  } finally {
    await shell.close();
  }
}

async function typed(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 8; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  return workOfKeys(page, keys, between);
}

interface Opening {
  readonly toText: number;
  readonly toFlags: number;
}

/** Goes through the articles by the key for the next one; seen from within the page, so that no round trip is counted. */
async function opening(page: Page, names: readonly string[]): Promise<Opening[]> {
  const found: Opening[] = [];
  // The runner of TypeScript marks named functions with this; it does not come along into the page.
  await page.evaluate('globalThis.__name = (marked) => marked');
  for (let count = 0; count < names.length; count++) {
    const waiting = page.evaluate(untilShown);
    await page.keyboard.press('Alt+PageDown');
    found.push(await waiting);
    await page.waitForTimeout(400);
  }
  return found;
}

/** Runs in the page: milliseconds from the next key press until another text, and then its flags, are on the screen. */
function untilShown(): Promise<Opening> {
  const text = (): string => document.querySelector('.view-lines')?.textContent ?? '';
  const reading = (): boolean =>
    document.querySelector('.window-foot')?.textContent?.includes('Reading') ?? true;
  const before = text();
  return new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        let toText: number | null = null;
        const look = (): void => {
          const now = performance.now() - timeStamp;
          if (toText === null && text() !== before && text() !== '') toText = now;
          if (toText !== null && !reading()) resolve({ toText, toFlags: now });
          else requestAnimationFrame(look);
        };
        look();
      },
      { once: true, capture: true },
    );
  });
}
