import AxeBuilder from '@axe-core/playwright';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { startBrowser } from './support/chromium-shell';
import { newFolder, root } from './support/shell';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
} as const;
const themeNames = ['light', 'dark', 'contrast'] as const;

/** Plots that no rule's flags have a part in: their figures are those of the journals. */
const plots = ['stages-over-time', 'waiting', 'days', 'people'] as const;

test('plots look as they did in all three themes', async ({ openWindow }) => {
  const folder = join(await newFolder('project'), 'Coast');
  await workedProject(folder, 24);
  const { page } = await openWindow({ folder, as: 'rui:Rui', size: { width: 1280, height: 900 } });
  await showView(page);
  // The columns around the page are not what is compared: it stands at whole pixels, at a width of its own.
  await page.addStyleTag({
    content: '.project-view { position: fixed; inset: 0 auto 0 0; width: 1000px; z-index: 9 }',
  });
  for (const theme of themeNames) {
    await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const plot of plots) {
      const locator = page.locator(`[data-part="${plot}"] .project-plot`);
      await locator.scrollIntoViewIfNeeded();
      await locator.evaluate(toWholePixels);
      // One pixel in a hundred may differ, as edges of letters do between machines.
      await expect(locator).toHaveScreenshot(`${plot}-${theme}.png`, { maxDiffPixelRatio: 0.01 });
    }
  }
});

/** Moves an element to whole pixels: what stands above it must not decide how its edges are rounded. */
function toWholePixels(element: Element): void {
  if (!(element instanceof HTMLElement)) return;
  Object.assign(element.style, { position: 'relative', top: '0', left: '0' });
  const { x, y } = element.getBoundingClientRect();
  Object.assign(element.style, { top: `${Math.round(y) - y}px`, left: `${Math.round(x) - x}px` });
}

for (const language of ['en-US', 'zh-CN'])
  test(`the project view and the dialogs of marking pass axe in all themes (${language})`, async ({
    openWindow,
  }) => {
    const folder = join(await newFolder('project'), 'Coast');
    await workedProject(folder, 12);
    const { page } = await openWindow({ folder, as: 'rui:Rui', language });
    await showView(page);
    const inThemes = async (part: string): Promise<void> => {
      for (const theme of themeNames) {
        await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await axeIsSilent(page, part);
      }
    };
    for (const width of [1440, 700]) {
      await page.setViewportSize({ width, height: 900 });
      await inThemes('.project-view');
      // Nothing is wider than the page.
      expect(await page.locator('.project-page').evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Alt+Shift+V');
    await page.getByRole('option').nth(1).click();
    await page.locator('.monaco-editor').first().waitFor();
    await expect(async () => {
      await page.keyboard.press('Alt+Shift+E');
      await expect(page.locator('.esa')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await inThemes('.dialog');
    await page.keyboard.press('Escape');
  });

test('the report opens from disk without a network, passes axe and prints', async () => {
  const folder = join(await newFolder('project'), 'Coast');
  await workedProject(folder, 24);
  const file = join(await newFolder('report'), 'report.html');
  const args = [join(root, 'dist', 'cli.js'), 'report', folder, '--format', 'html', '--out', file];
  await promisify(execFile)(process.execPath, args);
  const browser = await startBrowser();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ offline: true, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      await expect(page.locator('h1')).toContainText('Coast');
      expect(asked).toEqual([pathToFileURL(file).href]);
      await expect(page.locator('script')).toHaveCount(0);
      for (const width of [1280, 480]) {
        await page.setViewportSize({ width, height: 900 });
        await axeIsSilent(page, 'html');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      }
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('nav')).toBeHidden();
      const pdf = await page.pdf({ format: 'A4', printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

async function showView(page: Page): Promise<void> {
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+Shift+V');
  await expect(page.locator('.project-view')).toBeVisible();
  await expect(page.locator('.project-pending')).toBeEmpty({ timeout: 60_000 });
  await expect(page.locator('.project-parts')).toBeVisible();
}

async function axeIsSilent(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
