import type { Page } from '@playwright/test';
import { startChromium } from './support/chromium-shell';
import { copySamples, openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

/** More than the connections that Chromium opens to one host. */
const tabs = 8;

test(`B2: ${tabs} tabs on one host all write`, async () => {
  const shell = await startChromium({
    folder: await copySamples(),
    home: await newFolder('home'),
    as: 'ana:Ana',
  });
  try {
    // A worker is shared by the tabs of one context.
    const context = await shell.browser.newContext();
    const pages: Page[] = [];
    for (let tab = 0; tab < tabs; tab++) {
      const page = await context.newPage();
      await page.goto(shell.url);
      await page.getByRole('option').first().waitFor();
      pages.push(page);
    }
    const last = pages.at(-1) ?? shell.page;
    await openArticle(last, 'port-expansion');
    await last.getByRole('textbox', { name: 'Text of the article' }).focus();
    await last.keyboard.press('Control+Home');
    await last.keyboard.type('Typed in the last tab. ');
    await saved(last);
    // The others hear of it over the same stream, also once the tab that opened it is gone.
    await pages[0]?.close();
    const other = pages[1] ?? last;
    await openArticle(other, 'port-expansion');
    await last.bringToFront();
    await last.getByRole('textbox', { name: 'Text of the article' }).focus();
    await last.keyboard.press('Control+Home');
    await last.keyboard.type('And once more. ');
    await saved(last);
    await other.bringToFront();
    await expect(other.locator('.view-lines')).toContainText('And once more.');
  } finally {
    await shell.close();
  }
});
