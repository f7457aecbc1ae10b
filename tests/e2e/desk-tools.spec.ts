import { expect, test } from './support/test';
import { copySamples, openArticle, saved } from './support/project';
import type { Page } from '@playwright/test';

const text = (page: Page) => page.getByRole('region', { name: 'Text' });
const bar = (page: Page) => page.getByRole('search', { name: 'Find in the article' });

test('the find bar counts and marks matches, replaces them, and is undone in one step', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const before = await shown(page);

  await page.keyboard.press('Control+f');
  await expect(bar(page).getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('the port');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  const all = await countOf(page);
  expect(all).toBeGreaterThan(1);
  await expect(page.locator('.find-here')).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`2 of ${all}`);
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`1 of ${all}`);

  await page.keyboard.press('Alt+c');
  await expect(bar(page).getByRole('button', { name: 'Match case' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => countOf(page)).toBeLessThan(all);
  await page.keyboard.press('Alt+c');
  await page.keyboard.press('Alt+r');
  await bar(page).getByRole('textbox', { name: 'Find' }).fill('the (');
  await expect(bar(page).getByRole('status')).toHaveClass(/wrong/);
  await bar(page).getByRole('textbox', { name: 'Find' }).fill('the (port)');
  await expect.poll(() => countOf(page)).toBe(all);

  await page.keyboard.press('Control+Shift+h');
  const replacement = bar(page).getByRole('textbox', { name: 'Replace with' });
  await expect(bar(page).getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(replacement).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bar(page).getByRole('button', { name: 'Match case' })).toBeFocused();
  await replacement.fill('the sea$1');
  await replacement.press('Enter');
  await expect.poll(() => countOf(page)).toBe(all - 1);
  await replacement.press('Control+Enter');
  await expect(page.getByText(all === 2 ? '1 place replaced.' : `${all - 1} places replaced.`)).toBeVisible();
  await expect(bar(page).getByRole('status')).toHaveText('Not found');
  await expect(text(page)).toContainText(/the\sseaport/i);
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toBe(before);
  await saved(page);
});

test('filters bring sentences out, say how many they are, and are gone through by key', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const chip = page.getByRole('button', { name: /^Sentences: / });
  await expect(page.locator('.dimmed')).toHaveCount(0);
  await chip.press('Enter');
  const flagged = page.getByRole('menuitemradio', { name: /^Flagged/ });
  await expect(flagged).toContainText(/\d/);
  await page.keyboard.press('ArrowDown');
  await expect(flagged).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip).toHaveAccessibleName('Sentences: Flagged');
  await expect(page.locator('.dimmed').first()).toBeVisible();

  // The next filters by key, from the text.
  await page.keyboard.press('F6');
  await text(page).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Enter');
  await chip.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /^Not done/ })).toContainText(/\d/);
  await page.getByRole('menuitemradio', { name: /^Not done/ }).press('Enter');
  await expect(chip).toHaveAccessibleName('Sentences: Not done');
  await expect(page.locator('.dimmed').first()).toBeVisible();
  await chip.press('Enter');
  await page.getByRole('menuitemradio', { name: 'All sentences' }).press('Enter');
  await expect(page.locator('.dimmed')).toHaveCount(0);
});

test('what a reviewer asked for stands on the desk until it is addressed, and stays readable', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const ana = (await openWindow({ folder, as: 'ana:Ana' })).page;
  await openArticle(ana, 'port-expansion');
  await ana.keyboard.press('F8');
  await ana.keyboard.press('Alt+Enter');
  await saved(ana);
  await ana.keyboard.press('Control+Shift+Enter');
  await ana.getByRole('dialog').waitFor();
  await ana.keyboard.press('Enter');
  await expect(ana.locator('.pill.stage[data-stage="submitted"]')).toBeVisible();

  const ben = (await openWindow({ folder, as: 'ben:Ben' })).page;
  await openArticle(ben, 'port-expansion');
  await ben.keyboard.press('F9');
  await ben.locator('.hunk[data-here]').waitFor();
  await ben.keyboard.press('Shift+R');
  await ben.keyboard.type('Say which year.');
  await ben.keyboard.press('Enter');
  await expect(ben.locator('.hunk[data-status="changes-requested"]')).toBeVisible();

  const strip = ana.getByRole('status').filter({ hasText: 'sent back' });
  await expect(strip).toContainText('1 sentence was sent back');
  await expect(strip).toContainText('Ben: Say which year.');
  await expect(ana.locator('.request-mark')).toHaveCount(1);
  await text(ana).getByRole('textbox').focus();
  await ana.keyboard.press('Control+End');
  await ana.keyboard.press('F2');
  await ana.keyboard.type('In 2025, ');
  await saved(ana);
  await expect(ana.locator('.request-mark.addressed')).toHaveCount(1);
  const addressed = ana.getByRole('status').filter({ hasText: '1 request addressed' });
  await expect(addressed).toContainText('Say which year.');
  await ana.keyboard.press('Control+3');
  await expect(ana.getByRole('complementary').first()).toContainText('Say which year.');
});

/** How many matches the bar tells of. */
async function countOf(page: Page): Promise<number> {
  return Number(/of (\d+)$/.exec((await bar(page).getByRole('status').textContent()) ?? '')?.[1] ?? 0);
}

/** The lines on the screen from the top; the editor keeps them in no order. */
async function shown(page: Page): Promise<string> {
  const lines = await page.locator('.editor-place .view-line').evaluateAll((found) =>
    found
      .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.join(' ').replace(/\s+/g, ' ');
}
