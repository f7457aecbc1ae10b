import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { copySamples, openArticle, saved } from './support/project';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';
const title = 'Port expansion enters second <v>phase</v>';
const table = [
  'system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity',
  `mt\tnews.1\t1\t1\tr1\t港口扩建进入第二阶段\t${title}\tAccuracy/Mistranslation\tMajor`,
  `mt\tnews.1\t1\t1\tr1\t<v>港口</v>扩建进入第二阶段\t${title.replace(/<\/?v>/g, '')}\tAccuracy/Omission\tMinor`,
  'mt\tnews.1\t2\t2\tr1\t无\tNot in the text at <v>all</v>.\tStyle/Awkward style\tMinor',
].join('\n');

test('a table of marked errors is previewed, taken in and shown on both sides', async ({ openWindow }) => {
  const folder = await copySamples();
  const { page } = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(page, 'port-expansion');
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('import marked');
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Import marked errors' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'marks.tsv', mimeType: 'text/plain', buffer: Buffer.from(table) });
  await expect(dialog).toContainText('2 errors of 3 can be marked: 1 minor and 1 major, 1 in the source.');
  await expect(dialog).toContainText('1 cannot be placed.');
  await expect(dialog).toContainText('Segment 2 of news.1 is not in this article');
  await dialog.getByRole('button', { name: 'Mark 2 errors' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('region', { name: 'Marked errors' })).toContainText('2 marked errors');
  await expect(page.getByRole('document', { name: 'Source' }).locator('mark')).toHaveText('港口');
  const marks = foldJournal(await eventsOf(folder, path)).annotations;
  expect(marks.map(({ side, quote, severity }) => [side, quote, severity])).toEqual([
    ['target', 'phase', 'major'],
    ['source', '港口', 'minor'],
  ]);
});
