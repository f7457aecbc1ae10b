import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';

test('B2: a new machine translation is taken over with the edits and done marks of sentences that stayed', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const file = join(folder, path);
  const machine = await readFile(file, 'utf8');
  const first = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(first.page, 'port-expansion');
  await first.page.keyboard.press('F8');
  await first.page.getByRole('dialog').getByRole('button', { name: 'Dismiss…' }).waitFor();
  await first.page.keyboard.press('Alt+Enter');
  await first.page.keyboard.press('Control+Home');
  await first.page.keyboard.press('Control+Enter');
  await saved(first.page);
  await expect.poll(async () => foldJournal(await eventsOf(folder, path)).done.length).toBe(1);
  const before = foldJournal(await eventsOf(folder, path));
  expect(before.text).not.toBe(machine);
  await first.close();

  // The machine translates the last sentence anew, which nobody here had touched.
  const anew = `${machine.trimEnd()} The council votes in June.\n`;
  await writeFile(file, anew);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await expect(page.getByText('The original file has changed since')).toBeVisible();
  await page.getByRole('button', { name: 'Use the new original…' }).press('Enter');
  await expect(page.getByText('The new machine translation is taken over.')).toBeVisible();
  await saved(page);
  const after = foldJournal(await eventsOf(folder, path));
  expect(after.heads).toHaveLength(1);
  expect(after.base).toBe(anew);
  expect(after.text).toBe(`${before.text.trimEnd()} The council votes in June.\n`);
  expect(after.done).toEqual(before.done);
  expect(await readFile(file, 'utf8')).toBe(anew);
  await expect(page.getByText('The original file has changed since')).toHaveCount(0);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem')).toHaveCount(1);
});

test('a file that goes while its article is open is told, and told again when it is back', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const file = join(folder, path);
  const machine = await readFile(file);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await saved(page);
  await rm(file);
  const told = page.getByText('The file of this article is not there any more.');
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Use the new original…' })).toHaveCount(0);
  await expect(page.getByRole('option', { name: /file gone/ })).toHaveCount(1);
  // Typing goes on, and is kept.
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' More.');
  await saved(page);
  await writeFile(file, machine);
  await expect(told).toBeHidden({ timeout: 20_000 });
  expect(foldJournal(await eventsOf(folder, path)).text).toContain('More.');
});
