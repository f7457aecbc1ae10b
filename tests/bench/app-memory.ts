import { readFile, readdir, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { electronHalf } from '../run/shells.mjs';
import { startElectron } from '../e2e/support/electron-shell';
import { newFolder } from '../e2e/support/shell';
import { writeWorkedArticles } from './worked-articles';

interface Line {
  readonly when: string;
  /** Seconds since the window was there. */
  readonly seconds: number;
  /** Proportional set size of all processes of the app. */
  readonly megabytes: number;
  readonly budget: number;
}

const articles = Number(process.env.EMEND_BENCH_ARTICLES ?? 10_000);
/** Megabytes; an empty window of Electron takes about half of it. */
const budget = 800;
/** Idle scan threads go after half a minute; the collector then has its turn. Milliseconds. */
const quietMs = 45_000;
const patience = 40 * 60_000;

/**
 * What the whole app takes in memory with a library of 10,000 articles of 200 events each: after its scan, once it is idle,
 * and in the project view. In Electron under Linux, which alone tells how much of the memory is shared.
 */
export async function benchAppMemory(): Promise<readonly Line[]> {
  const electron = electronHalf();
  if ('missing' in electron) throw new Error(electron.missing);
  const folder = await newFolder('bench');
  const home = await newFolder('home');
  await writeWorkedArticles(folder, articles);
  try {
    return [...(await visit(folder, home, 'first start')), ...(await visit(folder, home, 'next start'))];
  } finally {
    await Promise.all([folder, home].map((each) => rm(each, { recursive: true, force: true })));
  }
}

async function visit(folder: string, home: string, start: string): Promise<readonly Line[]> {
  const shell = await startElectron({ folder, home, as: 'ana:Ana' });
  const { app, page } = shell;
  const began = performance.now();
  const lines: Line[] = [];
  const note = async (when: string): Promise<void> => {
    const megabytes = Math.round((await residentKb(app.process().pid ?? 0)) / 1000);
    const seconds = Math.round((performance.now() - began) / 1000);
    lines.push({ when: `${start}: ${when}`, seconds, megabytes, budget });
  };
  try {
    await page.getByRole('option').first().waitFor();
    await scanned(page);
    await note('scanned');
    await page.waitForTimeout(quietMs);
    await note('idle');
    await page.keyboard.press('Alt+Shift+V');
    await page.locator('.project-plot svg').first().waitFor({ timeout: patience });
    await note('project view');
    await page.waitForTimeout(quietMs);
    await note('project view, idle');
    return lines;
  } finally {
    await shell.close();
  }
}

/** Waits until nothing is checked any more for two seconds on end. */
async function scanned(page: Page): Promise<void> {
  const progress = page.getByRole('progressbar', { name: 'Checking the articles' });
  const isScanning = (): Promise<boolean> => progress.isVisible();
  // A library that is unchanged shows none.
  await progress.waitFor({ timeout: 15_000 }).catch(() => undefined);
  for (let quiet = 0, since = performance.now(); quiet < 4; await page.waitForTimeout(500)) {
    if (performance.now() - since > patience) throw new Error('the scan came to no end');
    quiet = (await isScanning()) ? 0 : quiet + 1;
  }
}

/** Kilobytes of a process and all that it started, what they share counted once (PSS). */
async function residentKb(pid: number): Promise<number> {
  const own = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const children = (await readdir(`/proc/${pid}/task`).catch(() => [])).map((task) =>
    readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => ''),
  );
  const ids = (await Promise.all(children))
    .join(' ')
    .split(' ')
    .filter((id) => id !== '')
    .map(Number);
  const below = await Promise.all(ids.map(residentKb));
  return below.reduce((sum, each) => sum + each, Number(/^Pss:\s+(\d+)/m.exec(own)?.[1] ?? 0));
}
