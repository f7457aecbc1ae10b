import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startChromium } from '../e2e/support/chromium-shell';
import { openArticle } from '../e2e/support/project';
import { newFolder } from '../e2e/support/shell';
import { inBareEditor } from './bare-page';
import { framesOfWheel } from './frames';
import { writeArticles } from './library';
import { allowNamedFunctions, workOfKeys } from './main-thread';
import { reachDisk } from './reach-disk';
import { article, between, line, linesOf, title, toTyping, typed, workLines, type Line } from './typing';
import { typingInApp } from './typing-in-app';

const size = { width: 1440, height: 900 };
/** The articles that are typed in, by name. */
const sizes = { '5 KB': 5_000, '300 KB': 300_000, '1 MB': 1_000_000 };
/** Beyond what the figures are compared at: a text of this size is on disk as soon. */
const largest = 5_000_000;
/** Rows of a library that is scrolled (EMEND_BENCH_ROWS: another number). */
const rows = Number(process.env.EMEND_BENCH_ROWS ?? 100_000);

/** What is timed; EMEND_BENCH_WINDOW names some of it, apart by commas. */
const timed = ['typing', 'app', 'disk', 'opening', 'rows'] as const;
const wanted = process.env.EMEND_BENCH_WINDOW?.split(',') ?? timed;
const isWanted = (part: (typeof timed)[number]): boolean => wanted.includes(part);

/**
 * Milliseconds in the window, in Chromium over the loopback host: the main thread's work for a key beside that of the bare editor
 * with the same options on the same text, from a key press to the disk, and what a person waits for. The work for a key is also looked at in
 * the app, where there is an Electron.
 */
export async function benchWindow(): Promise<Line[]> {
  const texts = Object.entries(sizes).map(([name, length], index) => ({
    name,
    text: article(length, 70 + index),
  }));
  const bare = isWanted('typing')
    ? await inBareEditor(
        texts.map(({ text }) => text),
        size,
        typed,
      )
    : [];
  return [
    ...bare.flatMap((work, index) => linesOf(`in the bare editor, ${texts[index]?.name ?? ''}`, work)),
    ...(await inEmend(texts)),
    ...(isWanted('app') ? await typingInApp(texts, size) : []),
    ...(isWanted('rows') ? await inLargeLibrary() : []),
  ];
}

async function inEmend(texts: readonly { name: string; text: string }[]): Promise<Line[]> {
  if (!timed.some((part) => part !== 'rows' && part !== 'app' && isWanted(part))) return [];
  const folder = await newFolder('bench');
  await mkdir(join(folder, 'news'));
  for (const [index, { text }] of texts.entries()) await writeFile(join(folder, `typed-${index}.txt`), text);
  await writeFile(join(folder, 'largest.txt'), article(largest, 60));
  const names = Array.from({ length: 11 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
  for (const [index, name] of names.entries())
    await writeFile(join(folder, 'news', name), article(5_000, 20 + index));
  const began = performance.now();
  const shell = await startChromium({ folder, home: await newFolder('home'), as: 'ana:Ana', size });
  try {
    const { page } = shell;
    await page.getByRole('option').first().waitFor();
    const ready = performance.now() - began;
    const lines: Line[] = [line('from the start of the host and the browser to the list', [ready])];
    for (const [index, { name }] of texts.entries()) {
      if (!isWanted('typing') && !isWanted('disk')) break;
      await openArticle(page, title(70 + index));
      lines.push(...(await inArticle(page, folder, `typed-${index}.txt`, name)));
    }
    if (isWanted('disk')) {
      await openArticle(page, title(60));
      await page.waitForTimeout(20_000);
      await toTyping(page);
      lines.push(
        line('from a key to the disk, 5 MB', await reachDisk(page, folder, 'largest.txt', letters, between)),
      );
    }
    if (!isWanted('opening')) return lines;
    // While the library is checked for the first time every processor is at that: what opening takes then says how many there are.
    await page.locator('.scan-status').waitFor({ state: 'detached', timeout: 120_000 });
    const opened = await opening(
      page,
      names.map((_, index) => title(20 + index)),
    );
    lines.push(
      line(
        'opening an article of 5 KB to its text',
        opened.map(({ toText }) => toText),
      ),
      line(
        'opening an article of 5 KB to its flags',
        opened.map(({ toFlags }) => toFlags),
      ),
    );
    return lines;
  } finally {
    await shell.close();
  }
}

const letters = 'etaoinshrd'.repeat(6);

async function inArticle(page: Page, folder: string, path: string, name: string): Promise<Line[]> {
  await page.waitForTimeout(5_000);
  const disk = async (): Promise<Line[]> => {
    await toTyping(page);
    return [line(`from a key to the disk, ${name}`, await reachDisk(page, folder, path, letters, between))];
  };
  if (!isWanted('typing')) return isWanted('disk') ? disk() : [];
  return [
    ...linesOf(`in Emend, ${name}`, await typed(page)),
    ...(isWanted('disk') ? await disk() : []),
    ...workLines(
      `to the next line, ${name}`,
      await workOfKeys(page, Array<string>(40).fill('ArrowDown'), between),
    ),
    ...workLines(`to the next flag, ${name}`, await workOfKeys(page, Array<string>(40).fill('F8'), between)),
    line(`frames while the text scrolls, ${name}`, await framesOfWheel(page, '.view-lines', 120)),
  ];
}

async function inLargeLibrary(): Promise<Line[]> {
  const folder = await newFolder('bench-library');
  await writeArticles(folder, rows, 200);
  const shell = await startChromium({ folder, home: await newFolder('home'), as: 'ana:Ana', size });
  try {
    const { page } = shell;
    await page.getByRole('option').first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(5_000);
    return [
      line(
        `frames while ${rows.toLocaleString('en')} rows scroll`,
        await framesOfWheel(page, '[role="listbox"]', 120),
      ),
    ];
  } finally {
    await shell.close();
  }
}

interface Opening {
  readonly toText: number;
  readonly toFlags: number;
}

/** Opens the articles of these titles one after the other; seen from within the page, so that no round trip is counted. */
async function opening(page: Page, titles: readonly string[]): Promise<Opening[]> {
  const found: Opening[] = [];
  await allowNamedFunctions(page);
  for (const each of titles) {
    await page.keyboard.press('Control+p');
    await page.getByRole('combobox').fill(each);
    await page.getByRole('option', { selected: true }).filter({ hasText: each }).waitFor();
    // Watching starts before the key is sent: a key that overtook it would never be seen.
    const watch = await page.evaluateHandle(watchOpening);
    await page.keyboard.press('Enter');
    found.push(await watch.evaluate(({ opened }) => opened));
    await page.waitForTimeout(400);
  }
  return found;
}

/** Runs in the page: milliseconds from the next key press until another text, and then its flags, are on the screen. */
function watchOpening(): { opened: Promise<Opening> } {
  const text = (): string => document.querySelector('.view-lines')?.textContent ?? '';
  const reading = (): boolean =>
    document.querySelector('.window-foot')?.textContent?.includes('Reading') ?? true;
  const before = text();
  const opened = new Promise<Opening>((resolve) => {
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
  return { opened };
}
