import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf } from '../../shared/review/article-id';
import { copySamples, hashesOf, openArticle, saved } from './support/project';
import { newFolder, type Shell } from './support/shell';
import { expect, test } from './support/test';

const article = '0018-old-cinema.txt';

test('B1: a journal put back to an older copy is said, typing goes on in a new one, and the newer copy can be put back', async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const originals = await hashesOf(folder);
  const home = await newFolder('home');
  const journals = join(folder, '.emend', 'journal', articleIdOf(article));
  const copies = await newFolder('copies');
  const visit = async (work: (shell: Shell) => Promise<void>) => {
    const shell = await openWindow({ folder, home, as: 'ana:Ana' });
    await shell.page
      .getByRole('textbox', { name: 'Text of the article' })
      .or(shell.page.getByRole('option'))
      .first()
      .waitFor();
    if ((await shell.page.getByRole('textbox', { name: 'Text of the article' }).count()) === 0)
      await openArticle(shell.page, 'old-cinema');
    await work(shell);
    await shell.close();
  };
  const type = async ({ page }: Shell, words: string) => {
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
    await saved(page);
  };
  const older = (shell: Shell) => shell.page.getByText('was removed or replaced by an older copy');

  await visit((shell) => type(shell, ' Firstly.'));
  await cp(journals, join(copies, 'older'), { recursive: true });
  await visit(async (shell) => {
    await expect(older(shell)).toHaveCount(0);
    await type(shell, ' Secondly.');
  });
  await cp(journals, join(copies, 'newer'), { recursive: true });
  await cp(join(copies, 'older'), journals, { recursive: true, force: true });

  await visit(async (shell) => {
    await expect(older(shell)).toBeVisible();
    await shell.page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await shell.page.keyboard.press('Control+End');
    await expect(shell.page.locator('.view-lines')).toContainText('Firstly.');
    await expect(shell.page.locator('.view-lines')).not.toContainText('Secondly.');
    await type(shell, ' Thirdly.');
  });
  // What was there is as it was; the new words are in a journal of their own.
  expect((await readdir(journals)).length).toBe((await readdir(join(copies, 'older'))).length + 1);

  await cp(join(copies, 'newer'), journals, { recursive: true, force: true });
  await visit(async (shell) => {
    await expect(older(shell)).toHaveCount(0);
    const versions = shell.page.getByRole('region', { name: 'Versions to merge' });
    await expect(versions).toContainText('Secondly.');
    await expect(versions).toContainText('Thirdly.');
  });
  expect(await hashesOf(folder)).toEqual(originals);
});
