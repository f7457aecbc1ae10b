import type { ChromiumShell } from './support/chromium-shell';
import type { ElectronShell } from './support/electron-shell';
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
  await expect(page.getByRole('alert').filter({ hasText: 'The status bar cannot be shown.' })).toBeVisible();
  await expect(page.locator('.view-lines')).toContainText('Still here.');
  await page.keyboard.type('And here. ');
  await expect(page.locator('.view-lines')).toContainText('And here.');
});

test('B3: checks that come to no end are ended, the article says so, and the text is saved', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const flags = page.getByRole('group', { name: 'Flags' }).locator('[aria-current]');
  await expect(flags.first()).toBeVisible();
  const worker = page.workers().find((each) => each.url().includes('analysis-worker'));
  // The window's own worker, which from here on comes to no end; what it is ended with ends this call.
  worker
    ?.evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  expect(worker).toBeDefined();
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed meanwhile. ');
  await saved(page);
  const warning = page.getByRole('alert').filter({ hasText: 'was not checked completely' });
  // A worker that spins leaves a busy machine little for the window.
  await expect(warning).toBeVisible({ timeout: 60_000 });
  await expect(flags).toHaveCount(0);
  await expect(page.locator('.view-lines')).toContainText('Typed meanwhile.');
  await page.keyboard.press('F9');
  // It is disabled, and says why when it is asked.
  await page.getByRole('button', { name: 'Approve article' }).click({ force: true });
  await expect(page.getByRole('dialog', { name: 'Why not yet' })).toContainText('cannot be approved until');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(warning).toBeHidden();
});

test('A3: an error that nobody caught is told, and the text goes on being saved', async ({
  openWindow,
  shellName,
}) => {
  const shell = await openWindow({
    folder: await copySamples(),
    as: 'ana:Ana',
    hostScript: `process.on('SIGUSR2', () => { throw new Error('nobody caught this'); })`,
  });
  const { page } = shell;
  await openArticle(page, 'port-expansion');
  if (shellName === 'chromium') (shell as ChromiumShell).signal('SIGUSR2');
  else
    await (shell as ElectronShell).app.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody caught this');
      });
    });
  await expect(page.getByText('Something in Emend went wrong, and it goes on.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed after it. ');
  await saved(page);
  expect(shell.errors()).toContain('nobody caught this');
});
