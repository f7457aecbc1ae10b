import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { originOf } from '../../shared/review/edit-origin';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { approveArticle, openArticle, saved } from './support/project';
import { newFolder, root } from './support/shell';
import { expect, test } from './support/test';

const remembered = 'The council will mend the old sea wall of Velden before the storms of autumn';
/** The last sentences of three articles: the first is mended and approved, the second is the same, the third is like it. */
const last = [
  `${remembered} starts.`,
  `${remembered} starts.`,
  'The council will mend the old sea wall of Velden before the snow of late winter starts.',
];
const mended = `${remembered} begin.`;

async function threeArticles(): Promise<string> {
  const folder = join(await newFolder('project'), 'Sea wall');
  await mkdir(folder, { recursive: true });
  for (const [number, sentence] of last.entries())
    await writeFile(
      join(folder, `${number}.txt`),
      `Notes ${number} from the coast\n\nThe quay was closed , as a crane had fallen.\n\n${sentence}\n`,
    );
  return folder;
}

/** Asks for suggestions for the last sentence and takes the first one. */
async function takeForLastSentence(page: Page, number: number, from: string): Promise<void> {
  await openArticle(page, `Notes ${number}`);
  await expect(page.locator('.view-lines').last()).toContainText(`Notes ${number}`);
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+End');
  for (let back = 0; back < 2; back++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Suggestions for this sentence' });
  await expect(dialog.getByRole('region', { name: from })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
}

test('approved sentences are found again, the same and alike, and counted apart', async ({ openWindow }) => {
  const folder = await threeArticles();
  const ana = await openWindow({ folder, as: 'ana:Ana' });
  await openArticle(ana.page, 'Notes 0');
  await ana.page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await ana.page.keyboard.press('Control+End');
  for (let back = 0; back < 2; back++) await ana.page.keyboard.press('ArrowLeft');
  await ana.page.keyboard.press('Control+Shift+ArrowLeft');
  await ana.page.keyboard.type('begin');
  await saved(ana.page);
  await ana.page.keyboard.press('Control+Shift+Enter');
  await ana.page.getByRole('dialog').waitFor();
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.getByText('Submitted for review.')).toBeVisible();
  await ana.close();

  const ben = await openWindow({ folder, as: 'ben:Ben' });
  await openArticle(ben.page, 'Notes 0');
  await ben.page.keyboard.press('F9');
  await ben.page.keyboard.press('a');
  await expect(ben.page.getByText('1 of 1 reviewed')).toBeVisible();
  await approveArticle(ben.page);
  await ben.page.keyboard.press('F9');

  await takeForLastSentence(ben.page, 1, 'Memory 100 %');
  await takeForLastSentence(ben.page, 2, 'Memory 85 %');
  for (const number of [1, 2]) {
    const events = await eventsOf(folder, `${number}.txt`);
    expect(foldJournal(events).text).toContain(mended);
    expect(originOf(events.at(-1) as object)).toMatchObject({ kind: 'memory', unit: '0.txt' });
  }
  await ben.close();

  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'dist', 'cli.js'),
    'stats',
    folder,
    '--format',
    'json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ changedByOrigin: { memory: expect.any(Number) as unknown } });
});
