import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A word of a treebank, in UTF-16 offsets of its sentence. */
export interface TreeWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isFinite: boolean;
  readonly pos: string;
  /** Index of the word it depends on; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export interface TreeSentence {
  readonly text: string;
  readonly words: readonly TreeWord[];
}

/** The folder of treebanks (`*.conllu` files), by the environment variable EMEND_TREEBANKS. */
const folder =
  process.env.EMEND_TREEBANKS ?? path.resolve(import.meta.dirname, '../../../shared/data/treebanks');

/** The English treebanks at hand, by file name; those for tests alone if `part` says so. */
export function treebanks(part: 'dev' | 'test'): { name: string; sentences: TreeSentence[] }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => new RegExp(`^en_.*-${part}\\.conllu$`).test(name))
    .sort()
    .map((name) => ({
      name: name.replace('.conllu', ''),
      sentences: readFileSync(path.join(folder, name), 'utf8').split('\n\n').flatMap(sentenceOf),
    }));
}

/** A block of CoNLL-U (https://universaldependencies.org/format.html). */
function sentenceOf(block: string): TreeSentence[] {
  const lines = block.split('\n');
  const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
  if (text === undefined) return [];
  const words: TreeWord[] = [];
  let from = 0;
  let wholeUntil = 0;
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    const [id = '', form = '', , pos = '', , features = '', head = '', relation = ''] = line.split('\t');
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) wholeUntil = Number(range[2]);
    if (!/^\d+$/.test(id)) continue;
    const found = text.indexOf(form, from);
    const isApart = found < 0 || (found > from + 2 && Number(id) <= wholeUntil);
    const start = isApart ? from : found;
    const end = isApart ? from : found + form.length;
    from = end;
    words.push({
      start,
      end,
      text: form,
      isFinite: features.includes('VerbForm=Fin'),
      pos,
      head: Number(head) - 1,
      relation,
    });
  }
  return [{ text, words }];
}
