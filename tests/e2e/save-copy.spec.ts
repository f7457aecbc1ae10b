import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronShell } from './support/electron-shell';
import { openArticle, saved } from './support/project';
import { newFolder, root, type Shell } from './support/shell';
import { mountSmallDisk } from './support/small-disk';
import { expect, test } from './support/test';

const article = '0147-port-expansion.en.txt';

test('A1: a copy holds the whole text when the disk of the project is full', async ({
  openWindow,
  shellName,
}) => {
  const disk = await mountSmallDisk(await newFolder('full'), 512);
  test.skip(disk === null, 'no small disk can be mounted here');
  if (disk === null) return;
  try {
    const folder = join(disk.folder, 'Harbour Daily');
    await cp(join(root, 'assets', 'samples'), folder, { recursive: true });
    const shell = await openWindow({ folder, as: 'ana:Ana' });
    const { page } = shell;
    await openArticle(page, 'port-expansion');
    await disk.fill();
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Control+End');
    // More than fits into what is left of the journal's last block.
    const typed = ` ${'Words that the disk did not take. '.repeat(160)}The end.`;
    await page.keyboard.insertText(typed);
    await expect(page.getByText('What you typed is not on disk.')).toBeVisible();

    const copy = await saveCopy(shell, shellName, await newFolder('copies'));
    const original = await readFile(join(root, 'assets', 'samples', article), 'utf8');
    expect(copy).toBe(`${original}${typed}`);
    expect(await readFile(join(folder, article), 'utf8')).toBe(original);
    // With room again the window saves, and need not be held open.
    await disk.empty();
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).first().click();
    await saved(page);
  } finally {
    disk.unmount();
  }
});

test('A1: a copy is saved where the person says, and backing out saves nothing', async ({
  openWindow,
  shellName,
}) => {
  const folder = join(await newFolder('project'), 'Harbour Daily');
  await cp(join(root, 'assets', 'samples'), folder, { recursive: true });
  const shell = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(shell.page, 'port-expansion');
  if (shellName === 'electron') {
    await answerSaveDialog(shell as ElectronShell, null);
    await runSaveCopy(shell);
    await expect(shell.page.getByText('The text was saved')).toHaveCount(0);
  }
  const copy = await saveCopy(shell, shellName, await newFolder('copies'));
  expect(copy).toBe(await readFile(join(folder, article), 'utf8'));
});

/** Chooses "Save a copy…" and gives what the file holds that came of it. */
async function saveCopy(shell: Shell, shellName: string, folder: string): Promise<string> {
  const target = join(folder, 'kept.txt');
  if (shellName === 'electron') {
    await answerSaveDialog(shell as ElectronShell, target);
    await runSaveCopy(shell);
    await shell.page.getByText(`The text was saved as ${target}.`).waitFor();
  } else {
    const download = shell.page.waitForEvent('download');
    await runSaveCopy(shell);
    await (await download).saveAs(target);
  }
  return readFile(target, 'utf8');
}

async function runSaveCopy({ page }: Shell): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('save a copy');
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Save a copy' }).waitFor();
  await page.keyboard.press('Enter');
}

/** The system's dialog cannot be driven; what it would answer is put in its place. */
async function answerSaveDialog({ app }: ElectronShell, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
