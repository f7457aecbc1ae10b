import { projectToShow, shown } from './support/project-to-show';
import { open } from './support/views';
import { expect, test } from './support/test';

for (const language of ['en-US', 'zh-CN'])
  test(`at 900 × 600 a notice leaves the card free, and what can be done with a change is in one row (${language})`, async ({
    openWindow,
  }) => {
    test.setTimeout(60_000);
    const size = { width: 900, height: 600 };
    const { page } = await openWindow({ folder: await projectToShow(), as: 'ana:Ana', language, size });
    await page.locator('.empty-acts button').first().waitFor();
    await open(page, shown.sentBack);
    await page.locator('.done-share').waitFor();

    await page.keyboard.press('F8');
    const card = page.locator('.flag-card');
    await card.waitFor();
    await page.keyboard.press('Control+Shift+d');
    await page.locator('.dialog textarea').waitFor();
    await page.keyboard.press('Control+Enter');
    // The next flag's card has taken its place.
    await page.locator('.notice').waitFor();
    await card.waitFor();
    const [above, below] = [await page.locator('.notice').boundingBox(), await card.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);

    await page.keyboard.press('F9');
    const acts = page.locator('.hunk[data-here] .hunk-acts button');
    await expect(acts).toHaveCount(6);
    const tops = await acts.evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    // What was said is answered where it stands.
    await expect(page.locator('.hunk[data-here] .hunk-notes button')).toHaveCount(2);
  });

test('the chips of the library keep to one row, whatever their number', async ({ openWindow }) => {
  const size = { width: 1280, height: 720 };
  const { page } = await openWindow({ folder: await projectToShow(), as: 'ana:Ana', size });
  const chips = page.locator('.library-chips > *');
  await expect(chips.first()).toBeVisible();
  expect(await chips.count()).toBeGreaterThan(3);
  const tops = await chips.evaluateAll((each) => each.map((chip) => chip.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  // What has no room comes into sight with the focus.
  await chips.last().focus();
  const [row, last] = [await page.locator('.library-chips').boundingBox(), await chips.last().boundingBox()];
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual((row?.x ?? 0) + (row?.width ?? 0));
});

test('the menu of the text goes when the window gets another size', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await projectToShow(), as: 'ana:Ana' });
  await page.locator('.empty-acts button').first().waitFor();
  await open(page, shown.sentBack);
  await page.locator('.done-share').waitFor();
  await page.keyboard.press('Shift+F10');
  await expect(page.locator('.segment-menu')).toBeVisible();
  await page.setViewportSize({ width: 1100, height: 640 });
  await expect(page.locator('.segment-menu')).toHaveCount(0);
  await expect(page.locator('.editor-place').getByRole('textbox')).toBeFocused();
});
