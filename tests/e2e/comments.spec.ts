import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

test('a comment on a sentence is written at the desk, seen in Notes and in review, and taken back', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const dock = page.getByRole('complementary');
  await page.locator('.editor-place').getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Now ');
  await page.keyboard.press('Alt+Shift+Q');
  const field = dock.getByRole('textbox', { name: 'Comment on the sentence' });
  await expect(field).toBeFocused();
  await expect(dock.locator('.sentence-comment blockquote')).not.toBeEmpty();
  await page.keyboard.type('Is this the official name?');
  await page.keyboard.press('Control+Enter');
  await expect(dock.locator('.thread')).toContainText('Is this the official name?');
  await expect(dock.locator('.thread blockquote')).not.toBeEmpty();
  await expect(page.locator('.editor-place').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(dock.locator('.thread')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(dock.locator('.thread')).toHaveCount(1);
  // Escape leaves a field in which nothing stands.
  await page.keyboard.press('Alt+Shift+Q');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.locator('.editor-place').getByRole('textbox')).toBeFocused();
  await saved(page);
  await page.keyboard.press('F9');
  await page.getByRole('radio', { name: /^Commented/ }).check();
  await expect(page.locator('.hunk')).toContainText('Is this the official name?');
  await page.keyboard.press('Escape');
  await dock.getByRole('button', { name: 'Take back: Is this the official name?' }).click();
  await expect(dock.locator('.thread')).toHaveCount(0);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect(dock.locator('.thread')).toHaveCount(1);
});

test('what was asked of a whole article is taken back, in review and from its strip', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const ana = (await openWindow({ folder, as: 'ana:Ana' })).page;
  await openArticle(ana, 'port-expansion');
  await ana.keyboard.press('Control+Home');
  await ana.keyboard.type('Now. ');
  await saved(ana);
  await ana.keyboard.press('Control+Shift+Enter');
  await ana.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  const ben = (await openWindow({ folder, as: 'ben:Ben' })).page;
  await openArticle(ben, 'port-expansion');
  await ben.keyboard.press('F9');
  await expect(ben.locator('.hunk').first()).toBeVisible();
  const strip = ben.getByText('Ben asks for changes');
  for (const way of ['key', 'strip']) {
    await ben.getByRole('button', { name: 'Request changes', exact: true }).first().click();
    await ben.locator('.review textarea').first().fill('Too stiff.');
    await ben.keyboard.press('Enter');
    await expect(strip).toBeVisible();
    if (way === 'strip') {
      await ben.getByRole('button', { name: 'Take back', exact: true }).first().click();
      await expect(ben.getByText('Request taken back.')).toBeVisible();
    } else {
      await ben.locator('.hunk').first().focus();
      await ben.keyboard.press('Control+z');
    }
    await expect(strip).toHaveCount(0);
  }
  await expect(ben.locator('header').first()).toContainText(/submitted/i);
});
