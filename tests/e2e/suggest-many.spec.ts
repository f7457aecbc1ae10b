import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldJournal } from '../../shared/review/fold';
import { originOf } from '../../shared/review/edit-origin';
import { eventsOf } from './support/journals';
import { answerWith, modelServer, nameModel } from './support/model-server';
import { openArticle, saved } from './support/project';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';

/** How long all proofs may take: the checks run in a thread that may have to start, on a machine that may be busy. */
const proved = { timeout: 90_000 };
const sentences = [
  'The mayor of Velden opened the old wharf in 2019 , as the rain had stopped.',
  'The fishermen of the town came early , and they brought their families.',
  'The band played until the evening , when the last boat had left.',
];

/** Two articles; each sentence of the first has a flag. */
async function twoArticles(): Promise<string> {
  const folder = join(await newFolder('project'), 'Wharf');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), `A day at the wharf\n\n${sentences.join(' ')}\n`);
  await writeFile(
    join(folder, 'b.txt'),
    'Notes from elsewhere\n\nThe road was closed , as a tree had fallen.\n',
  );
  return folder;
}

const mended = (sentence: string): string => sentence.replace(' ,', ',');

test('suggestions for all sentences with flags come in the background and are walked by keys', async ({
  openWindow,
}) => {
  test.slow();
  const server = await modelServer((response, sentence) =>
    setTimeout(() => answerWith(response, mended(sentence)), 1_200),
  );
  try {
    const folder = await twoArticles();
    const { page } = await openWindow({ folder, as: 'ana:Ana' });
    await openArticle(page, 'A day at the wharf');
    await nameModel(page, server.address);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Alt+Shift+G');
    const dialog = page.getByRole('dialog', { name: 'Suggestions for several sentences' });
    await expect(dialog.getByRole('status')).toContainText('Asking…');
    await page.keyboard.press('Escape');
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await expect(status.getByText(/Suggestions… \d of 3 sentences/)).toBeVisible();
    // What is typed meanwhile, and another article, stop nothing.
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Once ');
    await saved(page);
    await openArticle(page, 'Notes from elsewhere');
    await expect(
      page.getByText('3 sentences have suggestions, of 3 asked about in “A day at the wharf”.'),
    ).toBeVisible(proved);
    await page.getByRole('button', { name: 'Look through them' }).press('Enter');

    await expect(dialog.getByRole('status')).toHaveText('Sentence 1 of 3 with suggestions');
    await expect(dialog.getByRole('group', { name: 'Suggestions' })).toBeFocused();
    await page.keyboard.press('n');
    await expect(dialog.getByRole('status')).toHaveText('Sentence 2 of 3 with suggestions');
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Sentence 1 of 2 with suggestions');
    // Taken and edited: the caret stands behind what was taken.
    await page.keyboard.press('e');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeFocused();
    await page.keyboard.type(' of course');
    await saved(page);
    const events = await eventsOf(folder, 'a.txt');
    const { text } = foldJournal(events);
    expect(text).toContain(`Once A day at the wharf\n\n${mended(sentences[0] ?? '')} `);
    expect(text).toContain('came early of course, and they brought');
    expect(text).toContain(sentences[2]);
    const origins = events
      .map((event) => originOf(event as object)?.kind)
      .filter((kind) => kind !== undefined);
    expect(origins).toEqual(['model', 'model']);
    expect(new Set(server.asked)).toEqual(new Set(['/v1/chat/completions']));
  } finally {
    server.close();
  }
});

test('a selection is asked about; a server that never answers holds nothing up and is stopped', async ({
  openWindow,
}) => {
  test.slow();
  let answers = false;
  const server = await modelServer((response, sentence) => {
    if (answers) answerWith(response, mended(sentence));
  });
  try {
    const folder = await twoArticles();
    const { page } = await openWindow({ folder, as: 'ana:Ana' });
    await openArticle(page, 'A day at the wharf');
    await nameModel(page, server.address);
    const text = page.getByRole('textbox', { name: 'Text of the article' });
    const dialog = page.getByRole('dialog', { name: 'Suggestions for several sentences' });
    await page.keyboard.press('Escape');
    await text.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+Shift+S');
    await expect(dialog.getByRole('status')).toContainText('Asking… 0 of');
    await page.keyboard.press('Escape');
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Now ');
    await saved(page);
    await page.keyboard.press('F1');
    await page.getByRole('combobox').fill('stop what goes on');
    await page.keyboard.press('Enter');
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await expect(status.getByText('Suggestions…')).toHaveCount(0);
    expect(foldJournal(await eventsOf(folder, 'a.txt')).text).toBe(
      `Now A day at the wharf\n\n${sentences.join(' ')}\n`,
    );
    answers = true;
    await text.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+Shift+S');
    await expect(dialog.getByRole('status')).toContainText('Sentence 1 of 3 with suggestions', proved);
  } finally {
    server.close();
  }
});

test('while no model is switched on, its server hears of nothing', async ({ openWindow }) => {
  test.slow();
  const server = await modelServer((response, sentence) => answerWith(response, mended(sentence)));
  try {
    const folder = await twoArticles();
    const { page } = await openWindow({ folder, as: 'ana:Ana' });
    await openArticle(page, 'A day at the wharf');
    await nameModel(page, server.address);
    await page.getByLabel('Ask this server for suggestions').press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Alt+Shift+G');
    await expect(page.getByText('Nothing was found for these 3 sentences.')).toBeVisible(proved);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+Shift+S');
    await expect(page.getByText('Nothing was found for this sentence.')).toBeVisible();
    expect(server.connections()).toBe(0);
  } finally {
    server.close();
  }
});
