import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copySamples, openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const text = '[data-side="target"], .editor-place';

test('undo after a reload takes the last typing back, and says that it does', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Lately here ');
  await saved(page);
  await page.reload();
  await expect(page.locator(text).getByText('Lately here')).toBeVisible();
  await page.locator('.editor-place').getByRole('textbox').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('before the article was opened')).toBeVisible();
  await expect(page.locator(text).getByText('Lately here')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(page.locator(text).getByText('Lately here')).toBeVisible();
});

/** Chooses the first thing that the menu of the text offers, as a person does: once it has the focus. */
async function chooseFirst(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
}

test('the menu of the text cuts and copies, and says how to paste where it may not read the clipboard', async ({
  openWindow,
  shellName,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  // A browser asks the person; here they agree. The app's own policy lets it write and not read.
  if (shellName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = page.locator('.editor-place');
  const selected = pane.getByText('Engineers spent', { exact: false }).first();
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Copy', exact: true })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: 'Paste', exact: true })).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.getByRole('search').getByRole('textbox', { name: 'Find' }).fill('Engineers spent');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(pane.getByRole('textbox')).toBeFocused();
  await chooseFirst(page, 'Cut');
  await expect(selected).toHaveCount(0);
  await expect(pane.getByRole('textbox')).toBeFocused();
  await chooseFirst(page, 'Paste');
  if (shellName === 'electron') {
    await expect(page.getByText('Press Ctrl V to paste')).toBeVisible();
    await page.keyboard.press('Control+v');
  }
  await expect(selected).toBeVisible();
});

test('a sentence of a page that was rewritten over its bold words says on which they fall now', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Pages');
  await mkdir(join(folder, '.emend'), { recursive: true });
  await writeFile(
    join(folder, '.emend', 'project.json'),
    JSON.stringify({ version: 1, formats: ['txt', 'html'] }),
  );
  await writeFile(
    join(folder, 'harbour.html'),
    '<h1>The harbour</h1><p>In 1978 <b>the big port</b> opened near the old quay.</p><p>It  is open.</p>',
  );
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await page.getByRole('option').first().click();
  await expect(page.locator('.editor-place').getByText('the big port').first()).toBeVisible();
  await page.locator('.editor-place').getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Shift+K');
  await page.keyboard.type('Since 1978 ships have moored here.');
  const strip = page.locator('.warning-strip', { hasText: 'Formatting:' });
  await expect(strip).toContainText('“the big port” was bold in line 2; after the rewriting “');
  await strip.getByRole('button', { name: 'Show the words' }).press('Enter');
  await page.locator('.editor-place').getByRole('textbox').focus();
  await page.keyboard.press('Control+z');
  await expect(strip).toHaveCount(0);
});
