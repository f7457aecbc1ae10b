import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const articles = 5;
const pair = 'warden → ranger';
const nameOf = (number: number): string => `${number}.txt`;

/** Five articles that each end with the same word; the machine's mark is there so that each has a flag. */
async function sameWordInAll(): Promise<string> {
  const folder = join(await newFolder('project'), 'Forest');
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < articles; number++)
    await writeFile(
      join(folder, nameOf(number)),
      `Walk ${number} through the forest\n\nThe path was closed , as a tree had fallen.\n\nVisitors of walk ${number} asked the old warden.\n`,
    );
  return folder;
}

/** Puts other words in the place of the article's last word, which a full stop follows. */
async function replaceLastWord(page: Page, number: number, word: string): Promise<void> {
  await openArticle(page, `Walk ${number}`);
  await expect(page.locator('.view-lines').last()).toContainText(`Walk ${number}`);
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+End');
  for (let back = 0; back < 2; back++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.type(word);
  await saved(page);
}

async function textOf(folder: string, number: number): Promise<string> {
  const events = await eventsOf(folder, nameOf(number)).catch(() => []);
  return events.length === 0 ? '' : foldJournal(events).text;
}

test('a replacement made twice is offered, corrected everywhere, and not offered again once refused for good', async ({
  openWindow,
}) => {
  const folder = await sameWordInAll();
  const home = await newFolder('home');
  const ana = await openWindow({ folder, home, as: 'ana:Ana' });
  const { page } = ana;
  const offered = '“warden” became “ranger” twice.';
  await replaceLastWord(page, 0, 'ranger');
  await replaceLastWord(page, 1, 'ranger');
  await expect(page.getByText(offered)).toBeVisible();
  await page.getByRole('button', { name: 'Correct it everywhere…' }).press('Enter');

  const corrections = page.getByRole('dialog', { name: 'Corrections' });
  await expect(corrections.getByText('made 2 times, Ana')).toBeVisible();
  await corrections.getByRole('button', { name: `Correct everywhere: ${pair}` }).press('Enter');
  const replace = page.getByRole('dialog', { name: 'Correct it in all articles' });
  await replace.getByRole('button', { name: 'Find', exact: true }).press('Enter');
  await expect(replace.getByRole('status')).toHaveText('3 places in 3 articles');
  await replace.getByRole('button', { name: 'Replace', exact: true }).press('Enter');
  await expect(page.getByText('3 places in 3 articles replaced.')).toBeVisible();
  for (let number = 0; number < articles; number++)
    expect(await textOf(folder, number)).toContain('old ranger.');

  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('corrections');
  await page.keyboard.press('Enter');
  const status = corrections.getByLabel(`Status of ${pair}`);
  await status.focus();
  await page.keyboard.type('Never');
  await expect(status).toHaveValue('never');
  await page.keyboard.press('Escape');
  await expect(corrections).toHaveCount(0);
  await ana.close();

  const again = await openWindow({ folder, home, as: 'ana:Ana' });
  await replaceLastWord(again.page, 2, 'guide');
  await replaceLastWord(again.page, 3, 'guide');
  await expect(again.page.getByText('“warden” became “guide” twice.')).toBeVisible();
  await expect(again.page.getByText(offered)).toHaveCount(0);
});

test('a list of pairs is taken in and told, searched, and those that are shown are decided together', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Pairs');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), 'The warden\n\nHe spoke to the old warden.\n');
  const table = join(await newFolder('list'), 'pairs.csv');
  await writeFile(table, 'from,to\nold warden,old ranger\nspoke to,talked to\nold port,harbour\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('corrections');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Corrections' });
  await dialog.locator('input[type="file"]').setInputFiles(table);
  await expect(dialog.getByRole('status')).toHaveText('3 pairs taken in; they are active.');
  await dialog.locator('input[type="file"]').setInputFiles(table);
  await expect(dialog.getByRole('status')).toHaveText('All of it was here already.');
  await dialog.getByRole('searchbox').fill('OLD');
  await dialog.getByLabel('All 2 shown:').selectOption('Kept, not flagged');
  await expect(dialog.getByRole('status')).toHaveText('2 pairs changed.');
  await dialog.getByRole('searchbox').fill('');
  await expect(dialog.getByLabel('Status of old port → harbour')).toHaveValue('off');
  await expect(dialog.getByLabel('Status of spoke to → talked to')).toHaveValue('active');
});
