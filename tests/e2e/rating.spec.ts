import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { copySamples, openArticle, saved } from './support/project';
import { root } from './support/shell';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';

async function emend(...args: readonly string[]): Promise<string> {
  const cli = join(root, 'dist', 'cli.js');
  return (await promisify(execFile)(process.execPath, [cli, ...args])).stdout;
}

test('sentences are rated by the keyboard, and the table of ratings goes out and in', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+G');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Rate sentence 1 of');

  // A span is marked by choosing words and a digit; without a score nothing is written.
  const words = dialog.getByRole('textbox', { name: /^Words/ });
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  await expect(dialog.locator('.esa-text mark')).toHaveText('Port');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Set a score from 0 to 100 first.');
  await dialog.getByRole('spinbutton').fill('70');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Rate sentence 2 of');

  // What flags offer counts once it is confirmed.
  for (let step = 0; step < 40; step++) {
    if ((await dialog.getByText('flagged:').count()) > 0) break;
    await dialog.getByRole('spinbutton').press('Alt+ArrowDown');
  }
  const offered = dialog.locator('.esa-spans li').filter({ hasText: 'flagged:' }).first();
  await offered.getByRole('button', { name: 'Minor' }).press('Space');
  await expect(offered.getByRole('button', { name: 'Minor' })).toHaveAttribute('aria-pressed', 'true');
  await dialog.getByRole('spinbutton').fill('35');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const ratings = foldJournal(await eventsOf(folder, path)).ratings;
  expect(ratings.map(({ side, score, spans }) => [side, score, spans.length])).toEqual([
    ['target', 70, 1],
    ['target', 35, 1],
  ]);
  expect(ratings[0]?.spans).toEqual([{ start: 0, end: 4, severity: 'major' }]);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('region', { name: 'Ratings of sentences' })).toContainText('ESA 52.5');

  const table = await emend('stats', folder, '--format', 'esa-csv');
  expect(table.trim().split('\n')).toHaveLength(2);
  expect(table).toMatch(/^ben,edited,1,TGT,zho,eng,70,/);

  // Another rater's table comes in through the window and out as it was.
  const theirs = table.replaceAll(/^ben/gm, 'rater7').replace(/,70,/, ',90,');
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('import marked');
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Import marked errors' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog
    .getByLabel('Table (TSV or CSV)')
    .setInputFiles({ name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(theirs) });
  await expect(dialog).toContainText('2 ratings of 2 can be taken in.');
  await dialog.getByRole('button', { name: 'Take in 2 ratings' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const after = await emend('stats', folder, '--format', 'esa-csv');
  expect(after).toBe(theirs + table);
  const { esa } = JSON.parse(await emend('stats', folder, '--format', 'json')) as {
    readonly esa: { readonly agreement: { readonly pairs: readonly { segments: number; f1: number }[] } };
  };
  expect(esa.agreement.pairs).toMatchObject([{ segments: 2, f1: 1 }]);
});
