import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hide, inTheme, projectToShow, themes, views } from './support/views';
import { expect, test } from './support/test';

const wide = { width: 1440, height: 900 };
const narrow = { width: 900, height: 600 };
/** What is compared with a picture; the list is short so that the pictures stay small. */
const pictured = ['desk', 'find-replace', 'export', 'settings-window'];

for (const language of ['en-US', 'zh-CN'])
  test(`axe finds nothing in any view, and some look as they did, in ${language}`, async ({ openWindow }) => {
    test.setTimeout(240_000);
    const { page } = await openWindow({ folder: await projectToShow(), as: 'ana:Ana', language, size: wide });
    await page.locator('#article-list [role="option"]').first().waitFor();
    const found: string[] = [];
    for (const view of views) {
      await view.show(page);
      for (const size of [narrow, wide]) {
        await page.setViewportSize(size);
        for (const theme of themes) {
          await inTheme(page, theme);
          // Only colours differ between themes, so that everything else is asked once.
          if (theme === 'light' || size === wide)
            found.push(
              ...(await violations(page, theme !== 'light')).map(
                (what) => `${view.name}, ${theme}, ${size.width}: ${what}`,
              ),
            );
          if (size === narrow && pictured.includes(view.name))
            // One pixel in a hundred may differ: the caret blinks, and letters are smoothed otherwise elsewhere.
            await expect
              .soft(page)
              .toHaveScreenshot(`${view.name}-${language}-${theme}.png`, { maxDiffPixelRatio: 0.01 });
        }
      }
      await inTheme(page, 'light');
      await hide(page, view);
    }
    expect(found).toEqual([]);
  });

async function violations(page: Page, coloursOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (coloursOnly ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}
