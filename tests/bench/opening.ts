import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronHalf } from '../run/shells.mjs';
import { articleIdOf } from '../../shared/review/article-id';
import { startChromium } from '../e2e/support/chromium-shell';
import { startElectron } from '../e2e/support/electron-shell';
import { newFolder, type Shell, type ShellOptions } from '../e2e/support/shell';
import { edits, longJournal } from './journal';
import { allowNamedFunctions, outermost, traced, type TraceEvent } from './main-thread';

interface Line {
  readonly shell: string;
  readonly edits: number;
  /** Milliseconds from the key that opens the article to its text on the screen. */
  readonly toText: number;
  /** Milliseconds of the window's main thread from the key until a second after the flags are there, by its processor time. */
  readonly work: number;
  /** Tasks of 50 ms or more among it; and the longest in milliseconds, by the clock and by its processor time. */
  readonly longTasks: number;
  readonly longest: number;
  readonly longestWork: number;
  readonly budget: number;
}

const short = 'A short one\nThe port was full.\n';
const options = { as: 'ana:Ana', size: { width: 1440, height: 900 } };

/**
 * Opens an article of fifty thousand edits in the real window, and before it the same text without any: in Chromium and, where one
 * is at hand, in Electron.
 */
export async function benchOpening(): Promise<Line[]> {
  const lines = await opening('chromium', startChromium);
  const electron = electronHalf();
  if ('missing' in electron) console.log(`electron: not run: ${electron.missing}`);
  else if (electron.before.length > 0)
    console.log(
      `electron: not run: there is no display; put ${electron.before.join(' ')} before the command`,
    );
  else lines.push(...(await opening('electron', startElectron)));
  return lines;
}

async function opening(shell: string, start: (options: ShellOptions) => Promise<Shell>): Promise<Line[]> {
  const folder = await newFolder('bench');
  const { first, last, journal } = longJournal();
  // The text of the long one is that of the plain one, and its journal made it so.
  for (const [name, text] of Object.entries({ short, plain: last, long: first }))
    await writeFile(join(folder, `${name}.txt`), text);
  const journals = join(folder, '.emend', 'journal', articleIdOf('long.txt'));
  await mkdir(journals, { recursive: true });
  await writeFile(join(journals, 'ana.00112233445566ff.jsonl'), journal);
  const opened = await start({ ...options, folder, home: await newFolder('home') });
  try {
    const { page } = opened;
    await page.getByRole('option').first().waitFor();
    await choose(page, 'short');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Text of the article' }).waitFor();
    await allowNamedFunctions(page);
    const lines: Line[] = [];
    for (const [name, count] of [
      ['plain', 0],
      ['short', null],
      ['long', edits],
    ] as const) {
      await page.waitForTimeout(3000);
      await choose(page, name);
      const found = await timed(page);
      if (count !== null) lines.push({ shell, edits: count, ...found, budget: 1500 });
    }
    return lines;
  } finally {
    await opened.close();
  }
}

/** Puts the choice of articles on the one of this name; Enter then opens it. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill(`${name}.txt`);
  await page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
}

async function timed(page: Page): Promise<Omit<Line, 'shell' | 'edits' | 'budget'>> {
  let seen = { toText: NaN, tasks: [] as number[] };
  const events = await traced(await page.context().newCDPSession(page), async () => {
    // Watching starts before the key is sent: a key that overtook it would never be seen.
    const watch = await page.evaluateHandle(watchOpening);
    await page.keyboard.press('Enter');
    seen = await watch.evaluate(({ opened }) => opened);
  });
  const work = workFrom(events).map((ms) => Math.round(ms));
  return {
    toText: Math.round(seen.toText),
    work: work.reduce((sum, each) => sum + each, 0),
    longTasks: seen.tasks.length,
    longest: Math.round(Math.max(0, ...seen.tasks)),
    longestWork: Math.max(0, ...work),
  };
}

/** The tasks of the thread that the key came to, from then on, in milliseconds of processor time. */
function workFrom(events: readonly TraceEvent[]): number[] {
  const key = events.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  if (key === undefined) throw new Error('no key arrived at the page');
  const own = events.filter(
    ({ pid, tid, ts, dur = 0 }) => pid === key.pid && tid === key.tid && ts + dur >= key.ts,
  );
  return outermost(own).map(({ tdur = 0 }) => tdur / 1000);
}

/** Runs in the page: from the next key press until another text and its flags are on the screen. */
function watchOpening(): { opened: Promise<{ toText: number; tasks: number[] }> } {
  const text = (): string => document.querySelector('.view-lines')?.textContent ?? '';
  const reading = (): boolean =>
    document.querySelector('.window-foot')?.textContent?.includes('Reading') ?? true;
  const before = text();
  const tasks: number[] = [];
  const opened = new Promise<{ toText: number; tasks: number[] }>((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        });
        observer.observe({ type: 'longtask' });
        let toText: number | null = null;
        const look = (): void => {
          const now = performance.now() - timeStamp;
          if (toText === null && text() !== before && text() !== '') toText = now;
          if (toText === null || reading()) return void requestAnimationFrame(look);
          const seen = toText;
          setTimeout(() => {
            observer.disconnect();
            resolve({ toText: seen, tasks });
          }, 1000);
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  return { opened };
}
