import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { articleIdOf } from '../../shared/review/article-id';
import { parseJournal } from '../../shared/review/parse-journal';

/** Milliseconds between two looks at the disk. */
const pause = 5;
/** Milliseconds after which a letter is not waited for any more. */
const patience = 60_000;

/**
 * Types letters that follow each other into the open article and gives, for each, the milliseconds from its key press until a
 * journal of the article holds it. Nobody else writes in the article meanwhile.
 */
export async function reachDisk(
  page: Page,
  folder: string,
  path: string,
  letters: string,
  between: number,
): Promise<readonly number[]> {
  const pressed: number[] = [];
  const reached: number[] = [];
  const written = new WrittenLetters(join(folder, '.emend', 'journal', articleIdOf(path)));
  await written.skip();
  let isTyping = true;
  const typing = (async () => {
    for (const letter of letters) {
      pressed.push(performance.now());
      await page.keyboard.press(letter);
      await page.waitForTimeout(between);
    }
    isTyping = false;
  })();
  let since = performance.now();
  while (reached.length < letters.length && (isTyping || performance.now() - since < patience)) {
    for (let more = await written.more(); more > 0; more--, since = performance.now())
      reached.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await typing;
  if (reached.length < letters.length)
    throw new Error(`only ${reached.length} of ${letters.length} letters came to the disk`);
  return reached.map((at, index) => at - (pressed[index] ?? NaN));
}

/** The letters that edits put in, as the journals of an article grow. */
class WrittenLetters {
  /** Bytes read so far, by file. */
  readonly #read = new Map<string, number>();

  constructor(private readonly journals: string) {}

  /** Passes over what is there. */
  async skip(): Promise<void> {
    for (const name of await this.#names())
      this.#read.set(name, (await stat(join(this.journals, name))).size);
  }

  /** How many came since it was last asked. */
  async more(): Promise<number> {
    let letters = 0;
    for (const name of await this.#names())
      for (const event of parseJournal(await this.#grown(name), name.slice(0, name.indexOf('.'))).events)
        if (!('unknown' in event) && event.type === 'edit')
          for (const { text } of event.operations) letters += text.length;
    return letters;
  }

  /** The whole lines that a file has grown by. */
  async #grown(name: string): Promise<string> {
    const from = this.#read.get(name) ?? 0;
    const file = await open(join(this.journals, name));
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(size - from);
      await file.read(bytes, 0, bytes.length, from);
      const end = bytes.lastIndexOf(0x0a) + 1;
      this.#read.set(name, from + end);
      return bytes.toString('utf8', 0, end);
    } finally {
      await file.close();
    }
  }

  #names(): Promise<string[]> {
    return readdir(this.journals).catch(() => []);
  }
}
