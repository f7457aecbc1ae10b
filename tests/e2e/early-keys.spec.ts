import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copySamples, saved } from './support/project';
import { expect, test } from './support/test';

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.palette [role="combobox"]').fill(name);
  await page.locator('.palette [aria-selected="true"]').filter({ hasText: name }).waitFor();
}

/** The keys as one burst in the page, so that none of them can come late. */
async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

test('keys that are pressed while an article is on its way are done in it, in their order', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await page.locator('.empty-acts button').first().waitFor();

  await choose(page, 'port-expansion');
  await pressAtOnce(page, ['Enter', 'N', 'e', 'w', 'x', 'Backspace', 'Space', 'F8']);
  await page.locator('.flag-card').waitFor();
  await saved(page);
  await expect(page.locator('.where h1')).toHaveText(/^New /);
  const first = await page.locator('.where h1').innerText();

  // From one article to the next: no letter goes into the one that is still seen.
  await choose(page, '0256');
  await pressAtOnce(page, ['Enter', 'Z', 'z', 'F9']);
  await page.locator('.review').waitFor();
  await expect(page.locator('.where h1')).toHaveText(/^Zz/);
  await page.keyboard.press('F9');
  await choose(page, 'port-expansion');
  await page.keyboard.press('Enter');
  await expect(page.locator('.where h1')).toHaveText(first);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await readFile(join(folder, '0147-port-expansion.en.txt'), 'utf8')).not.toContain('Zz');
});
