import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newFolder } from './support/shell';
import { inTheme, themes } from './support/views';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

/** One pixel in two hundred may differ, as edges of letters do between machines; a row of buttons moved by its height is more. */
const tolerance = { maxDiffPixelRatio: 0.005 };
/** A day after the work in the project: what is said of times depends on it. */
const now = new Date(Date.UTC(2026, 5, 5, 8));
const languages = ['en-US', 'zh-CN'];
const terms =
  'source,target,forbidden,note\n码头,quay,pier|jetty,Of stone; a pier stands on piles\n港务局,port office,,\n,,harbor,The house writes harbour\n';

/** Four views that hold most of what the window is made of, by keyboard from the one before. */
const shown: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  [
    'desk',
    async (page) => {
      await page.keyboard.press('Control+p');
      await page.locator('.palette [role="combobox"]').fill('report-004');
      await page.locator('.palette [aria-selected="true"]').filter({ hasText: 'report-004' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.flag-line[aria-current]').first().waitFor({ state: 'attached' });
      await page.keyboard.press('F8');
      await page.locator('.flag-card').waitFor();
    },
  ],
  [
    'review',
    async (page) => {
      await page.keyboard.press('F9');
      await page.locator('.hunk').first().waitFor();
      // How long a change took comes after the change.
      await expect(page.locator('.hunk .spent')).toHaveCount(2);
    },
  ],
  [
    'terms',
    async (page) => {
      await page.keyboard.press('F9');
      await page.keyboard.press('Alt+Shift+y');
      await page.locator('.term-row').first().waitFor();
      // The list with a term of it in the form above.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.term-form').waitFor();
    },
  ],
  [
    'settings',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('.dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+,');
      await page.locator('.settings').waitFor();
    },
  ],
];

for (const language of languages)
  test(`the window looks as it did, in all three themes (${language})`, async ({ openWindow }) => {
    test.setTimeout(180_000);
    const folder = join(await newFolder('project'), 'Coast');
    await workedProject(folder, 12);
    await writeFile(join(folder, '.emend', 'terms.csv'), terms);
    const { page } = await openWindow({
      folder,
      as: 'rui:Rui',
      language,
      now,
      size: { width: 1280, height: 720 },
    });
    await page.locator('#article-list [role="option"]').first().waitFor();
    // The scan has read every article: no row is without its figures, and nothing says that it goes on.
    await expect(page.locator('.article-count[data-severity="unknown"]')).toHaveCount(0);
    await expect(page.locator('.scan-status')).toHaveCount(0);
    const reason = await otherFonts(page);
    test.skip(reason !== null, reason ?? '');
    for (const [name, show] of shown) {
      await show(page);
      for (const theme of themes) {
        await inTheme(page, theme);
        await expect(page).toHaveScreenshot(`${name}-${language}-${theme}.png`, {
          ...tolerance,
          // The caret and its line blink and settle on their own.
          stylePath: join(import.meta.dirname, 'support', 'pictures.css'),
          timeout: 20_000,
        });
      }
    }
  });

/** Why pictures made elsewhere cannot be compared here, said of the system's fonts; null if they can. */
async function otherFonts(page: Page): Promise<string | null> {
  const kept = await readFile(join(import.meta.dirname, 'support', 'fonts-of-pictures.txt'), 'utf8');
  const here = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 48;
    const pen = canvas.getContext('2d');
    if (pen === null) return '';
    const { fontFamily } = getComputedStyle(document.body);
    pen.font = `32px ${fontFamily}`;
    pen.fillText('审校断句术语 Ag', 0, 36);
    // How much ink there is in each of sixteen columns: coarse enough for another way of smoothing, not for another face.
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const ink = new Array<number>(16).fill(0);
    for (let at = 3; at < data.length; at += 4) {
      const column = Math.floor((((at - 3) / 4) % canvas.width) / 20);
      ink[column] = (ink[column] ?? 0) + (data[at] ?? 0) / 255;
    }
    return ink.map((sum) => Math.round(sum)).join(' ');
  });
  const [mine, theirs] = [here, kept].map((line) => line.trim().split(' ').map(Number)) as [
    number[],
    number[],
  ];
  const apart = mine.reduce((sum, ink, at) => sum + Math.abs(ink - (theirs[at] ?? 0)), 0);
  const all = theirs.reduce((sum, ink) => sum + ink, 0);
  if (apart <= all * 0.05) return null;
  const reason = `Pictures are not compared: the fonts for Chinese here are others (ink ${here}, not ${kept.trim()}).`;
  process.stdout.write(`${reason}\n`);
  return reason;
}
