import { copySamples, openArticle, saved } from './support/project';
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

test('B3: checks that come to no end are ended, the article says so, and the text is saved', async ({
  openWindow,
  shellName,
}) => {
  test.skip(shellName === 'electron', 'the worker’s script can be replaced in a browser alone');
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  let replaced = 0;
  await page.context().route(/analysis-worker.*\.js$/, async (route) => {
    if (replaced++ > 0) return route.continue();
    const body = `postMessage({ kind: 'ready' });
      addEventListener('message', ({ data }) => {
        if (data.kind !== 'open') return;
        postMessage({ kind: 'looking', task: data.task });
        for (;;);
      });`;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.reload();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill('port-expansion');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed meanwhile. ');
  await saved(page);
  const warning = page.getByRole('alert').filter({ hasText: 'was not checked completely' });
  // A worker that spins leaves a busy machine little for the window.
  await expect(warning).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('F9');
  // It is disabled, and says why when it is asked.
  await page.getByRole('button', { name: 'Approve article' }).click({ force: true });
  await expect(page.getByRole('dialog', { name: 'Why not yet' })).toContainText('cannot be approved until');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(warning).toBeHidden();
});
