import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

/** Two letters tell Windows-1250 from Windows-1252, which makes sense of them, too. */
const bytes = iconv.encode('Dvořák opened it.\nThe end was near.\n', 'windows-1250');

async function project(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(await newFolder('project'), 'Files');
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const text = (page: Page) => page.locator('.editor-place .view-lines');

test('a file whose encoding was guessed is read in another one, and what was edited stays', async ({
  openWindow,
}) => {
  const folder = await project({ 'a.txt': bytes });
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page);
  await expect(text(page)).toContainText('Dvoøák');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Nobody came.');
  await saved(page);

  const strip = page.getByRole('status').filter({ hasText: 'The encoding of this file is not certain.' });
  await strip.getByRole('button', { name: 'Other encodings…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'How the file is read' });
  await expect(dialog.getByRole('radio', { name: /^windows-1252 \(as it is read now\)/ })).toBeFocused();
  await dialog.getByRole('radio', { name: /^windows-1250.*Dvořák opened it\./ }).check();
  await dialog.getByRole('button', { name: 'Use this encoding' }).press('Enter');

  await expect(text(page)).toContainText('Dvořák');
  await expect(text(page)).toContainText('Nobody came.');
  await expect(strip).toHaveCount(0);
  expect(await readFile(join(folder, 'a.txt'))).toEqual(bytes);

  // The other way again: the reading that was left is taken over like any other.
  await run(page, 'Read the file in another encoding');
  await dialog.getByRole('radio', { name: /^windows-1252/ }).check();
  await dialog.getByRole('button', { name: 'Use this encoding' }).press('Enter');
  await expect(text(page)).toContainText('Dvoøák');
  await expect(text(page)).toContainText('Nobody came.');
  await run(page, 'Read the file in another encoding');
  await dialog.getByRole('radio', { name: /^windows-1250/ }).check();
  await dialog.getByRole('button', { name: 'Use this encoding' }).press('Enter');
  await expect(text(page)).toContainText('Dvořák');
  const settings = JSON.parse(await readFile(join(folder, '.emend', 'project.json'), 'utf8')) as object;
  expect(settings).toMatchObject({ encodings: { 'a.txt': 'windows-1250' } });
});

test('a source is attached from a file, or by dropping it, and taken away again', async ({ openWindow }) => {
  const folder = await project({ 'a.txt': 'The mill opened.\n' });
  const elsewhere = await project({ 'brief.md': '# 磨坊开了。\n' });
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page);
  const source = page.getByRole('document', { name: 'Source' });
  await expect(source).toHaveCount(0);

  await run(page, 'Attach a source text');
  const dialog = page.getByRole('dialog', { name: 'Attach a source text' });
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await dialog.locator('input[type="file"]').setInputFiles(join(elsewhere, 'brief.md'));
  await expect(page.getByText('brief.md is the source of this article now.')).toBeVisible();
  await expect(source).toContainText('磨坊开了。');
  expect(await readdir(join(folder, '.emend', 'sources'))).toHaveLength(1);

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['港口开了。\n'], 'other.txt', { type: 'text/plain' }));
    return transfer;
  });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('.editor-place').dispatchEvent(type, { dataTransfer: dropped });
  await expect(dialog).toContainText('Source: other.txt');
  await expect(dialog.getByRole('button', { name: 'Attach', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(source).toContainText('港口开了。');

  await run(page, 'Attach a source text');
  await dialog.getByRole('button', { name: 'Remove the attached source' }).press('Enter');
  await expect(page.getByText('This article has no attached source any more.')).toBeVisible();
  await expect(source).toHaveCount(0);
});

test('what is dropped and cannot be used is said, and the window stays', async ({ openWindow }) => {
  const folder = await project({ 'a.txt': 'The mill opened.\n' });
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page);
  const drop = async (...names: string[]): Promise<void> => {
    const dropped = await page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const name of given) transfer.items.add(new File(['x'], name));
      return transfer;
    }, names);
    await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  };
  await drop('a.exe');
  await expect(page.getByText('Emend cannot read a.exe as text')).toBeVisible();
  await drop('a.txt', 'b.txt');
  await expect(page.getByText('Drop one file at a time')).toBeVisible();
  await expect(text(page)).toContainText('The mill opened.');
});

/** The one article of the project; without flags, there is nothing else to wait for. */
async function openArticle(page: Page): Promise<void> {
  await page.getByRole('option').first().press('Enter');
  await page.getByRole('region', { name: 'Text', exact: true }).waitFor();
}

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill(command);
  await page.getByRole('option', { selected: true }).filter({ hasText: command }).waitFor();
  await page.keyboard.press('Enter');
}
