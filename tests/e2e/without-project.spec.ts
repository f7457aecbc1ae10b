import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from './support/shell';
import { run } from './support/views';
import { expect, test } from './support/test';

test('a pasted text is opened, mended and copied, and diagnostics hold nothing of it', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Harbour');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), 'The harbour\n\nA ferry came.\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+Shift+i');
  const dialog = page.getByRole('dialog', { name: 'Open a pasted text' });
  await expect(dialog.getByLabel('Text')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('There is no text to open.');
  await dialog.getByLabel('Text').fill('The bridge\n\nA win -win for zymurgists. They came.They left.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const text = page.getByRole('region', { name: 'Text' });
  await expect(text).toContainText('win -win');
  await page.getByRole('group', { name: 'Flags' }).locator('[aria-current]').first().waitFor();
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await expect(text).toContainText('win-win');

  // What a page copies is looked at where it leaves the page: reading the clipboard wants a permission that nothing has.
  await page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(globalThis, { copied });
    navigator.clipboard.writeText = (words) => {
      copied.push(words);
      return Promise.resolve();
    };
  });
  const copied = (): Promise<string> =>
    page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied.at(-1) ?? '');
  // A pasted text goes back where it came from: that is its next step.
  await expect(page.getByRole('button', { name: 'Copy the text' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Enter');
  await expect.poll(copied).toContain('A win-win for zymurgists.');
  await run(page, 'help.diagnostics');
  await expect.poll(copied).toContain('"emend"');
  const told = JSON.parse(await copied()) as { project: { articles: number }; failures: unknown };
  expect(told.project.articles).toBe(1);
  expect(await copied()).not.toMatch(/zymurg|bridge|Harbour|Ana|txt\b.*\//);
});

test('a file that Emend is started with is opened in its folder', async ({ openWindow }) => {
  const folder = join(await newFolder('project'), 'Harbour');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), 'The harbour\n\nA ferry came , late.\n');
  await writeFile(join(folder, 'b.txt'), 'The quay\n\nA train came , early.\n');
  const { page } = await openWindow({ folder: join(folder, 'b.txt'), as: 'ana:Ana' });
  await expect(page.getByRole('region', { name: 'Text' })).toContainText('A train came');
  await expect(page.getByRole('option')).toHaveCount(2);
  expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('The quay\n\nA train came , early.\n');
});
