import { copySamples } from './support/project';
import { expect, test } from './support/test';
import { run } from './support/views';

test('the tour goes on as its steps are done, is left at any step and is offered again in Help', async ({
  openWindow,
}) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  page.setDefaultTimeout(20_000);
  await page.locator('#article-list [role="option"]').first().waitFor();
  await run(page, 'help.tour');
  const tour = page.getByRole('region', { name: 'Tour' });
  const at = (step: number) => expect(tour).toContainText(`Step ${step} of 7`);
  await at(1);
  await expect(page.getByText('Sample project')).toBeVisible();
  await page.locator('.flag-line[aria-current]').first().waitFor();
  await page.keyboard.press('Alt+Shift+w');
  await at(2);
  await page.keyboard.press('F8');
  await at(3);
  await page.keyboard.press('Alt+Enter');
  await at(4);
  await page.keyboard.press('Alt+Shift+Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await at(5);
  await page.keyboard.press('Control+Enter');
  await at(6);
  await tour.getByRole('button', { name: 'Leave the tour' }).press('Enter');
  await expect(tour).toHaveCount(0);
  // The button that had the focus is gone: it comes home in the next task.
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);

  await run(page, 'help.guide');
  await page.getByRole('button', { name: 'Take the two-minute tour' }).press('Enter');
  await at(1);
  for (let step = 2; step <= 7; step++) {
    await page.keyboard.press('Alt+Shift+w');
    await at(step);
  }
  await page.keyboard.press('Alt+Shift+w');
  await expect(tour).toHaveCount(0);
  await expect(page.locator('.notice').getByRole('button', { name: /^Open a folder/ })).toBeVisible();

  await run(page, 'help.tour');
  await at(1);
  await page.locator('.editor-place').getByRole('textbox').focus();
  await page.keyboard.press('F8');
  await page.locator('.flag-card').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.locator('.flag-card')).toHaveCount(0);
  await expect(tour).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
});
