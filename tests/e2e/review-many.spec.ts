import { openArticle } from './support/project';
import { longReview } from './support/long-review';
import { expect, test } from './support/test';

const changes = 1000;
/** As the window writes it. */
const all = changes.toLocaleString('en');
const moves = 60;

test('a review of a thousand changes is gone through, noted, marked and approved by keyboard', async ({
  openWindow,
  shellName,
}) => {
  test.setTimeout(180_000);
  const folder = await longReview(changes);
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'berths');
  await page.keyboard.press('F9');
  const here = page.locator('.hunk[data-here]');
  await expect(page.getByText(`0 of ${all} reviewed`)).toBeVisible({ timeout: 60_000 });
  await expect(here).toContainText('edited by Ana');

  await page.evaluate(() => {
    const found: number[] = [];
    Reflect.set(window, 'longTasks', found);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const longTasks = (): Promise<number[]> =>
    page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
  for (let move = 0; move < moves; move++) await page.keyboard.press('j');
  await expect(page.getByText(`Change ${moves + 1} of ${all}`)).toBeVisible();
  for (let move = 0; move < moves / 2; move++) await page.keyboard.press('k');
  await expect(page.getByText(`Change ${moves / 2 + 1} of ${all}`)).toBeVisible();
  await expect(page.getByText('Seen').first()).toBeVisible();
  const moving = await longTasks();

  for (let judged = 1; judged <= 3; judged++) {
    await page.keyboard.press('a');
    await expect(page.getByText(`${judged} of ${all} reviewed`)).toBeVisible();
  }
  const tasks = await longTasks();
  const figures = (tasks: readonly number[]): string =>
    `${tasks.length} long tasks${tasks.length > 0 ? `, the longest ${Math.max(...tasks)} ms` : ''}`;
  process.stdout.write(
    `${shellName}: ${moves * 1.5} moves: ${figures(moving)}; 3 approvals: ${figures(tasks.slice(moving.length))}\n`,
  );

  await page.keyboard.press('c');
  await expect(here.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Is “looked over” the right word?');
  await page.keyboard.press('Enter');
  await expect(here.getByRole('textbox')).toHaveCount(0);
  await expect(here).toContainText('right word?');
  await page.keyboard.press('Shift+C');
  await expect(here.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('It is what the office says.');
  await page.keyboard.press('Enter');
  await expect(here.getByRole('textbox')).toHaveCount(0);
  await expect(here).toContainText('what the office says.');
  await page.keyboard.press('x');
  await expect(here).toContainText('resolved');
  await page.keyboard.press('x');
  await expect(here).not.toContainText('resolved');

  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toContainText('Mark an error');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(here.getByRole('list', { name: 'Marked errors' })).toContainText('Major');

  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('dialog')).toContainText(`Approve ${changes - 3} changes?`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${all} of ${all} reviewed`)).toBeVisible({ timeout: 30_000 });

  for (let filter = 0; filter < 5; filter++) await page.keyboard.press('f');
  await expect(page.getByRole('radio', { name: 'All sentences' })).toBeChecked();
  await page.keyboard.press('j');
  await expect(here).toContainText('unchanged');
  await page.keyboard.press('Shift+R');
  await expect(here.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Say which office.');
  await page.keyboard.press('Enter');
  await expect(here).toContainText('Changes requested');
  await expect(page.locator('.review-why')).toHaveText(
    /Can’t approve yet: .*sent back and not changed since/,
  );

  // With everything reviewed and something sent back, the step is to send the article back.
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByPlaceholder(/What should change in the article/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText('Changes requested')).toBeVisible();
});
