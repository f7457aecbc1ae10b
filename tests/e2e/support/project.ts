import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newFolder, root } from './shell';

/** A copy of the sample articles that a test may work in. Its name is part of what the window shows. */
export async function copySamples(): Promise<string> {
  const folder = join(await newFolder('project'), 'Harbour Daily');
  await cp(join(root, 'assets', 'samples'), folder, { recursive: true });
  return folder;
}

/** SHA-256 of every file below a folder but those in `.emend` and `.git`, by path. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\.(emend|git)\b/.test(path.slice(folder.length))) continue;
    hashes[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return hashes;
}

/** Opens an article by its name, with the keyboard alone, and waits until its text and flags are there. */
export async function openArticle(page: Page, name: string): Promise<void> {
  await page.getByRole('option').filter({ visible: true }).first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Text' }).waitFor();
  await page.getByRole('group', { name: 'Flags' }).locator('[aria-current]').first().waitFor();
}

/** Waits until what was typed is on disk. */
export async function saved(page: Page): Promise<void> {
  // Keys are handled before the window is drawn: until then it says what was true before the last of them.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  await page.getByRole('contentinfo', { name: 'Status' }).getByText('Saved', { exact: true }).waitFor();
}

/** Approves the open article in review, by its key; what is said to speak against that is answered by approving all the same. */
export async function approveArticle(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Enter');
  const approved = page.locator('.pill.stage[data-stage="approved"]');
  const asked = page.getByRole('dialog', { name: 'Approve the article as it is?' });
  await approved.or(asked).first().waitFor();
  if (await asked.isVisible()) await asked.getByRole('button', { name: 'Approve' }).press('Enter');
  await approved.waitFor();
  await asked.waitFor({ state: 'detached' });
}
