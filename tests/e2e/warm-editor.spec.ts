import { copySamples, openArticle } from './support/project';
import { expect, test } from './support/test';

test('the editor is got ready while the list is shown, and nothing of it stays in the page', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await page.locator('.empty-acts button').first().waitFor();
  // The editor writes its colours into the page when the first one is made.
  await page.locator('style.monaco-colors').first().waitFor({ state: 'attached' });
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await openArticle(page, 'port-expansion');
  await expect(page.locator('.monaco-editor')).not.toHaveCount(0);
});
