import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { foldJournal } from '../../shared/review/fold';
import { clonesOfSamples, type Clone } from './support/git';
import { eventsOf } from './support/journals';
import { hashesOf, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';
const glued = ['in September.Once the', 'in September. Once the'] as const;
const last = 'it will listen to an important opinions of the residents once more';

/** Writes at the very start of the text, or after its last word. */
async function type(page: Page, where: 'start' | 'end', text: string): Promise<void> {
  await page.getByRole('region', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press(where === 'start' ? 'Control+Home' : 'Control+End');
  if (where === 'end') await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(text);
  await saved(page);
}

/** What review shows of each change: how it stands, and its words. */
async function cardsOf(page: Page): Promise<(string | null)[][]> {
  await page.keyboard.press('F9');
  const cards = page.getByRole('feed').getByRole('article');
  await expect(cards.first()).toBeVisible();
  const shown = await cards.evaluateAll((elements) =>
    elements.map((card) => [
      card.getAttribute('data-status'),
      ...[...card.querySelectorAll('del, ins')].map(({ textContent }) => textContent),
    ]),
  );
  await page.keyboard.press('F9');
  return shown;
}

test('two people share a project by Git: what they did apart comes together, and the one sentence both changed is theirs to choose', async ({
  openWindow,
}) => {
  const [hers, his] = (await clonesOfSamples('ana', 'ben')) as [Clone, Clone];
  const originals = await hashesOf(hers.folder);
  const machine = await readFile(join(hers.folder, path), 'utf8');
  const merging = (page: Page) => page.getByRole('region', { name: 'Versions to merge' });

  const ana = (await openWindow({ folder: hers.folder, as: 'ana:Ana' })).page;
  await openArticle(ana, 'port-expansion');
  await ana.keyboard.press('F8');
  await ana.getByRole('dialog').getByRole('button', { name: 'Dismiss…' }).waitFor();
  await ana.keyboard.press('Alt+Enter');
  await saved(ana);
  await hers.commit('Ana mends a sentence');
  await hers.push();

  await his.pull();
  const ben = (await openWindow({ folder: his.folder, as: 'ben:Ben' })).page;
  await openArticle(ben, 'port-expansion');
  await ben.keyboard.press('F9');
  await ben.keyboard.press('a');
  await expect(ben.getByText('1 of 1 reviewed')).toBeVisible();
  await ben.keyboard.press('F9');

  await type(ben, 'start', 'Harbour: ');
  await type(ben, 'end', ' next year.');
  await type(ana, 'end', ', in May.');
  await hers.commit('Ana goes on');
  await hers.push();
  await his.commit('Ben reviews and edits');
  await his.pull();
  await his.push();
  await hers.pull();

  for (const { page, names } of [
    { page: ben, names: 'Ben and Ana' },
    { page: ana, names: 'Ana and Ben' },
  ]) {
    // The focus stays where it was; what stands above the text offers what there is to do.
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await expect(merging(page)).toContainText(`${names} edited it apart from one another`);
    await expect(merging(page)).toContainText('1 sentence was changed by both');
    await expect(merging(page).getByRole('article')).toHaveCount(1);
    await expect(merging(page).getByRole('article')).toContainText(', in May.');
    await expect(merging(page).getByRole('article')).toContainText('next year.');
  }

  await ben.keyboard.press('1');
  await expect(merging(ben)).toContainText('1 of 1 chosen');
  await ben.keyboard.press('2');
  await ben.keyboard.press('e');
  const own = merging(ben).getByRole('textbox', { name: 'The sentence as it should be' });
  await expect(own).toBeFocused();
  await ben.keyboard.press('Control+End');
  await ben.keyboard.press('Backspace');
  await ben.keyboard.type(' of next year.');
  await ben.keyboard.press('Escape');
  await ben.keyboard.press('Control+Enter');
  await expect(ben.getByText('The article has one text again.')).toBeVisible();
  await expect(ben.getByRole('region', { name: 'Text' })).toBeVisible();
  await saved(ben);
  await his.commit('Ben brings it together');
  await his.push();

  await expect(merging(ana)).toBeVisible();
  await hers.pull();
  await expect(ana.getByText('Ben merged the versions of this article.')).toBeVisible();
  await expect(ana.getByRole('region', { name: 'Text' })).toBeVisible();

  const state = foldJournal(await eventsOf(hers.folder, path));
  const together = machine.replace(glued[0], glued[1]).replace(last, `${last}, in May of next year.`);
  expect(state.text).toBe(`Harbour: ${together}`);
  expect(foldJournal((await eventsOf(his.folder, path)).reverse())).toEqual(state);
  const cards = await cardsOf(ana);
  expect(cards).toHaveLength(3);
  expect(cards.map(([status]) => status)).toEqual(['open', 'approved', 'open']);
  expect(await cardsOf(ben)).toEqual(cards);
  expect(await hashesOf(his.folder)).toEqual(originals);
});
