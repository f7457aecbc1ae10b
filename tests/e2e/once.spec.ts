import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { originOf } from '../../shared/review/edit-origin';
import { foldJournal } from '../../shared/review/fold';
import { eventsOf } from './support/journals';
import { answerWith, modelServer, nameModel } from './support/model-server';
import { openArticle } from './support/project';
import { newFolder, root } from './support/shell';
import { expect, test } from './support/test';

const [all, named] = [60, 40];
const broken = 'The mayor of Velden opened the old wharf in 2019 , as the rain had stopped.';
const better = 'The mayor of Velden opened the former wharf in 2019, as the rain had stopped.';

/** 60 articles, 40 of which name a city. */
async function manyArticles(): Promise<string> {
  const folder = join(await newFolder('project'), 'Many');
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < all; number++) {
    const city = number < named ? 'Beijing' : 'The city';
    const text = `Report ${number} from the coast\n\n${broken}\n\n${city} grew again this year.\n`;
    await writeFile(join(folder, `${String(number).padStart(2, '0')}.txt`), text);
  }
  return folder;
}

const nameIn = (number: number): string => `${String(number).padStart(2, '0')}.txt`;

async function textIn(folder: string, number: number): Promise<string> {
  // An article that nobody has opened or changed has no journal.
  const events = await eventsOf(folder, nameIn(number)).catch(() => []);
  return events.length === 0 ? '' : foldJournal(events).text;
}

test('a name is replaced over 40 of 60 articles, two places left out, and taken back from the notice', async ({
  openWindow,
}) => {
  const folder = await manyArticles();
  const { page } = await openWindow({ folder, as: 'ana:Ana' });
  await page.getByRole('option').first().waitFor();
  // What no title holds is looked for in the texts.
  await page.locator('#library-search').fill('beijing');
  await page.getByRole('button', { name: 'Find it in the texts…' }).press('Enter');
  const looking = page.getByRole('dialog', { name: 'Find in all articles' });
  await expect(looking.getByRole('status')).toHaveText('40 places in 40 articles');
  // Whoever looks where something stands is no key away from deleting it all, and each place leads to itself.
  await expect(looking.getByRole('button', { name: 'Replace' })).toBeDisabled();
  await looking.getByRole('button', { name: 'Beijing grew again' }).first().press('Enter');
  await expect(page.getByRole('heading', { name: 'Report 0 from the coast' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Find and replace in all articles' });
  await dialog.getByLabel('Find', { exact: true }).fill('beijing');
  await dialog.getByLabel('Replace with').fill('peking');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('40 places in 40 articles');
  for (const number of [0, 3]) {
    const place = dialog
      .getByRole('listitem')
      .filter({ hasText: nameIn(number) })
      .getByRole('checkbox')
      .last();
    await place.focus();
    await page.keyboard.press('Space');
  }
  // Whoever replaces begins the articles by it, and is told so before.
  await expect(dialog).toContainText('38 articles that nobody has begun go from New to Editing by this.');
  await dialog.getByRole('button', { name: 'Replace' }).press('Enter');
  const notice = page.getByText('38 places in 38 articles replaced.');
  await expect(notice).toBeVisible();
  expect(await textIn(folder, 1)).toContain('Peking grew');
  expect(await textIn(folder, 0)).not.toContain('Peking');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('38 places in 38 articles taken back.')).toBeVisible();
  expect(await textIn(folder, 1)).toContain('Beijing grew');
});

test('a model’s suggestion is taken in part, the reviewer sees where it comes from, and figures count it apart', async ({
  openWindow,
}) => {
  test.slow();
  const server = await modelServer((response) =>
    answerWith(response, better, better.replace('2019', '2024')),
  );
  try {
    const folder = await manyArticles();
    const ana = await openWindow({ folder, as: 'ana:Ana' });
    const { page } = ana;
    await openArticle(page, 'Report 50');
    await nameModel(page, server.address);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Try it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('small-model answered in')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Shift+S');
    const dialog = page.getByRole('dialog', { name: 'Suggestions for this sentence' });
    const cards = dialog.getByRole('region');
    await expect(cards).toHaveCount(2, { timeout: 60_000 });
    await expect(cards.last()).toContainText('It adds a number: 2024.');
    await expect(dialog.getByRole('group', { name: 'Suggestions' })).toBeFocused();
    // One of two changes is left out; the refused card takes no Enter.
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => textIn(folder, 50)).toContain('opened the former wharf in 2019 , as');
    const events = await eventsOf(folder, nameIn(50));
    expect(originOf(events.at(-1) as object)).toMatchObject({
      kind: 'model',
      model: 'small-model',
      taken: 1,
      of: 2,
    });
    expect(new Set(server.asked)).toEqual(new Set(['/v1/chat/completions']));
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Submitted for review.')).toBeVisible();
    await ana.close();

    const ben = await openWindow({ folder, as: 'ben:Ben' });
    await openArticle(ben.page, 'Report 50');
    await ben.page.keyboard.press('F9');
    await expect(ben.page.getByText('Model small-model')).toBeVisible();
    await ben.close();

    const { stdout } = await promisify(execFile)(process.execPath, [
      join(root, 'dist', 'cli.js'),
      'stats',
      folder,
      '--format',
      'json',
    ]);
    expect((JSON.parse(stdout) as { changedByOrigin: object }).changedByOrigin).toEqual({ model: 1 });
  } finally {
    server.close();
  }
});
