/**
 * Every view and dialog in each theme, language and size, as contact sheets to be looked at (after `npm run build`), 48 views on each:
 *
 *   npm run screens -- FOLDER [--themes light,dark,contrast] [--languages en-US,zh-CN] [--sizes 900x600,1280x720,2560x1440] [--only NAME,…]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { startChromium } from '../e2e/support/chromium-shell';
import { newFolder } from '../e2e/support/shell';
import { leavesUnchecked, projectToShow } from '../e2e/support/project-to-show';
import {
  hide,
  inTheme,
  themes,
  togglePane,
  views,
  viewsWithout,
  type ShownView,
  type Theme,
} from '../e2e/support/views';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string', default: themes.join() },
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
const chosenThemes = themes.filter((theme) => values.themes.split(',').includes(theme));

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
    if (isNarrow) await togglePane(page, view);
    for (const theme of chosenThemes) taken.push(await take(page, view.name, theme, language, size));
    if (isNarrow) await togglePane(page, view);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return taken;
}

async function take(
  page: Page,
  name: string,
  theme: Theme,
  language: string,
  size: string,
): Promise<Picture> {
  await inTheme(page, theme);
  await page.waitForTimeout(250);
  const sheet = `${language}-${theme}-${size}`;
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
