import AxeBuilder from '@axe-core/playwright';
import { copySamples } from './support/project';
import { expect, test } from './support/test';

test('the window speaks the system’s language, and another one at once', async ({ openWindow }) => {
  const { page } = await openWindow({ folder: await copySamples(), as: 'ana:Ana', language: 'zh-CN' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('navigation', { name: '文章库' })).toBeVisible();
  // A new page would not have this mark any more.
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await axeIsSilent(page, '.library');

  await page.keyboard.press('F1');
  const palette = page.getByRole('combobox', { name: '所有命令' });
  await axeIsSilent(page, '.palette');
  // What English calls it finds it, too.
  await palette.fill('dark');
  await expect(page.getByRole('option').first()).toContainText('切换主题');
  await palette.fill('language');
  await palette.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await axeIsSilent(page, '.library');

  await page.keyboard.press('F1');
  await page.getByRole('combobox', { name: 'All commands' }).fill('中文');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveAttribute('placeholder', /^搜索 \d+ 篇文章$/);
  await expect(page.locator('body')).toHaveAttribute('data-same-page', '');
});

async function axeIsSilent(
  page: ConstructorParameters<typeof AxeBuilder>[0]['page'],
  part: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode().analyze();
  expect(violations).toEqual([]);
}
