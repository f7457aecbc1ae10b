import { copySamples, openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

test('what was typed just before the window closes is there when it opens again', async ({
  openWindow,
  shellName,
}) => {
  const folder = await copySamples();
  const home = await newFolder('home');
  const first = await openWindow({ folder, home, as: 'ana:Ana' });
  await openArticle(first.page, 'port-expansion');
  await first.page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' The very last words.');
  // The app waits for its window; a browser does not wait for a page, so there it is what the status line calls saved.
  if (shellName === 'chromium') {
    await first.page.waitForTimeout(500);
    await saved(first.page);
  }
  await first.close();

  const second = await openWindow({ folder, home, as: 'ana:Ana' });
  await openArticle(second.page, 'port-expansion');
  await second.page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await second.page.keyboard.press('Control+End');
  await expect(second.page.getByText('The very last words.').first()).toBeVisible();
});
