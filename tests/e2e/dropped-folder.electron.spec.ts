import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ElectronShell } from './support/electron-shell';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

async function folderOf(name: string, title: string): Promise<string> {
  const folder = join(await newFolder('project'), name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), `${title}\n\nIt stood open.\n`);
  return folder;
}

/** Drops files of the disk in the middle of the window, as the system does: the page gets them with their paths. Names are ASCII, for the protocol drops others. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}

test('a folder that is dropped on the window is opened in one of its own', async ({ openWindow }) => {
  const first = await folderOf('Mill', 'The mill');
  const second = await folderOf('Quay 1', 'The quay');
  const shell = (await openWindow({ folder: first, as: 'ana:Ana' })) as ElectronShell;
  const { page, app } = shell;
  await page.getByRole('option').first().waitFor();

  const opening = app.waitForEvent('window');
  await drop(page, second);
  const other = await opening;
  await expect(other.getByRole('option').first()).toContainText('The quay');
  await expect(page.getByRole('option').first()).toContainText('The mill');

  // Once more: the window that shows it comes to the front, and no third one opens.
  await drop(page, second);
  await page.waitForTimeout(1_000);
  expect(app.windows()).toHaveLength(2);
});

test('several files, or one that is no text, are refused in words', async ({ openWindow }) => {
  const first = await folderOf('Mill', 'The mill');
  const { page } = await openWindow({ folder: first, as: 'ana:Ana' });
  await page.getByRole('option').first().press('Enter');
  await page.getByRole('region', { name: 'Text', exact: true }).waitFor();
  const elsewhere = await newFolder('files');
  await writeFile(join(elsewhere, 'a.exe'), 'x');
  await writeFile(join(elsewhere, 'b.txt'), 'x');
  await drop(page, join(elsewhere, 'a.exe'));
  await expect(page.getByText('Emend cannot read a.exe as text')).toBeVisible();
  await drop(page, join(elsewhere, 'a.exe'), join(elsewhere, 'b.txt'));
  await expect(page.getByText('Drop one file at a time')).toBeVisible();
});
