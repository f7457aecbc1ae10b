import type { ChromiumShell } from './support/chromium-shell';
import { copySamples } from './support/project';
import { newFolder } from './support/shell';
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

test('served again, a project is where it was, and the old tab goes on with the new address', async ({
  openWindow,
}) => {
  const wanted = { folder: await copySamples(), home: await newFolder('home'), as: 'ana:Ana' };
  const first = (await openWindow(wanted)) as ChromiumShell;
  await first.page.getByRole('option').first().waitFor();
  first.signal('SIGTERM');
  await expect
    .poll(() =>
      fetch(new URL('/', first.url)).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
  const second = (await openWindow(wanted)) as ChromiumShell;
  expect(new URL(second.url).origin).toBe(new URL(first.url).origin);
  expect(second.url).not.toBe(first.url);
  await first.page.evaluate((url) => window.location.assign(url), second.url);
  await expect.poll(() => first.page.url()).toBe(new URL('/', second.url).href);
  await first.page.getByRole('option').first().click();
  await expect(first.page.getByRole('region', { name: 'Text' })).toBeVisible();
});
