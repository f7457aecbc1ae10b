import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copySamples, hashesOf } from './support/project';
import { expect, test } from './support/test';

const article = '0147-port-expansion.en.txt';

/** What is wrong with where the focus is; empty where it is on something that is seen to have it. */
async function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at === document.documentElement) return 'lost to the body';
    // The editor’s own field is as large as its caret, which shows the place.
    if (at.closest('.monaco-editor') !== null) return '';
    const box = at.getBoundingClientRect();
    const name = `${at.tagName.toLowerCase()}.${at.className} `;
    if (box.width < 1 || box.height < 1) return `${name} has no size`;
    const outside =
      box.bottom <= 0 || box.right <= 0 || box.top >= window.innerHeight || box.left >= window.innerWidth;
    if (outside) return `${name} is out of view`;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const ringed = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return ringed || at.matches('input, textarea') ? '' : `${name} does not show that it has the focus`;
  });
}

/** A person who has only a keyboard: after each key the focus has to be seen. */
class Hands {
  constructor(private readonly page: Page) {}

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      await this.page.keyboard.press(chord);
      await this.look(chord);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.look(text);
  }

  async look(after: string): Promise<void> {
    await expect.poll(() => faultOfFocus(this.page), { message: `the focus after ${after}` }).toBe('');
  }

  /** Goes on by Tab until that has the focus. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if ((await this.page.locator(`${selector}:focus`).count()) > 0) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  }
}

const walks = [
  { language: 'en-US', zoom: 1 },
  { language: 'zh-CN', zoom: 1 },
  { language: 'en-US', zoom: 2 },
] as const;

for (const { language, zoom } of walks)
  test(`the whole job by keyboard alone, from first run to export (${language}, ${zoom * 100} %)`, async ({
    openWindow,
  }) => {
    test.setTimeout(180_000);
    const folder = await copySamples();
    const originals = await hashesOf(folder);
    // A page of 1440 × 900 at 200 % has this many CSS pixels.
    const size = { width: 1440 / zoom, height: 900 / zoom };

    // First run: the window asks who works here.
    const hers = await openWindow({ folder, language, size });
    const { page } = hers;
    page.setDefaultTimeout(20_000);
    const hands = new Hands(page);
    await page.locator('.dialog').waitFor();
    await hands.type('Ana');
    await hands.press('Enter');
    await expect(page.locator('.dialog')).toHaveCount(0);
    await hands.look('the name');

    await hands.press('Control+p');
    await hands.type('port-expansion');
    await page.locator('.palette [aria-selected="true"]').filter({ hasText: 'port-expansion' }).waitFor();
    await hands.press('Enter');
    await expect(page.locator('.editor-place :focus')).toHaveCount(1);
    await page.locator('.view-line .flag-error, .view-line .flag-warning').first().waitFor();

    // Flag by flag, then all that is safe, then a sentence rewritten.
    await hands.press('F8');
    await page.locator('.flag-card').waitFor();
    await hands.press('Alt+Enter', 'Control+.', 'Escape', 'Alt+Shift+Enter');
    await page.locator('.dialog-acts .main:enabled').waitFor();
    await hands.press('Enter');
    await expect(page.locator('.dialog')).toHaveCount(0);
    await hands.press('Control+End', 'Alt+Shift+l');
    await hands.type('It will hear the residents again.');
    await hands.press('Alt+Shift+r', 'Control+Shift+Enter');
    await page.locator('.dialog-acts .main:enabled').waitFor();
    await hands.press('Enter');
    await page.locator('.pill.stage[data-stage="submitted"]').waitFor({ state: 'attached' });
    await hands.press('F6', 'Shift+F6');
    await expect(page.locator('.saving-ok')).toBeVisible();
    await hers.close();

    // Somebody else reviews.
    const his = await openWindow({ folder, language, size, as: 'ben:Ben' });
    his.page.setDefaultTimeout(20_000);
    const review = new Hands(his.page);
    // Only the page of what waits has a second button.
    await his.page.locator('.empty-acts .btn:not(.main)').waitFor();
    await review.press('Alt+Shift+n');
    const open = his.page.locator('.hunk[data-status="open"]');
    await his.page.locator('.hunk:focus').waitFor();
    const all = await his.page.locator('.hunk').count();
    expect(all).toBeGreaterThan(3);
    await review.press('c');
    await review.type('Well put.');
    await review.press('Control+Enter', 'a', 'j', 'k', 'Control+Shift+a');
    await his.page.locator('.dialog-acts .main:enabled').waitFor();
    await review.press('Enter');
    await expect(his.page.locator('.dialog')).toHaveCount(0);
    await expect(open).toHaveCount(0);
    await review.press('Control+Shift+Enter');
    const approved = his.page.locator('.pill.stage[data-stage="approved"]');
    const asked = his.page.locator('.dialog');
    await expect.poll(async () => (await approved.count()) + (await asked.count())).toBeGreaterThan(0);
    if ((await asked.count()) > 0) await review.press('Enter');
    await approved.waitFor({ state: 'attached' });

    await review.press('Control+Shift+x');
    await his.page.locator('.dialog').waitFor();
    await review.tabTo('.dialog-acts .main');
    await review.press('Enter');
    const out = his.page.locator('.dialog input[readonly]').first();
    await out.waitFor();
    const exports = await out.inputValue();
    await review.press('Escape');
    await expect(his.page.locator('.dialog')).toHaveCount(0);
    await review.look('the export');
    await his.close();

    expect(await readdir(exports)).toContain(article);
    const text = await readFile(join(exports, article), 'utf8');
    expect(text).toContain('It will hear the residents again.');
    expect(await hashesOf(folder)).toEqual(originals);
  });
