import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { samples } from '../unit/formats/format-samples';
import { around } from '../unit/formats/page-with-surroundings';
import { approveArticle, hashesOf, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const typed = 'Lately ';

/** Named after their formats: rows show names without endings. */
const articles = samples.map((sample) => ({
  ...sample,
  name: sample.name.replace(/^a(.*)\.(\w+)$/, '$2$1.$2'),
}));

test('a folder with an article in each format is listed, opened, mended, reviewed and exported', async ({
  openWindow,
}) => {
  test.setTimeout(200_000);
  const folder = join(await newFolder('project'), 'Every format');
  await mkdir(join(folder, '.emend'), { recursive: true });
  await writeFile(join(folder, '.emend', 'project.json'), JSON.stringify({ version: 1, fourEyes: false }));
  for (const { name, bytes } of articles) await writeFile(join(folder, name), bytes);
  const originals = await hashesOf(folder);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });

  await expect(page.getByRole('option')).toHaveCount(1);
  const offer = page.getByRole('region', { name: 'Files that are not listed' });
  await expect(offer).toContainText('2 XLIFF files, 1 web page, 1 Word file');
  await offer.getByRole('button', { name: 'List them…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Which files are articles' });
  await expect(dialog.getByRole('checkbox', { name: 'Word document' })).toBeChecked();
  await dialog.getByRole('button', { name: 'List these' }).press('Enter');
  await expect(page.getByRole('option')).toHaveCount(articles.length);
  await expect(offer).toHaveCount(0);

  for (const { name } of articles) {
    await open(page, name);
    if (/xlf|tmx|jsonl|csv|tsv/.test(name))
      await expect(page.getByRole('radio', { name: 'Source', exact: true })).toBeVisible();
    // The article before is on the desk until this one is there.
    await expect(page.locator('.editor-place .view-line').first()).not.toContainText(typed.trim());
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText(typed);
    await saved(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('feed').getByRole('article')).toHaveCount(1);
    await page.keyboard.press('a');
    await expect(page.getByText('1 of 1 reviewed')).toBeVisible();
    await approveArticle(page);
    await page.keyboard.press('F9');
  }

  await page.keyboard.press('Control+Shift+x');
  const exporting = page.getByRole('button', { name: 'Export', exact: true });
  await expect(exporting).toBeEnabled();
  await exporting.press('Enter');
  await expect(page.getByRole('dialog', { name: `${articles.length} articles exported` })).toBeVisible();
  const out = await page.getByLabel('The files are in').inputValue();
  for (const { name, bytes } of articles) {
    const exported = await readFile(join(out, name));
    if (name.endsWith('.docx')) {
      const [before, after] = [unzipSync(bytes), unzipSync(exported)];
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const [part, content] of Object.entries(before))
        expect(withoutTyped(Buffer.from(after[part] ?? [])), part).toBe(
          Buffer.from(content).toString('latin1'),
        );
    } else expect(withoutTyped(exported), name).toBe(Buffer.from(bytes).toString('latin1'));
  }

  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await page.keyboard.press('Control+Shift+x');
  await page
    .getByRole('dialog', { name: 'Export articles' })
    .getByRole('combobox')
    .selectOption({ label: 'XLIFF 2.1' });
  await expect(exporting).toBeEnabled();
  await exporting.press('Enter');
  await expect(page.getByRole('dialog', { name: `${articles.length} articles exported` })).toBeVisible();
  for (const { name } of articles)
    expect(await readFile(join(out, `${name}.xlf`), 'utf8')).toContain(' its:revPerson="Ana"');
  expect(await hashesOf(folder)).toEqual(originals);
});

test('a code of the file is asked about before it goes, and its loss is told with the way back', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Codes');
  await mkdir(join(folder, '.emend'), { recursive: true });
  await writeFile(join(folder, '.emend', 'project.json'), JSON.stringify({ version: 1, formats: ['md'] }));
  await writeFile(join(folder, 'codes.md'), 'Run `npm install` now.\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await open(page, 'codes.md');
  const lost = page.getByText('The code “npm install” is missing from line 1.');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  // The caret went over the code; the first Backspace selects it, the second one deletes it.
  await page.keyboard.press('Backspace');
  await expect(
    page.getByText('The code “npm install” belongs to the file. Press again to delete it.'),
  ).toBeAttached();
  await expect(lost).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(lost).toBeVisible();
  await page.getByRole('status').filter({ has: lost }).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(lost).toHaveCount(0);
});

test('web pages are read as chosen; one that was opened before stays, and offers its new text', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Pages');
  await mkdir(join(folder, '.emend'), { recursive: true });
  await writeFile(join(folder, '.emend', 'project.json'), JSON.stringify({ version: 1, formats: ['html'] }));
  for (const name of ['before', 'later']) await writeFile(join(folder, `${name}.html`), around);
  const originals = await hashesOf(folder);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  const text = page.locator('.editor-place .view-lines');
  await open(page, 'before.html');
  await expect(text).toContainText('Sport');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(typed);
  await saved(page);

  await runFromPalette(page, 'Choose which files are articles');
  const dialog = page.getByRole('dialog', { name: 'Which files are articles' });
  await dialog.getByRole('checkbox', { name: 'Only the article of each page' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Descriptions of pictures' }).press('Space');
  await dialog.getByRole('button', { name: 'List these' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const warning = page.getByRole('status').filter({ hasText: 'web pages read in another way now' });
  await expect(warning.getByRole('button', { name: 'Use the new reading…' })).toBeVisible();
  await expect(text).toContainText(typed.trim());
  await expect(text).toContainText('Sport');

  await open(page, 'later.html');
  await expect(text).toContainText('Three ships');
  await expect(text).not.toContainText('Sport');
  await expect(warning).toHaveCount(0);
  expect(await hashesOf(folder)).toEqual(originals);
});

async function runFromPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill(title);
  await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill(name);
  await page
    .getByRole('option', { selected: true })
    .filter({ hasText: name.replace(/\.\w+$/, '') })
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await page.getByRole('region', { name: 'Text', exact: true }).waitFor();
}

/** A file's bytes, a character each, without what was typed into it. */
function withoutTyped(bytes: Buffer): string {
  return bytes.toString('latin1').replace(typed, '');
}
