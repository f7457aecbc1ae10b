import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to a control with Tab, as who has no mouse does. Fails where `most` steps do not lead there. */
export async function tabTo(page: Page, target: Locator, most = 300): Promise<void> {
  await target.waitFor();
  const isThere = (): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });
  for (let step = 0; step < most && !(await isThere()); step++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
