import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf } from '../../shared/review/article-id';
import { foldJournal } from '../../shared/review/fold';
import { parseJournal } from '../../shared/review/parse-journal';
import { copySamples, hashesOf, openArticle } from './support/project';
import { expect, test } from './support/test';
import { newFolder, type Shell } from './support/shell';

const article = '0018-old-cinema.txt';
const kills = 20;
/** What was typed longer ago than this, in milliseconds, must be on disk. */
const promise = 500;
/** Between two keys, in milliseconds: three times as fast as anybody types, with the pauses in which a window does all else. */
const betweenKeys = 20;

test.setTimeout(600_000);
// Words lost once are lost: no second attempt.
test.describe.configure({ retries: 0 });

test(`killed ${kills} times while somebody types, nothing typed half a second before is lost`, async ({
  openWindow,
}) => {
  const folder = await copySamples();
  const originals = await hashesOf(folder);
  const home = await newFolder('home');
  const kept: string[] = [];
  for (let round = 0; round < kills; round++) {
    const shell = await openWindow({ folder, home, as: 'ana:Ana' });
    if (round === 0) await openArticle(shell.page, 'old-cinema');
    await shell.page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await shell.page.keyboard.press('Control+End');
    if (kept.length > 0) await expect(shell.page.locator('.view-lines')).toContainText(kept.at(-1) ?? '');
    kept.push(...(await typeUntilKilled(shell, round)));
    const text = await textOnDisk(folder);
    expect(kept.filter((word) => !text.includes(word))).toEqual([]);
  }
  expect(await hashesOf(folder)).toEqual(originals);
});

/** Types words of its own until the host is killed at a random moment; gives those that must have been kept. */
async function typeUntilKilled(shell: Shell, round: number): Promise<string[]> {
  const typed: { readonly word: string; readonly at: number }[] = [];
  const moment = promise + 200 + Math.random() * 1500;
  let killed = Infinity;
  const began = Date.now();
  const killing = new Promise<void>((resolve) => setTimeout(resolve, moment)).then(() => {
    killed = Date.now();
    return shell.kill();
  });
  for (let number = 0; Date.now() < began + moment; number++) {
    const word = `r${round}w${number}x`;
    const done = await shell.page.keyboard.type(` ${word}`, { delay: betweenKeys }).then(
      () => true,
      () => false,
    );
    if (!done) break;
    typed.push({ word, at: Date.now() });
  }
  await killing;
  return typed.filter(({ at }) => at < killed - promise).map(({ word }) => word);
}

async function textOnDisk(folder: string): Promise<string> {
  const journals = join(folder, '.emend', 'journal', articleIdOf(article));
  const events = [];
  for (const name of await readdir(journals))
    if (name.endsWith('.jsonl'))
      events.push(...parseJournal(await readFile(join(journals, name), 'utf8'), 'ana').events);
  return foldJournal(events).text;
}
