import type { Page } from '@playwright/test';
import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const narrow = { width: 900, height: 600 } as const;
const pane = (page: Page) => page.locator('.editor-place');
const source = (page: Page) => page.locator('.left-text[data-side="source"]');
const findField = (page: Page) => page.getByRole('search').getByRole('textbox', { name: 'Find' });

test('whoever leaves the palette without a choice is back in the field they were in', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('Control+f');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(findField(page)).toBeFocused();
});

test('a comment that was begun waits, is sent by the key on its button, and leaves no pane over a narrow desk', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const field = page.locator('.dock').getByRole('textbox', { name: 'Comment on the sentence' });
  await page.keyboard.press('Alt+Shift+Q');
  await expect(field).toBeFocused();
  await page.keyboard.type('Which port?');
  await page.keyboard.press('Control+1');
  await expect(field).toHaveCount(0);
  await page.keyboard.press('Control+3');
  await expect(field).toHaveValue('Which port?');

  await page.setViewportSize(narrow);
  await expect(page.locator('.dock')).toHaveCount(0);
  await pane(page).getByRole('textbox').focus();
  await page.keyboard.press('Alt+Shift+Q');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Which port?');
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toContainText('Ctrl ↵');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.dock')).toHaveCount(0);
  await expect(pane(page).getByRole('textbox')).toBeFocused();

  await page.keyboard.press('Alt+Shift+Q');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.locator('.dock')).toHaveCount(0);

  // No pane lies over the find bar.
  await page.keyboard.press('Control+1');
  await expect(page.locator('.dock')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.locator('.dock')).toHaveCount(0);
  await expect(findField(page)).toBeFocused();
});

test('a source sentence is chosen until it is linked or Escape is pressed, and then the source shows what is linked', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.locator('.flag-line').first().waitFor();
  await page.keyboard.press('Control+Home');
  await expect(source(page).locator('.lit')).toHaveText('港口扩建进入第二阶段');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(source(page).locator('.chosen')).toHaveText(/港务局周二表示/);
  await page.keyboard.press('Escape');
  await expect(source(page).locator('.chosen')).toHaveCount(0);
  await expect(source(page).locator('.lit')).toHaveText('港口扩建进入第二阶段');

  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+O');
  await expect(source(page).locator('.segmented-by-hand')).toHaveText(/港务局周二表示/);
  await expect(source(page).locator('.chosen')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(source(page).locator('.lit')).toHaveText('港口扩建进入第二阶段');
});

test('a flag that the caret has left is not shown as the one the person is at', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.locator('.flag-line').first().waitFor();
  await page.keyboard.press('F8');
  await expect(page.locator('.flag-card')).toBeVisible();
  await expect(page.locator('.flag-here')).not.toHaveCount(0);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Today: ');
  await expect(page.locator('.flag-card')).toHaveCount(0);
  await expect(page.locator('.flag-here')).toHaveCount(0);
  await expect(page.locator('.flag-margin.here')).toHaveCount(0);
  await saved(page);
});

test('the menu of the text shows all it offers in a small window', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.setViewportSize({ width: 1280, height: 720 });
  await pane(page).click({ button: 'right', position: { x: 120, y: 300 } });
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  expect(await menu.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(
    1,
  );
  await expect(menu.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 });
});

test('in high contrast the text follows the system from light to dark', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  const background = () =>
    pane(page)
      .locator('.monaco-editor-background')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect.poll(background).toBe('rgb(0, 0, 0)');
});

test('a text that was pasted and not opened is still there, and no notice lies over a flag’s card', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.setViewportSize(narrow);
  await page.keyboard.press('Alt+Shift+I');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('He say the boat are late .');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+I');
  await expect(field).toHaveValue('He say the boat are late .');
  // What is pasted or typed now takes its place.
  await expect(field).toBeFocused();
  await page.keyboard.type('Another text .');
  await expect(field).toHaveValue('Another text .');
  await page.keyboard.press('Escape');

  await pane(page).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect(page.locator('.flag-card')).toBeVisible();
  await page.keyboard.press('Alt+Shift+C');
  const notice = page.locator('.notice');
  await expect(notice).toBeVisible();
  const card = await page.locator('.flag-card').boundingBox();
  const box = await notice.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
});

test('where no suggestion is found, the way to a model is there, and back to the text', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.locator('.flag-line').first().waitFor();
  await page.keyboard.press('Alt+Shift+S');
  await page.getByRole('button', { name: 'Set up a model…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane(page).getByRole('textbox')).toBeFocused();
});

test('in the list of articles Ctrl Z undoes in the open article, and the focus stays in the list', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await pane(page).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Qqq ');
  await expect(pane(page)).toContainText('Qqq');
  await page.locator('.article-list').focus();
  await page.keyboard.press('Control+z');
  await expect(pane(page)).not.toContainText('Qqq');
  await expect(page.locator('.article-list')).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect(pane(page)).toContainText('Qqq');
  await saved(page);
});
