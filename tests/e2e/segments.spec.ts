import type { Page } from '@playwright/test';
import { foldJournal } from '../../shared/review/fold';
import { segment } from '../../shared/text/segment';
import { eventsOf } from './support/journals';
import { copySamples, hashesOf, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';
const text = (page: Page) => page.getByRole('region', { name: 'Text' });
const source = (page: Page) => page.locator('.left-text[data-side="source"]');
const notice = (page: Page, words: string) => page.getByRole('status').getByText(words).first();
const total = async (page: Page): Promise<number> =>
  Number(/of (\d+) done/.exec((await page.locator('.done-share').textContent()) ?? '')?.[1] ?? -1);

/** Puts the caret before these words of the text, by the find bar. */
async function goTo(page: Page, words: string): Promise<void> {
  await text(page).getByRole('textbox').focus();
  await page.keyboard.press('Control+f');
  await page.getByRole('search').getByRole('textbox', { name: 'Find' }).fill(words);
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
}

/** The sentences of the text as the journals in the folder have them. */
async function sentencesOf(folder: string): Promise<string[]> {
  const { text: own, segmentation } = foldJournal(await eventsOf(folder, path));
  return segment(own, 'en', null, segmentation.target).map(({ start, end }) => own.slice(start, end));
}

test('sentences are joined, split and linked by keys, stay so, are the same for a second person, and are undone', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const originals = await hashesOf(folder);
  const ana = await openWindow({ folder, as: 'ana:Ana' });
  const { page } = ana;
  await openArticle(page, 'port-expansion');
  const before = await total(page);

  await goTo(page, 'Construction noise');
  await page.keyboard.press('Alt+Shift+J');
  await expect(notice(page, 'Sentences joined.')).toBeVisible();
  await expect.poll(() => total(page)).toBe(before - 1);
  await expect(page.locator('.joined-by-hand').first()).toBeVisible();

  await goTo(page, 'and this request has been');
  await page.keyboard.press('Alt+Shift+T');
  await expect(notice(page, 'Sentence split.')).toBeVisible();
  await expect.poll(() => total(page)).toBe(before);
  await expect(page.locator('.split-by-hand').first()).toBeAttached();
  await expect
    .poll(() => sentencesOf(folder))
    .toContainEqual(
      expect.stringMatching(/Construction noise will be limited to the daytime\. No piling at night\.$/),
    );
  expect(await sentencesOf(folder)).toContain('and this request has been written into the contract.');

  // Nothing to split at the edge, and nothing to join with over a paragraph's end.
  await page.keyboard.press('Alt+Shift+T');
  await expect(notice(page, 'There is nothing to split here')).toBeVisible();
  // At the split itself the key would join what was split.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+Shift+J');
  await expect(notice(page, 'These two are in different paragraphs')).toBeVisible();

  // The source sentence after the one that is linked, chosen and linked without leaving the text.
  await goTo(page, 'They discovered an ancient');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(source(page).locator('.chosen')).toHaveText(/他们发现了/);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(source(page).locator('.chosen')).toHaveText(/新方案/);
  await page.keyboard.press('Alt+Shift+O');
  await expect(notice(page, 'Linked with 1 source sentence.')).toBeVisible();
  await expect(source(page).locator('.segmented-by-hand')).toHaveText(/新方案/);
  await expect(source(page).locator('.lit')).toHaveText(/新方案/);
  await saved(page);
  await ana.close();

  const ben = (await openWindow({ folder, as: 'ben:Ben' })).page;
  await openArticle(ben, 'port-expansion');
  expect(await total(ben)).toBe(before);
  await expect(ben.locator('.joined-by-hand').first()).toBeVisible();
  await goTo(ben, 'They discovered an ancient');
  await expect(source(ben).locator('.segmented-by-hand')).toHaveAttribute('title', 'Linked by Ana');
  await expect(source(ben).locator('.lit')).toHaveText(/新方案/);

  // What Ana decided of the sentence is taken back by Ben, and that is undone.
  await goTo(ben, 'Construction noise');
  await ben.keyboard.press('Alt+Shift+Z');
  await expect(notice(ben, 'The sentence is as Emend found it.')).toBeVisible();
  await expect.poll(() => total(ben)).toBe(before + 1);
  await ben.getByRole('status').getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => total(ben)).toBe(before);
  await text(ben).getByRole('textbox').focus();
  await ben.keyboard.press('Control+Shift+z');
  await expect.poll(() => total(ben)).toBe(before + 1);
  await ben.keyboard.press('Control+z');
  await expect.poll(() => total(ben)).toBe(before);
  await goTo(ben, 'They discovered an ancient');
  await ben.keyboard.press('Alt+Shift+Z');
  await expect(source(ben).locator('.segmented-by-hand')).toHaveCount(0);
  await saved(ben);
  expect(await hashesOf(folder)).toEqual(originals);
});

test('a source sentence is joined and split by keys in its pane, and linked by dragging and from the menu', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await goTo(page, 'Engineers spent');
  await source(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(source(page).locator('.chosen')).toHaveText(/^⠿工程师们花了/);
  await page.keyboard.press('Alt+Shift+J');
  await expect(notice(page, 'Sentences joined.')).toBeVisible();
  await expect(source(page).locator('.segmented-by-hand')).toHaveText(/工程师们花了.*改变了原来的设计。$/);
  await page.keyboard.press('Control+z');
  await expect(source(page).locator('.segmented-by-hand')).toHaveCount(0);

  await source(page).focus();
  for (let words = 0; words < 4; words++) await page.keyboard.press('ArrowRight');
  await expect(source(page).locator('.split-place')).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+T');
  await expect(notice(page, 'Sentence split.')).toBeVisible();
  await expect(source(page).locator('.segmented-by-hand')).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+Z');
  await expect(source(page).locator('.segmented-by-hand')).toHaveCount(0);

  // Dragged onto another sentence.
  await page.locator('[data-start]', { hasText: '他们发现了一条' }).click();
  await page.locator('.source-grip').hover();
  await page.mouse.down();
  const rendering = text(page).getByText('The new plan moves', { exact: false }).first();
  // A drop counts where the pointer was seen to move.
  await rendering.hover();
  await rendering.hover({ position: { x: 30, y: 8 } });
  await page.mouse.up();
  await expect(notice(page, 'Linked with 1 source sentence.')).toBeVisible();
  await expect(source(page).locator('.segmented-by-hand')).toHaveText(/他们发现了一条/);

  // The menu offers the same, and gives the focus back.
  await text(page).getByText('The new plan moves', { exact: false }).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Unlink the sentence from the source' }).click();
  await expect(notice(page, 'Sentence no longer linked with the source.')).toBeVisible();
  await expect(text(page).getByRole('textbox')).toBeFocused();
});
