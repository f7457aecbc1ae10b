import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArticle } from './support/project';
import { newFolder } from './support/shell';
import { run } from './support/views';
import { expect, test } from './support/test';

test('unknown words and terms are added to lists from the card, by key and in a dialog, and taken back', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Ferry');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.en.txt'), 'The ferry\n\nThe goverment paid for the ferry pier.\n');
  await writeFile(join(folder, 'a.zh.txt'), '渡轮\n\n政府支付了渡轮码头的费用。\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'The ferry');
  const flags = page.locator('.dock');
  const list = (name: string): Promise<string> => readFile(join(folder, '.emend', name), 'utf8');
  await expect(flags).toContainText('goverment', { timeout: 30_000 });

  // From the card, and back by its notice.
  await flags.getByText('goverment').first().click();
  const card = page.locator('.flag-card');
  await card.getByRole('button', { name: 'Add to the project’s dictionary' }).click();
  await expect(flags).not.toContainText('goverment');
  expect(await list('words.txt')).toBe('goverment\n');
  const notice = page.getByText('“goverment” is in the project’s dictionary now.');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(flags).toContainText('goverment');
  expect(await list('words.txt')).toBe('');

  // By key, to one's own dictionary: the project's stays as it is.
  await page.getByRole('region', { name: 'Text' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let word = 0; word < 2; word++) await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Alt+Shift+d');
  await expect(page.getByText('“goverment” is in your dictionary now.')).toBeVisible();
  await expect(flags).not.toContainText('goverment');
  expect(await list('words.txt')).toBe('');

  // A term, with the selected words filled in.
  await page.keyboard.press('Control+End');
  for (let letter = 0; letter < 2; letter++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+a');
  const dialog = page.getByRole('dialog', { name: 'Add a term' });
  await expect(dialog.getByLabel('In the translation')).toHaveValue('pier');
  await dialog.getByLabel('In the translation').fill('');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Fill in the source');
  await dialog.getByLabel('In the source').fill('码头');
  await dialog.getByLabel('In the translation').fill('quay');
  await dialog.getByLabel('Not to be written').fill('pier | jetty');
  await dialog.getByLabel('Why').fill('As the port says');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await list('terms.csv')).toBe(
    'source,target,forbidden,note\n码头,quay,pier|jetty,As the port says\n',
  );
  await expect(flags).toContainText('pier');
});

test('sources in another language than the project’s are offered as such, and its languages are chosen in the settings', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Ferry');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.en.txt'), 'The ferry\n\nThe ferry came , on Monday.\n');
  await writeFile(join(folder, 'a.ja.txt'), '渡船\n\n渡船は月曜日に来た。\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  const articles = page.getByRole('option');
  await expect(articles).toHaveCount(2);
  const offer = page.getByRole('region', { name: 'Sources in another language' });
  await expect(offer).toContainText('1 file of this folder looks like the Japanese source of an article');
  await offer.getByRole('button', { name: 'Use Japanese as the source language' }).click();
  await expect(articles).toHaveCount(1);
  await expect(offer).toBeHidden();
  const settings = (): Promise<string> => readFile(join(folder, '.emend', 'project.json'), 'utf8');
  expect(await settings()).toContain('"sourceLanguage": "ja"');
  await openArticle(page, 'The ferry');
  await expect(page.getByText('渡船は月曜日に来た。')).toBeVisible();

  await run(page, 'settings.open');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'Project' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Source' })).toHaveValue('ja');
  await dialog.getByRole('combobox', { name: 'Source' }).selectOption('zh');
  await expect.poll(settings).toContain('"sourceLanguage": "zh"');
});
