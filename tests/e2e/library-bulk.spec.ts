import AxeBuilder from '@axe-core/playwright';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copySamples, openArticle } from './support/project';
import { expect, test } from './support/test';

const list = (page: Page) => page.getByRole('listbox', { name: 'Articles' });
const chosen = (page: Page) => list(page).locator('[data-chosen="true"]');

/** Opens the menu of what can be done with the chosen articles and takes an entry, by keyboard. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions' }).press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
}

async function axeIsSilent(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode().analyze();
  expect(violations).toEqual([]);
}

test('several articles are chosen by Shift, Ctrl and Ctrl+A, fixed with a preview, undone, assigned and submitted', async ({
  openWindow,
}) => {
  test.setTimeout(180_000);
  const folder = await copySamples();
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  const options = list(page).getByRole('option');
  await options.first().waitFor();
  await expect(page.locator('.scan-status')).toHaveCount(0);
  const all = await options.count();
  const counts = () => page.locator('.article-count').allInnerTexts();
  await expect.poll(counts, { timeout: 60_000 }).not.toContain('');
  const flagsBefore = await counts();

  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await expect(chosen(page)).toHaveCount(all);
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);
  await options.nth(0).click({ modifiers: ['ControlOrMeta'] });
  await options.nth(2).click({ modifiers: ['ControlOrMeta'] });
  await expect(chosen(page)).toHaveCount(2);
  await options.nth(3).click({ modifiers: ['Shift'] });
  await expect(chosen(page)).toHaveCount(2);
  await list(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('status').filter({ hasText: `${all} articles chosen` })).toBeVisible();
  await axeIsSilent(page, '.library');

  await act(page, 'Fix all safe…');
  const fixing = page.getByRole('dialog', { name: 'Fix all that is safe' });
  const make = fixing.getByRole('button', { name: /^Make \d+ fixes$/ });
  await expect(make).toBeEnabled({ timeout: 60_000 });
  await axeIsSilent(page, '.dialog');
  const planned = await fixing.locator('.fix-article').count();
  expect(planned).toBeGreaterThan(1);
  await fixing.locator('.fix-article').first().locator('summary').press('Enter');
  await expect(fixing.locator('.fix-preview').first()).toBeVisible();
  await fixing.getByRole('checkbox').first().press('Space');
  await make.press('Enter');
  await expect(fixing).toHaveCount(0);
  const made = page.getByText(new RegExp(`fixes made in ${planned - 1} articles?\\.`));
  await expect(made).toBeVisible();
  await expect.poll(() => page.locator('.article-count').allInnerTexts()).not.toEqual(flagsBefore);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText(/Fixes in \d+ articles? undone\./)).toBeVisible();
  await expect
    .poll(async () => [...(await page.locator('.article-count').allInnerTexts())].sort())
    .toEqual([...flagsBefore].sort());

  await act(page, 'Assign…');
  const assigning = page.getByRole('dialog', { name: /^Assign \d+ articles$/ });
  await axeIsSilent(page, '.dialog');
  await assigning.getByRole('radio', { name: 'Review' }).check();
  await assigning.getByRole('radio', { name: 'Somebody else' }).check();
  await assigning.getByRole('textbox', { name: 'Name' }).fill('Ben');
  await assigning.getByRole('textbox', { name: 'Due date' }).fill('2027-13-01');
  await page.keyboard.press('Enter');
  await expect(assigning.getByRole('alert')).toContainText('This is no date');
  await assigning.getByRole('textbox', { name: 'Due date' }).fill('2027-03-31');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${all} articles assigned to Ben.`)).toBeVisible();

  await act(page, 'Submit');
  await expect(page.getByText(`${all} articles submitted.`)).toBeVisible();
  await expect(list(page).locator('.article-meta').first()).toContainText('for Ben, by Mar 31');
  await expect(list(page).locator('.article-meta', { hasText: 'submitted' })).toHaveCount(all);
  await act(page, 'Assign…');
  await expect(assigning.getByRole('radio', { name: 'Review' })).toBeChecked();
  await page.keyboard.press('Escape');

  // They wait for Ben, and for nobody else.
  const cho = (await openWindow({ folder, as: 'cho:Cho' })).page;
  await list(cho).getByRole('option').first().waitFor();
  await expect(cho.locator('.scan-status')).toHaveCount(0);
  await expect(cho.getByText(/articles wait for you/)).toHaveCount(0);
  const ben = (await openWindow({ folder, as: 'ben:Ben' })).page;
  await expect(ben.getByText(`${all} articles wait for you`)).toBeVisible({ timeout: 90_000 });
  await ben.getByRole('button', { name: /^Whose/ }).press('Enter');
  await ben.getByRole('menuitemradio', { name: 'Waiting for me' }).press('Enter');
  await expect(list(ben).getByRole('option')).toHaveCount(all);
});

test('the keys of an empty search field choose, and a dialog of the palette gives the focus back', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const options = list(page).getByRole('option');
  await options.first().waitFor();
  const all = await options.count();
  await page.locator('#library-search').focus();
  await page.keyboard.press('Control+a');
  await expect(chosen(page)).toHaveCount(all);
  await list(page).focus();
  await page.keyboard.press('Escape');
  await page.locator('#library-search').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).not.toHaveCount(0);
  // A dialog that the palette opened gives the focus back to where both were called from.
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('assign');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Assign/ }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.locator('#library-search')).toBeFocused();
});

test('commands for chosen articles act on the open one where none is chosen', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('assign');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Assign “.*ort/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 article assigned to Ana.')).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toContainText('for you');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('option', { selected: true })).not.toContainText('for you');
});

test('a kind of flag is found by its name, and the list shows the articles that have it', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await list(page).getByRole('option').first().waitFor();
  await page.locator('.scan-status').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Flag:/ }).click();
  await page.getByRole('menuitem', { name: 'Find a flag…' }).click();
  const field = page.getByRole('combobox', { name: 'Find a kind of flag' });
  await expect(field).toBeFocused();
  const last = page.locator('.palette [role="option"] .palette-label').last();
  const name = await last.innerText();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: `Flag: ${name}` })).toBeVisible();
});

test('the library counts what would be listed, finds a flag by any word, and does nothing to what is hidden', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await list(page).getByRole('option').first().waitFor();
  await expect(page.locator('.scan-status')).toHaveCount(0, { timeout: 60_000 });
  await page.locator('#library-search').fill('ferries');
  await page.getByRole('button', { name: 'Stage: Stage' }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'New' })).toHaveText('New1');
  await page.keyboard.press('Escape');
  await page.locator('#library-search').fill('');
  await page.getByRole('button', { name: 'Flag: Flag' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Find a flag…' }).waitFor();
  await page.keyboard.type('small', { delay: 100 });
  await expect(page.locator('.palette [role="combobox"]')).toHaveValue('small');
  await expect(page.locator('.palette [aria-selected="true"]')).toContainText('small');
  await page.keyboard.press('Escape');
  await list(page).focus();
  await page.keyboard.press('Control+a');
  await page.locator('#library-search').fill('no such article');
  await expect(page.getByRole('button', { name: 'Actions' })).toBeDisabled();
});

test('a folder of the project is listed alone, by keyboard, with its count, and is so again after a reload', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  await mkdir(join(folder, 'weather'));
  for (const name of ['0017-snow-roads.txt', '0256-map-makers.txt'])
    await rename(join(folder, name), join(folder, 'weather', name));
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  const options = list(page).getByRole('option');
  await options.first().waitFor();
  const all = await options.count();
  await page.getByRole('button', { name: 'Folder: Folder' }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'weather' })).toContainText('2');
  await page.keyboard.press('w');
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Folder: weather' })).toBeFocused();
  await axeIsSilent(page, '.library');
  await page.reload();
  await expect(options).toHaveCount(2);
  await page.getByRole('button', { name: 'Folder: weather' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'All folders' }).press('Enter');
  await expect(options).toHaveCount(all);
});
