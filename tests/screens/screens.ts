/**
 * Every view and dialog in each theme, language and size, as contact sheets to be looked at (after `npm run build`), 48 views on each.
 * The dark shade of high contrast differs in its colours alone, so it is shown at one size:
 *
 *   npm run screens -- FOLDER [--themes light,dark,contrast,contrast-dark] [--languages en-US,zh-CN] [--sizes 900x600,1280x720,2560x1440] [--only NAME,…]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { startChromium } from '../e2e/support/chromium-shell';
import { newFolder } from '../e2e/support/shell';
import { leavesUnchecked, projectToShow } from '../e2e/support/project-to-show';
import {
  callPane,
  hide,
  inTheme,
  putPaneAway,
  themes,
  views,
  viewsWithout,
  type Look,
  type ShownView,
} from '../e2e/support/views';

const looks: readonly Look[] = [...themes, 'contrast-dark'];
/** Where the dark shade of high contrast is shown. */
const sizeOfDarkContrast = '1280x720';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string', default: looks.join() },
    languages: { type: 'string', default: 'en-US,zh-CN' },
    sizes: { type: 'string', default: '900x600,1280x720,2560x1440' },
    only: { type: 'string' },
  },
});
const [out] = positionals;
if (out === undefined) {
  process.stderr.write('npm run screens -- FOLDER\n');
  process.exit(2);
}
await mkdir(out, { recursive: true });
const only = values.only?.split(',');
const chosenLooks = looks.filter((look) => values.themes.split(',').includes(look));

/** More make a sheet higher than Chromium takes pictures of. */
const onASheet = 48;

interface Picture {
  readonly name: string;
  readonly sheet: string;
  readonly file: string;
}

for (const language of values.languages.split(',')) {
  const folder = await projectToShow();
  const all = [...views, ...viewsWithout(folder)];
  const shell = await startChromium({
    folder,
    home: await newFolder('screens'),
    as: 'ana:Ana',
    hostScript: leavesUnchecked,
    language,
    size: { width: 1440, height: 900 },
  });
  const pictures: Picture[] = [];
  try {
    await shell.page.locator('#article-list [role="option"]').first().waitFor();
    for (const view of all) {
      try {
        await view.show(shell.page);
        if (only === undefined || only.includes(view.name))
          pictures.push(...(await takeAll(shell.page, view, language)));
        await hide(shell.page, view);
      } catch (error) {
        process.stdout.write(`${view.name}, ${language}: ${String(error).split('\n', 1)[0]}\n`);
        // The views after it can still be looked at.
        await shell.page.setViewportSize({ width: 1440, height: 900 });
        await shell.page.keyboard.press('Escape');
      }
    }
    for (const sheet of new Set(pictures.map((picture) => picture.sheet))) {
      const of = pictures.filter((picture) => picture.sheet === sheet);
      for (let from = 0; from < of.length; from += onASheet)
        await writeSheet(shell.browser, `${sheet}-${from / onASheet + 1}`, of.slice(from, from + onASheet));
    }
  } finally {
    await shell.close();
  }
}

/** A menu of a pane closes where the window becomes too narrow for the pane. */
function widestFirst(a: string, b: string): number {
  return Number.parseInt(b, 10) - Number.parseInt(a, 10);
}

async function takeAll(page: Page, view: ShownView, language: string): Promise<Picture[]> {
  const taken: Picture[] = [];
  for (const size of values.sizes.split(',').sort(widestFirst)) {
    const [width = 1280, height = 720] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    const isNarrow = width < 1000;
    if (isNarrow || (view.again && view.pane === undefined)) await callPane(page, view);
    for (const look of chosenLooks)
      if (look !== 'contrast-dark' || size === sizeOfDarkContrast)
        taken.push(await take(page, view.name, look, language, size));
    if (isNarrow) await putPaneAway(page, view);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return taken;
}

async function take(page: Page, name: string, look: Look, language: string, size: string): Promise<Picture> {
  await inTheme(page, look);
  await page.waitForTimeout(250);
  const sheet = `${language}-${look}-${size}`;
  const file = join(out ?? '', `${sheet}-${name}.jpg`);
  await page.screenshot({ path: file, type: 'jpeg', quality: 80 });
  return { name, sheet, file };
}

/** Writes the pictures of a sheet side by side, small enough to be seen together. */
async function writeSheet(browser: Browser, sheet: string, pictures: readonly Picture[]): Promise<void> {
  const shown = 900;
  const cells = await Promise.all(
    pictures.map(async ({ name, file }) => {
      const data = (await readFile(file)).toString('base64');
      return `<figure><img src="data:image/jpeg;base64,${data}" width="${shown}"><figcaption>${name}</figcaption></figure>`;
    }),
  );
  const blank = await browser.newPage({ viewport: { width: 4 * shown + 80, height: 900 } });
  await blank.setContent(
    `<style>body{margin:16px;display:flex;flex-wrap:wrap;gap:12px;font:20px sans-serif}figure{margin:0}</style>${cells.join('')}`,
  );
  await writeFile(join(out ?? '', `sheet-${sheet}.png`), await blank.screenshot({ fullPage: true }));
  await blank.close();
  process.stdout.write(`sheet-${sheet}.png: ${cells.length} views\n`);
}
