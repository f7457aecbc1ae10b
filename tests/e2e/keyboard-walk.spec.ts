import type { Page } from '@playwright/test';
import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

/** Where the focus is, in a few words: the text, a card, a field, a button. */
async function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at === document.documentElement) return 'nowhere';
    if (at.closest('.dialog, .palette') !== null) return 'dialog';
    if (at.closest('.flag-card') !== null) return 'flag card';
    if (at.closest('.editor-place') !== null) return 'text';
    if (at.closest('.history-pane') !== null) return 'history';
    if (at.closest('.review') !== null) return at.closest('.hunk') === null ? 'review' : 'card';
    if (at.closest('.dock') !== null) return 'dock';
    if (at.closest('.library') !== null) return 'library';
    return at.closest('.left-text') === null ? at.tagName : 'left';
  });
}

/** Presses keys, and waits until the focus is where it should be. */
async function walk(page: Page, steps: readonly (readonly [keys: string, where: string])[]): Promise<void> {
  for (const [keys, where] of steps) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await expect.poll(() => focus(page), { message: `after ${keys}` }).toBe(where);
  }
}

test('by keyboard alone the focus is always somewhere, and where the hands need it', async ({
  openWindow,
}) => {
  test.setTimeout(180_000);
  const { page } = await openWindow({ folder: await copySamples() });
  await expect.poll(() => focus(page)).toBe('dialog');
  await page.keyboard.type('王小明');
  await expect(page.getByLabel('Short name')).toHaveValue('wangxiaoming');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focus(page)).toBe('library');
  await openArticle(page, 'port-expansion');
  await walk(page, [
    ['F8', 'text'],
    ['Control+.', 'flag card'],
    ['Escape', 'text'],
    ['Alt+Enter', 'text'],
    ['Control+Shift+d', 'dialog'],
    ['Escape', 'text'],
    ['F1', 'dialog'],
    ['Escape', 'text'],
    ['Shift+F1', 'dialog'],
    ['Enter', 'dialog'],
    ['Escape', 'text'],
    ['Control+4', 'text'],
    ['Alt+Shift+PageUp', 'history'],
    ['j', 'history'],
    ['Escape', 'text'],
    ['Control+Enter', 'text'],
    ['Control+z', 'text'],
    ['Control+Shift+Enter', 'dialog'],
    ['Escape', 'text'],
    ['F6', 'dock'],
    ['F6', 'library'],
    ['F6', 'left'],
    ['F6', 'text'],
    ['F9', 'card'],
    ['c', 'card'],
    ['Escape', 'card'],
    ['Escape', 'text'],
  ]);
  const title = page.getByRole('banner').getByRole('heading');
  const before = (await title.textContent()) ?? '';
  await walk(page, [['Alt+PageDown', 'text']]);
  // The focus is in the text before and after: what comes next is pressed once the other article is there.
  await expect(title).not.toHaveText(before);
  await saved(page);
  await walk(page, [
    ['Control+Shift+f', 'library'],
    ['Escape', 'library'],
    ['Enter', 'text'],
    ['Control+Shift+x', 'dialog'],
    ['Escape', 'text'],
  ]);
  await saved(page);
});

test('C4: in a small window panes over the desk go by Escape and by a choice, and the wide layout stays', async ({
  openWindow,
}) => {
  const { page } = await openWindow({
    folder: await copySamples(),
    as: 'ana:Ana',
    size: { width: 900, height: 600 },
  });
  await page.getByRole('button', { name: 'Open “' }).waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill('port-expansion');
  await page.keyboard.press('Enter');
  const library = page.getByRole('navigation', { name: 'Library' });
  const dock = page.getByRole('complementary', { name: 'Dock' });
  await expect.poll(() => focus(page)).toBe('text');
  await page.keyboard.press('Control+b');
  await expect(library).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(dock).toBeVisible();
  await expect(library).toHaveCount(0);
  await page.getByRole('tab', { name: 'Flags' }).focus();
  await page.keyboard.press('Escape');
  await expect(dock).toHaveCount(0);
  await expect.poll(() => focus(page)).toBe('text');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(library).toHaveCount(0);
  await expect.poll(() => focus(page)).toBe('text');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(library).toBeVisible();
  await expect(dock).toBeVisible();
});

test('C6: E in review shows its sentence at the desk', async ({ openWindow }) => {
  const { page } = await openWindow({
    folder: await copySamples(),
    as: 'ana:Ana',
    size: { width: 1200, height: 500 },
  });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' at last');
  await saved(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F9');
  await page.locator('.hunk[data-here]').waitFor();
  await page.keyboard.press('e');
  await expect.poll(() => focus(page)).toBe('text');
  await expect(page.locator('.view-line').filter({ hasText: 'at last' })).toBeInViewport();
});

test('from review Ctrl F finds at the desk, and after a moment was chosen the keys are those of the cards', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Lately ');
  await saved(page);
  await page.keyboard.press('F9');
  await expect(page.locator('.hunk[data-here]')).toBeFocused();
  const menu = page.locator('.review .compare-with select');
  await menu.focus();
  await menu.selectOption({ index: 0 });
  await expect(page.locator('.hunk[data-here]')).toBeFocused();
  await page.keyboard.press('c');
  await page.keyboard.type('Since when?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.locator('.composer textarea').first()).toHaveValue('Since when?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search').getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('Engineers');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(page.locator('.view-line').filter({ hasText: 'Lately' })).toBeVisible();
});

test('C1: keys pressed right after another article was chosen never go into the one that is left', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  await openArticle(page, 'port-expansion');
  const title = page.getByRole('banner').getByRole('heading');
  const before = (await title.textContent()) ?? '';
  const text = page.locator('.editor-place .view-lines');
  const words = await text.textContent();
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill('river');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ZZZ');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await expect(title).not.toHaveText(before);
  await saved(page);
  await openArticle(page, 'port-expansion');
  await expect(title).toHaveText(before);
  expect(await text.textContent()).toBe(words);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('complementary', { name: 'Dock' })).not.toContainText('Fixed by rule');
});
