import { copySamples, openArticle } from './support/project';
import { expect, test } from './support/test';

test('B7: a mistake in drawing one region leaves the text on the screen, and writable', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  // The status line counts sentences with this; from here on that throws.
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get() {
        throw new Error('a mistake');
      },
    });
  });
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.type('Still here. ');
  await expect(page.getByRole('alert').filter({ hasText: 'The status line cannot be shown.' })).toBeVisible();
  await expect(page.locator('.view-lines')).toContainText('Still here.');
  await page.keyboard.type('And here. ');
  await expect(page.locator('.view-lines')).toContainText('And here.');
});
