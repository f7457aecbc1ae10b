import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { foldJournal } from '../../shared/review/fold';
import { emend } from './support/emend';
import { eventsOf } from './support/journals';
import { tabTo } from './support/keys';
import { openArticle, saved } from './support/project';
import { projectToShow, shown } from './support/project-to-show';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';

test('sentences are rated by the keyboard, on spans that flags and edits offer, and the ratings go out and in', async ({
  openWindow,
}) => {
  const folder = await projectToShow();
  // The command line ends with an error where a file cannot be read.
  await rm(join(folder, shown.damaged));
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+E');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Rate sentence 1 of');
  const score = dialog.getByRole('spinbutton');
  const rate = async (points: number): Promise<void> => {
    await tabTo(page, score);
    await page.keyboard.type(String(points));
    await page.keyboard.press('Enter');
  };

  // The status bar is hidden behind the dialog.
  const written = async (count: number): Promise<void> =>
    expect.poll(async () => foldJournal(await eventsOf(folder, path)).ratings.length).toBe(count);

  // With nothing selected a digit begins the score, and marks nothing.
  const words = dialog.getByRole('textbox', { name: /^Words/ });
  await expect(words).toBeFocused();
  await page.keyboard.type('12');
  await expect(score).toHaveValue('12');
  await expect(score).toBeFocused();
  await expect(dialog.locator('.esa-text mark')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await words.focus();

  // A span is marked by choosing words and a digit; without a score nothing is written, and what is above 100 is none.
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  const first = dialog.locator('.esa-text mark');
  await expect(first).toHaveText('Port');
  await expect(first).toHaveAttribute('data-severity', 'major');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Set a score from 0 to 100 first.');
  await tabTo(page, score);
  await page.keyboard.type('700');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('700 is no score');
  await page.keyboard.press('Control+a');
  await rate(70);
  await expect(dialog).toContainText('Rate sentence 2 of');

  // What a flag offers counts once it is confirmed, and no more when it is discarded.
  await walkTo(page, 'flagged:');
  const offered = dialog.locator('.esa-spans li').filter({ hasText: 'flagged:' }).first();
  const minor = offered.getByRole('button', { name: 'Minor' });
  await expect(minor).toHaveAttribute('aria-pressed', 'false');
  await tabTo(page, minor);
  await page.keyboard.press('Space');
  await expect(minor).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, offered.getByRole('button', { name: 'Discard' }));
  await page.keyboard.press('Space');
  await expect(minor).toHaveAttribute('aria-pressed', 'false');
  await tabTo(page, minor);
  await page.keyboard.press('Space');
  await rate(35);
  await written(2);

  // Of the machine translation, what somebody replaced is offered.
  await tabTo(page, dialog.getByRole('button', { name: 'Machine translation' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Rate sentence 1 of');
  await walkTo(page, 'edited');
  const replaced = dialog.locator('.esa-spans li').filter({ hasText: 'edited' }).first();
  await expect(replaced.locator('q')).toHaveText('port');
  await tabTo(page, replaced.getByRole('button', { name: 'Major' }));
  await page.keyboard.press('Space');
  await rate(55);
  await written(3);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const ratings = foldJournal(await eventsOf(folder, path)).ratings;
  expect(ratings.map((one) => [one.side, one.score, one.spans.map(({ severity }) => severity)])).toEqual([
    ['target', 70, ['major']],
    ['target', 35, ['minor']],
    ['mt', 55, ['major']],
  ]);
  expect(ratings[0]?.spans).toEqual([{ start: 0, end: 4, severity: 'major' }]);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('region', { name: 'Ratings of sentences' })).toContainText('3 ratings');

  const figures = await emend('stats', folder);
  expect(figures).toContain('ESA of the machine translation: 55.0 (1 rating)\n');
  expect(figures).toContain('ESA of the present text: 52.5 (2 ratings)\n');
  const table = await emend('stats', folder, '--format', 'esa-csv');
  const rows = table.trim().split('\n');
  expect(rows).toHaveLength(3);
  for (const points of [70, 35, 55]) expect(rows.some((row) => row.includes(`,eng,${points},`))).toBe(true);

  // Another rater's table comes in through the window and goes out as it was.
  const theirs = table.replaceAll(/^ben/gm, 'rater7').replace(/,70,/, ',90,');
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('import marked');
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Import marked errors' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(theirs) });
  await expect(dialog).toContainText('3 ratings of 3 can be taken in.');
  await dialog.getByRole('button', { name: 'Take in 3 ratings' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const after = await emend('stats', folder, '--format', 'esa-csv');
  expect(after.split('\n').toSorted()).toEqual((theirs + table).split('\n').toSorted());
  const { esa } = JSON.parse(await emend('stats', folder, '--format', 'json')) as {
    readonly esa: { readonly agreement: { readonly pairs: readonly { segments: number; f1: number }[] } };
  };
  expect(esa.agreement.pairs).toMatchObject([{ segments: 3, f1: 1 }]);
});

/** Goes on from sentence to sentence until one offers a span of that kind. */
async function walkTo(page: Page, kind: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const offers = dialog.locator('.esa-spans small').filter({ hasText: kind });
  await expect(async () => {
    // The machine translation is checked when it is first rated.
    if ((await offers.count()) > 0) return;
    await page.keyboard.press('Alt+ArrowDown');
    expect(await offers.count()).toBeGreaterThan(0);
  }).toPass({ intervals: [100] });
}

test('words to mark as an error are chosen by the keyboard', async ({ openWindow }) => {
  const folder = await projectToShow();
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 14; letter++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+K');
  const dialog = page.getByRole('dialog', { name: 'Mark an error' });
  const words = dialog.getByRole('textbox', { name: /^Words/ });
  await tabTo(page, words);
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight');
  await expect(dialog.getByText('Port', { exact: false }).first()).toBeVisible();
  // What is typed there is not taken.
  const before = await words.inputValue();
  await page.keyboard.press('x');
  await expect(words).toHaveValue(before);
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const marks = foldJournal(await eventsOf(folder, path)).annotations;
  expect(marks.map(({ quote }) => quote)).toEqual(['Port']);
});
