import type { Locator, Page } from '@playwright/test';
import { projectToShow } from './support/project-to-show';
import { expect, test } from './support/test';

/** What a window of 1280 × 720 is at 300 %, in CSS pixels. */
const size = { width: 427, height: 240 };

async function topOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the page');
  return box.y;
}

async function open(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.palette [role="combobox"]').fill(path);
  await page.locator('.palette [aria-selected="true"]').filter({ hasText: path }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.where h1[title^="${path}"]`).waitFor();
}

test('at 300 % a notice covers no button, and a card leaves a line of the text in sight', async ({
  openWindow,
}) => {
  test.setTimeout(60_000);
  const { page } = await openWindow({ folder: await projectToShow(), as: 'ana:Ana', size });
  await page.locator('.empty-acts button').first().waitFor();

  await open(page, '0147');
  const editor = page.locator('.editor-pane');
  await editor.waitFor();
  await page.keyboard.press('F8');
  await page.locator('.flag-card').waitFor();
  expect((await topOf(page.locator('.flag-card'))) - (await topOf(editor))).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('Escape');

  await open(page, '0256');
  await page.keyboard.press('F9');
  await page.locator('.hunk[data-here]').waitFor();
  await page.keyboard.press('a');
  const notice = page.locator('.notice').first();
  await notice.waitFor();
  // It stands over the foot of the window, where there is nothing to press.
  const foot = page.getByRole('contentinfo', { name: 'Status' });
  expect(await topOf(notice)).toBeGreaterThanOrEqual((await topOf(foot)) - 1);
  await expect(foot.getByRole('button')).toHaveCount(0);
});
