import type { ChromiumShell } from './support/chromium-shell';
import { copySamples } from './support/project';
import { expect, test } from './support/test';

test('the token leaves the address at once and is in no cookie', async ({ openWindow }) => {
  const shell = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ChromiumShell;
  await shell.page.getByRole('option').first().waitFor();
  expect(shell.page.url()).toBe(new URL('/', shell.url).href);
  expect(await shell.page.evaluate(() => document.cookie)).toBe('');
  expect(await shell.page.context().cookies()).toEqual([]);
  await shell.page.reload();
  await shell.page.getByRole('option').first().waitFor();
});

test('a second tab with the token works beside the first; one without is told what to do', async ({
  openWindow,
}) => {
  const shell = (await openWindow({ folder: await copySamples(), as: 'ana:Ana' })) as ChromiumShell;
  await shell.page.getByRole('option').first().waitFor();
  const second = await shell.browser.newPage();
  await second.goto(shell.url);
  await second.getByRole('option').first().waitFor();
  const stranger = await shell.browser.newPage();
  await stranger.goto(new URL('/', shell.url).href);
  await expect(stranger.getByText('Open the whole address that Emend printed.')).toBeVisible();
  await expect(stranger.getByRole('option')).toHaveCount(0);
});
