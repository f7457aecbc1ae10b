import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArticle } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const concept = (id: number, zh: string, en: string): string =>
  `<conceptEntry id="c${id}"><langSec xml:lang="zh"><termSec><term>${zh}</term></termSec></langSec>` +
  `<langSec xml:lang="en"><termSec><term>${en}</term></termSec></langSec></conceptEntry>\n`;

test('a glossary is imported, a term edited, taken back and removed, and the open article is flagged by it', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Ferry');
  await mkdir(join(folder, '.emend'), { recursive: true });
  await writeFile(join(folder, 'a.en.txt'), 'The ferry\n\nThe city paid , then, for the ferry pier.\n');
  await writeFile(join(folder, 'a.zh.txt'), '渡轮\n\n市政府支付了渡轮码头的费用。\n');
  const path = join(folder, '.emend', 'terms.csv');
  await writeFile(path, 'source,target,forbidden,note,who\n渡轮,ferry,,,Cy\n市政府,city,,,Cy\n');
  const glossary = join(await newFolder('glossary'), 'harbour.tbx');
  await writeFile(
    glossary,
    `<tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n${concept(1, '码头', 'quay')}${concept(2, '渡轮', 'ferry')}${concept(3, '市政府', 'city government')}<conceptEntry id="c4"><langSec xml:lang="fr"><termSec><term>phare</term></termSec></langSec></conceptEntry>\n</body></text></tbx>\n`,
  );
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'The ferry');
  const flags = page.locator('.dock');
  const list = (): Promise<string> => readFile(path, 'utf8');

  await page.keyboard.press('Alt+Shift+y');
  const dialog = page.getByRole('dialog', { name: 'Terms', exact: true });
  const options = dialog.getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(dialog.getByRole('searchbox')).toBeFocused();

  // Nothing is written before it is confirmed; the conflict is decided here. Escape goes back to the list.
  await dialog.locator('input[type="file"]').setInputFiles(glossary);
  const preview = page.getByRole('dialog', { name: 'Import terms' });
  await expect(preview).toContainText('1 new, 1 the same, 1 in conflict, 1 unusable');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await dialog.locator('input[type="file"]').setInputFiles(glossary);
  await expect(preview).toContainText('1 new, 1 the same, 1 in conflict, 1 unusable');
  await expect(preview).toContainText('Line 5: no term in zh with one in en.');
  await preview.getByLabel('What becomes of 市政府').selectOption('take');
  expect(await list()).toContain('市政府,city,,,Cy');
  await preview.getByRole('button', { name: 'Import 2 terms' }).press('Enter');
  await expect(options).toHaveCount(3);
  await expect(dialog.getByRole('status')).toContainText('2 terms imported.');
  const imported =
    'source,target,forbidden,note,who\n渡轮,ferry,,,Cy\n市政府,city government,,,Cy\n码头,quay,,,\n';
  expect(await list()).toBe(imported);

  // A term is edited in its place, by keyboard.
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const form = dialog.getByRole('form', { name: 'Edit the term' });
  await form.getByLabel('Not to be written').fill('pier | jetty');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect.poll(list).toContain('码头,quay,pier|jetty,,');

  // Back and forth by key, and other people's rows stay.
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await writeFile(path, `${await list()}灯塔,lighthouse,,,Di\n`);
  await expect(options).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect.poll(list).toBe(`${imported}灯塔,lighthouse,,,Di\n`);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(list).toContain('码头,quay,pier|jetty,,');

  // Removed with the key, and brought back to its place by the button beside what was said.
  const before = await list();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('status')).toContainText('“ferry” removed.');
  await expect.poll(list).not.toContain('渡轮,ferry');
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(list).toBe(before);

  // A fault that comes from outside is shown with its line, and the rest holds.
  await writeFile(path, `${before}孤,,,,\n`);
  await expect(dialog).toContainText('terms.csv line 6 needs a source and a target');
  await writeFile(path, before);
  await expect(dialog).not.toContainText('terms.csv line 6');

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(flags).toContainText('pier', { timeout: 30_000 });
});

test('an empty list says what to do, a dropped table is read by chosen columns, and the list is exported', async ({
  openWindow,
  shellName,
}) => {
  const folder = join(await newFolder('project'), 'Ferry');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.en.txt'), 'The ferry\n\nThe city paid , then, for the ferry pier.\n');
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'The ferry');
  // Whatever people call it, the palette leads here.
  for (const name of ['vocabulary', 'terminology', 'glossary']) {
    await page.keyboard.press('F1');
    await page.locator('.palette [role="combobox"]').fill(name);
    await expect(page.locator('.palette [aria-selected="true"]')).toContainText('Show the terms…');
    await page.keyboard.press(name === 'glossary' ? 'Enter' : 'Escape');
  }
  const dialog = page.getByRole('dialog', { name: 'Terms', exact: true });
  await expect(dialog).toContainText('There are no terms yet. Import a glossary');

  const table = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['quay\t码头\nlighthouse\t灯塔\nlone\t\n'], 'glossary.tsv'));
    return data;
  });
  await dialog.dispatchEvent('drop', { dataTransfer: table });
  const preview = page.getByRole('dialog', { name: 'Import terms' });
  await expect(preview).toContainText('2 new, 0 the same, 1 unusable');
  await preview.getByRole('combobox', { name: 'In the source' }).selectOption('1');
  await preview.getByRole('combobox', { name: 'In the translation' }).selectOption('0');
  await expect(preview).toContainText('码头 → quay');
  await preview.getByRole('button', { name: 'Import 2 terms' }).click();
  await expect(dialog.getByRole('option')).toHaveCount(2);

  // One's own terms hold beside the project's, and are not in its file.
  await dialog.getByRole('button', { name: 'Add…' }).press('Enter');
  await page.keyboard.type('渡轮');
  await dialog.getByLabel('In the translation').fill('ferryboat');
  await dialog.getByLabel('Only for me').check();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: 'mine, in all my projects' })).toHaveCount(1);
  expect(await readFile(join(folder, '.emend', 'terms.csv'), 'utf8')).not.toContain('ferryboat');
  await dialog.getByRole('searchbox').fill('light');
  await expect(dialog.getByRole('option')).toHaveCount(1);

  if (shellName === 'electron') return;
  for (const [name, part] of [
    ['CSV', '\ufeffsource,target,forbidden,note\n码头,quay,,\n'],
    ['TBX', '<term>码头</term>'],
  ] as const) {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Export ${name}…` }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain(part);
  }
});
