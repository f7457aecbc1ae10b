import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../shared/data');

/** True if the folder of real data lies beside the repository. */
export function hasData(): boolean {
  return existsSync(root);
}

/** The rows of a set, by its name without `.jsonl`; a set that comes as a part of a larger one (`name.dev.jsonl`) is found too. */
export function readRows<T>(name: string): T[] {
  const file = ['.jsonl', '.dev.jsonl']
    .map((end) => path.join(root, name + end))
    .find((each) => existsSync(each));
  if (file === undefined) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A text of the data by its place there, with `\n` line ends; undefined if it is not at hand. */
export function readData(name: string): string | undefined {
  const file = path.join(root, name);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
    : undefined;
}

/** The texts of a folder of the data, by file name. */
export function readTexts(folder: string): { name: string; text: string }[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(place, name), 'utf8').replace(/\r\n?/g, '\n') }));
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
