import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { originOf } from '../../shared/review/edit-origin';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { approveArticle, openArticle, saved } from './support/project';
import { newFolder, root } from './support/shell';
import { expect, test } from './support/test';

/** How long a proof may take: the checks run in a thread that may have to start, on a machine that may be busy. */
const proved = { timeout: 60_000 };
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
  await expect(dialog.getByRole('region', { name: from })).toBeVisible(proved);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
}

test('approved sentences are found again, the same and alike, and counted apart', async ({ openWindow }) => {
  test.slow();
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

  await takeForLastSentence(ben.page, 1, 'Memory 100%');
  await takeForLastSentence(ben.page, 2, 'Memory 85%');
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

const chinese = '旧港口在多年施工之后重新向所有船只开放。';
const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="zh-CN" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="zh-CN"><seg>${chinese}</seg></tuv><tuv xml:lang="en"><seg>After years of works the old harbour is open again to all ships.</seg></tuv></tu>
<tu><tuv xml:lang="zh-CN"><seg>港口很安静。</seg></tuv><tuv xml:lang="en"><seg>The harbour is quiet.</seg></tuv></tu>
</body></tmx>
`;

test('a translation memory is taken in, found by its source, counted, and forgotten, by keyboard', async ({
  openWindow,
}) => {
  const folder = join(await newFolder('project'), 'Harbour');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'notes.en.txt'),
    'Notes from the coast\n\nThe old port opens , after many years of work, for every ship.\n',
  );
  await writeFile(join(folder, 'notes.zh.txt'), `海岸笔记\n\n${chinese}\n`);
  const file = join(await newFolder('files'), 'coast.tmx');
  await writeFile(file, tmx);
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  // Long before it is asked for: the browser has to be told that choosers are answered.
  page.on('filechooser', (chooser) => void chooser.setFiles(file));
  await openArticle(page, 'Notes');
  await page.keyboard.press('Alt+Shift+M');
  const dialog = page.getByRole('dialog', { name: 'Memory' });
  await expect(dialog.getByText('Nothing is remembered yet.')).toBeVisible();
  const take = dialog.getByRole('button', { name: 'Import a file…' });
  await tabTo(page, take);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('coast.tmx: 2 sentences taken into the memory.');
  const row = dialog.getByRole('listitem').filter({ hasText: 'coast.tmx' });
  await expect(row).toContainText(/2 sentences in English, [\d.,]+ [kM]B on disk/);
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+End');
  for (let back = 0; back < 2; back++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Shift+S');
  await expect(page.getByRole('region', { name: 'Memory 100%' })).toContainText(
    'open again to all ships',
    proved,
  );
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+Shift+M');
  await tabTo(page, row.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'Forget coast.tmx for good' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Nothing is remembered yet.')).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(
    'coast.tmx is forgotten. Your own file is where it was.',
  );
});

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 20; press++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
