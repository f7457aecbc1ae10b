import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf } from '../../shared/review/article-id';
import { foldJournal } from '../../shared/review/fold';
import { parseJournal } from '../../shared/review/parse-journal';
import { copySamples, hashesOf, openArticle } from './support/project';
import { expect, test } from './support/test';
import { newFolder, type Shell, type ShellOptions } from './support/shell';

const article = '0018-old-cinema.txt';
/** `npm run kills` asks for more. */
const kills = Number(process.env.EMEND_KILLS ?? 20);
/** Rounds on one project, so that its text stays one that people write. */
const killsOnOne = 50;
/** What was typed longer ago than this, in milliseconds, must be on disk. */
const promise = 500;
/** Between two keys, in milliseconds: three times as fast as anybody types, with the pauses in which a window does all else. */
const betweenKeys = 20;

test.setTimeout(Math.max(600_000, kills * 30_000));
// Words lost once are lost: no second attempt.
test.describe.configure({ retries: 0 });

test(`C3: killed ${kills} times while somebody types, nothing typed half a second before is lost`, async ({
  openWindow,
  shellName,
}) => {
  const ages: number[] = [];
  for (let begun = 0; begun < kills; begun += killsOnOne)
    ages.push(...(await killOnOne(openWindow, begun, Math.min(kills, begun + killsOnOne))));
  const sorted = [...ages].sort((a, b) => a - b);
  process.stdout.write(
    `${shellName}: ${ages.length} kills; age of the oldest text lost: median ${sorted[ages.length >> 1]} ms, worst ${sorted.at(-1)} ms\n`,
  );
});

/** Kills that many times on a project of its own; gives for each how old the oldest text was that was lost, in milliseconds. */
async function killOnOne(
  openWindow: (options: ShellOptions) => Promise<Shell>,
  from: number,
  to: number,
): Promise<number[]> {
  const folder = await copySamples();
  const originals = await hashesOf(folder);
  const home = await newFolder('home');
  const kept: string[] = [];
  const ages: number[] = [];
  for (let round = from; round < to; round++) {
    const shell = await openWindow({ folder, home, as: 'ana:Ana' });
    if (round === from) await openArticle(shell.page, 'old-cinema');
    await shell.page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await shell.page.keyboard.press('Control+End');
    if (kept.length > 0) await expect(shell.page.locator('.view-lines')).toContainText(kept.at(-1) ?? '');
    const { typed, killed } = await typeUntilKilled(shell, round);
    const text = await textOnDisk(folder);
    const lost = typed.filter(({ word }) => !text.includes(word)).map(({ at }) => killed - at);
    ages.push(Math.max(0, ...lost));
    kept.push(...typed.filter(({ at }) => at < killed - promise).map(({ word }) => word));
    expect(kept.filter((word) => !text.includes(word))).toEqual([]);
  }
  expect(await hashesOf(folder)).toEqual(originals);
  return ages;
}

interface Typed {
  readonly word: string;
  /** When its last key was pressed, in milliseconds. */
  readonly at: number;
}

/** Types words of its own until the host is killed at a random moment; gives them, and when that was. */
async function typeUntilKilled(
  shell: Shell,
  round: number,
): Promise<{ readonly typed: readonly Typed[]; readonly killed: number }> {
  const typed: Typed[] = [];
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
  return { typed, killed };
}

async function textOnDisk(folder: string): Promise<string> {
  const journals = join(folder, '.emend', 'journal', articleIdOf(article));
  const events = [];
  for (const name of await readdir(journals))
    if (name.endsWith('.jsonl'))
      events.push(...parseJournal(await readFile(join(journals, name), 'utf8'), 'ana').events);
  return foldJournal(events).text;
}
