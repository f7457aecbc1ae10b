import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { approveArticle, copySamples, hashesOf, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const article = '0147-port-expansion.en.txt';
/** The three sentences that the scenario changes, as the machine wrote them and as they stand after. */
const glued = ['begin in September.Once the new berths', 'begin in September. Once the new berths'] as const;
const spaced = [
  'every day , more than half of which have to wait in the open sea\n',
  'every day, more than half of which have to wait in the open sea.\n',
] as const;
const rewritten = [
  'it will listen to an important opinions of the residents once more',
  'it will hear the residents again.',
] as const;

test('an article is mended, submitted, reviewed by a second person, approved and exported', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const originals = await hashesOf(folder);
  const machine = await readFile(join(folder, article), 'utf8');

  const ana = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(ana.page, 'port-expansion');
  for (let flag = 0; flag < 3; flag++) {
    await ana.page.keyboard.press(flag === 0 ? 'F8' : 'Alt+Enter');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Dismiss…' }).waitFor();
  }
  await ana.page.keyboard.press('Alt+Enter');
  await ana.page.keyboard.press('Control+End');
  await ana.page.keyboard.press('ArrowLeft');
  for (let word = rewritten[0].split(' ').length; word > 0; word--)
    await ana.page.keyboard.press('Control+Shift+ArrowLeft');
  await ana.page.keyboard.type(rewritten[1]);
  await saved(ana.page);

  await ana.page.keyboard.press('Control+2');
  const changes = ana.page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText('September.');
  await expect(changes.nth(1).locator('del')).toHaveCount(1);
  await expect(changes.nth(1).locator('ins')).toHaveText('.');
  await expect(changes.nth(2).locator('del')).toHaveText(['listen to an important opinions of', 'once more']);
  await expect(changes.nth(2).locator('ins')).toHaveText(['hear', 'again.']);

  await ana.page.keyboard.press('Control+Shift+Enter');
  await expect(ana.page.getByRole('dialog')).toContainText('3 changes for the reviewer to judge');
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.getByText('Submitted for review.')).toBeVisible();
  await ana.close();

  const ben = await openWindow({ folder, as: 'ben:Ben' });
  await expect(ben.page.getByRole('heading', { name: '1 article waits for you' })).toBeVisible();
  await ben.page.keyboard.press('Alt+Shift+N');
  const cards = ben.page.getByRole('feed').getByRole('article');
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toBeFocused();
  await ben.page.keyboard.press('a');
  await ben.page.keyboard.press('a');
  await expect(ben.page.getByText('2 of 3 reviewed')).toBeVisible();
  await ben.page.keyboard.press('r');
  await expect(ben.page.getByText('3 of 3 reviewed')).toBeVisible();
  await ben.page.keyboard.press('Control+Shift+Enter');
  await expect(ben.page.getByRole('dialog')).toContainText(/\d+ flags are left/);
  await ben.page.keyboard.press('Escape');
  await approveArticle(ben.page);
  await expect(ben.page.getByRole('button', { name: 'Reopen' })).toBeVisible();

  await ben.page.keyboard.press('Control+Shift+x');
  const exporting = ben.page.getByRole('button', { name: 'Export', exact: true });
  await expect(exporting).toBeEnabled();
  await exporting.press('Enter');
  await expect(ben.page.getByRole('dialog', { name: '1 article exported' })).toBeVisible();
  const out = await ben.page.getByLabel('The files are in').inputValue();
  await ben.close();

  const approved = machine.replace(glued[0], glued[1]).replace(spaced[0], spaced[1]);
  const exported = await readFile(join(out, article));
  expect(dirname(out)).toBe(dirname(folder));
  expect(exported.toString('utf8')).toBe(approved);
  expect(await hashesOf(folder)).toEqual(originals);
  const manifest = await readFile(join(out, 'emend-manifest.json'), 'utf8');
  expect(manifest).toContain(createHash('sha256').update(exported).digest('hex'));
});
