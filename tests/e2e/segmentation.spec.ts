import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './support/views';
import { openArticle } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

const srx = (
  more = '',
): string => `<srx version="2.0"><body><languagerules><languagerule languagerulename="All">
<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>
${more}</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;

test('segmentation rules are taken in, told by line where they cannot be used, and dropped', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Ferry');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'a.txt'),
    'The ferry\n\nThe ferry came; the crew went. All of them stayed , too.\n',
  );
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(page, 'The ferry');
  const sentences = page.getByText(/\d+ sentences/).first();
  await run(page, 'project.segmentation');
  const dialog = page.getByRole('dialog', { name: 'Segmentation rules' });
  await expect(dialog).toContainText('The built-in segmenter decides.');
  const choose = dialog.locator('input[type="file"]');

  await choose.setInputFiles({ name: 'a.srx', mimeType: 'text/xml', buffer: Buffer.from('<a/>') });
  await expect(dialog.getByRole('alert')).toContainText('These are no segmentation rules');

  const bad = '<rule break="no"><beforebreak>(a)\\1</beforebreak></rule>';
  await choose.setInputFiles({ name: 'a.srx', mimeType: 'text/xml', buffer: Buffer.from(srx(bad)) });
  await expect(dialog).toContainText('1 rule decides (.emend/segmentation.srx).');
  await expect(dialog.getByRole('region', { name: 'Left out' })).toContainText('line 3 is left out');
  expect(await readFile(join(folder, '.emend/segmentation.srx'), 'utf8')).toBe(srx(bad));
  await page.keyboard.press('Escape');
  await expect(sentences).toContainText('4 sentences');

  await run(page, 'project.segmentation');
  await dialog.getByRole('button', { name: 'Use the built-in segmenter' }).click();
  await expect(dialog).toContainText('The built-in segmenter decides.');
  await page.keyboard.press('Escape');
  await expect(sentences).toContainText('3 sentences');
});
