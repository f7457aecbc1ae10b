import type { Range } from '../../../shared/base/range';
import { paragraphKind } from '../../../shared/checks/paragraph-kind';
import { paragraphs } from '../../../shared/text/paragraphs';

/** A stretch of text inside a sentence, or (null) between two. */
export interface BlockPiece extends Range {
  readonly sentence: Range | null;
}

/** A paragraph, or a part of a very long one, as it is shown. */
export interface TextBlock extends Range {
  readonly title: boolean;
  /** True if the next block goes on with the same paragraph. */
  readonly goesOn: boolean;
  readonly pieces: readonly BlockPiece[];
}

/** A headline may ask or call out in Chinese and Japanese as it may in English, where it is a title with its mark. */
const fullWidthEnd = /[？！]["”’」』）]*\s*$/;

/** A paragraph longer than this is shown in parts, broken between sentences. */
const longest = 4000;

/** True if a text begins with a title. */
export function beginsWithTitle(text: string): boolean {
  const first = paragraphs(text)[0];
  return first !== undefined && isTitle(text.slice(first.start, first.end));
}

function isTitle(line: string): boolean {
  return paragraphKind(line.replace(fullWidthEnd, ''), 'first') === 'title';
}

/**
 * Cuts a text for showing; `sentences` are sorted and apart. Together the blocks hold every paragraph whole. `mayHaveTitle` is false
 * where the first paragraph is none, however short it is.
 */
export function textBlocks(text: string, sentences: readonly Range[], mayHaveTitle = true): TextBlock[] {
  const blocks: TextBlock[] = [];
  let next = 0;
  paragraphs(text).forEach((paragraph, index) => {
    const inside: Range[] = [];
    while ((sentences[next]?.start ?? Infinity) < paragraph.end) {
      const sentence = sentences[next++] as Range;
      if (sentence.end > paragraph.start) inside.push(sentence);
    }
    const title = mayHaveTitle && index === 0 && isTitle(text.slice(paragraph.start, paragraph.end));
    let start = paragraph.start;
    let held: Range[] = [];
    for (const sentence of inside) {
      if (sentence.end - start > longest && held.length > 0) {
        blocks.push({
          start,
          end: sentence.start,
          title,
          goesOn: true,
          pieces: pieces(start, sentence.start, held),
        });
        start = sentence.start;
        held = [];
      }
      held.push(sentence);
    }
    blocks.push({
      start,
      end: paragraph.end,
      title,
      goesOn: false,
      pieces: pieces(start, paragraph.end, held),
    });
  });
  return blocks;
}

function pieces(start: number, end: number, sentences: readonly Range[]): BlockPiece[] {
  const found: BlockPiece[] = [];
  let at = start;
  for (const sentence of sentences) {
    const from = Math.max(at, sentence.start);
    const to = Math.min(end, sentence.end);
    if (from > at) found.push({ start: at, end: from, sentence: null });
    if (to > from) found.push({ start: from, end: to, sentence });
    at = Math.max(at, to);
  }
  if (at < end) found.push({ start: at, end, sentence: null });
  return found;
}

/** Index of the block an offset is in, or the last one before it. Blocks are in order. */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as TextBlock).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
