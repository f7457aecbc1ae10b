import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ElectronShell } from './support/electron-shell';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

test('the app saves the report as PDF, and the record as PDF and zip', async ({ openWindow }) => {
  const folder = join(await newFolder('project'), 'Coast');
  await workedProject(folder, 10);
  const { page, app } = (await openWindow({ folder, as: 'rui:Rui' })) as ElectronShell;
  await page.getByRole('option').first().waitFor();
  const out = await newFolder('out');
  const answer = (path: string): Promise<void> =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  const run = async (typed: string, title: string): Promise<void> => {
    await page.keyboard.press('F1');
    await page.getByRole('combobox').fill(typed);
    await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
  };

  await answer(join(out, 'report.pdf'));
  await run('save report', 'Save report as PDF');
  await expect(page.getByText('The report was saved as')).toBeVisible();
  const report = await readFile(join(out, 'report.pdf'));
  expect(report.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(report)).toBeGreaterThan(1);

  await answer(join(out, 'record.pdf'));
  const record = page.getByRole('dialog');
  await run('save the record', 'Save the record');
  await record.getByRole('radio', { name: /PDF/ }).check();
  await record.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(record).toHaveCount(0);
  expect((await readFile(join(out, 'record.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

  await answer(join(out, 'record.zip'));
  await run('save the record', 'Save the record');
  await record.getByLabel('Reviewed by a person: name').fill('Rui Costa');
  await record.getByLabel('Role').first().fill('editor');
  await record.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(record).toHaveCount(0);
  const files = unzipSync(new Uint8Array(await readFile(join(out, 'record.zip'))));
  const made = JSON.parse(strFromU8(files['record.json'] ?? new Uint8Array())) as {
    readonly statements: readonly { readonly kind: string; readonly name: string; readonly role: string }[];
  };
  expect(made.statements).toMatchObject([{ kind: 'reviewed', name: 'Rui Costa', role: 'editor' }]);
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
