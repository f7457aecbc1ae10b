import { lengthScore, type LengthModel } from '../../align/length-model';
import type { Range } from '../../base/range';
import { wordsOf } from '../../lexicon/lexicon';
import type { PairContext } from '../rule';
import { letters } from './side-lengths';

/** Lines of the source and of the translation that render one another, by number from 0; one side may be empty. */
export interface LinePair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface LinePairs {
  /** All of them, in the order of the texts, and for each line of the translation the one that it stands in. */
  readonly pairs: readonly LinePair[];
  readonly pairOf: readonly LinePair[];
  /** The lines of the translation's sentences and of the source's, and the letters of the lines. */
  readonly lineOf: readonly number[];
  readonly sourceLineOf: readonly number[];
  readonly sourceLetters: readonly number[];
  readonly targetLetters: readonly number[];
}

/** So many lines of each side, and what that costs beforehand. */
const kinds: readonly (readonly [source: number, target: number, cost: number])[] = [
  [1, 1, 0],
  [0, 1, 6],
  [1, 0, 6],
  [1, 2, 8],
  [2, 1, 8],
];
/** What it is worth that all sentences of a line are linked with the other side's. */
const linked = 8;
/** A line of which so small a share of the words stands elsewhere in the article is strange to it, and what that is worth. */
const strange = 0.34;
const strangeness = 4;
/** How far a line may be from where the same number would put it. */
const reach = 8;
const band = 2 * reach + 1;
const mostLines = 2000;

/**
 * Which lines of an article render which, by their lengths and by the links of their sentences: translation splits and joins sentences, and
 * keeps lines. Null where the two texts are not made of the same lines.
 * @param ratio letters of the translation for each of the source
 */
export function pairLines(context: PairContext, ratio: number): LinePairs | null {
  const source = linesOf(context.source);
  const target = linesOf(context);
  const [rows, columns] = [source.letters.length, target.letters.length];
  const apart = Math.abs(rows - columns);
  if (rows < 2 || columns < 2 || apart > reach / 2 || apart * 4 > rows || columns > mostLines) return null;
  const related = relatednessOf(context, target.lineOf);
  const shared = sharedLetters(context, source.lineOf, target.lineOf);
  const model: LengthModel = { ratio, variance: 6.8 };
  const worth = (row: number, rowEnd: number, column: number, columnEnd: number): number => {
    const [from, to] = [sumOf(source.letters, row, rowEnd), sumOf(target.letters, column, columnEnd)];
    let common = 0;
    for (let i = row; i < rowEnd; i++)
      for (let j = column; j < columnEnd; j++)
        common += (shared.get(i * columns + j) ?? 0) / Math.max(1, target.letters[j] ?? 0);
    return lengthScore(from, to, model) + linked * common;
  };
  // Only cells near the diagonal are kept: all of them would grow with the square of the lines.
  const best = new Float64Array((rows + 1) * band).fill(-Infinity);
  const choice = new Uint8Array((rows + 1) * band);
  best[cellOf(0, 0)] = 0;
  for (let row = 0; row <= rows; row++)
    for (let column = Math.max(0, row - reach); column <= Math.min(columns, row + reach); column++) {
      const cell = cellOf(row, column);
      for (const [at, [down, right, cost]] of kinds.entries()) {
        const isOutside = row < down || column < right || Math.abs(column - right - row + down) > reach;
        const before = isOutside ? -Infinity : (best[cellOf(row - down, column - right)] ?? -Infinity);
        if (before === -Infinity) continue;
        const gain =
          down > 0 && right > 0
            ? worth(row - down, row, column - right, column)
            : right > 0 && (related[column - 1] ?? 1) <= strange
              ? strangeness
              : 0;
        if (before + gain - cost <= (best[cell] ?? 0)) continue;
        best[cell] = before + gain - cost;
        choice[cell] = at;
      }
    }
  const pairs: LinePair[] = [];
  const pairOf: LinePair[] = [];
  for (let [row, column] = [rows, columns]; row > 0 || column > 0;) {
    const [down, right] = kinds[choice[cellOf(row, column)] ?? 0] ?? [1, 1];
    const pair = { source: range(row - down, row), target: range(column - right, column) };
    pairs.push(pair);
    for (const line of pair.target) pairOf[line] = pair;
    row -= down;
    column -= right;
  }
  return {
    pairs: pairs.reverse(),
    pairOf,
    lineOf: target.lineOf,
    sourceLineOf: source.lineOf,
    sourceLetters: source.letters,
    targetLetters: target.letters,
  };
}

/** Where what is known of so many lines of each side is kept. */
function cellOf(row: number, column: number): number {
  return row * band + column - row + reach;
}

/** The lines that hold sentences: which each sentence begins in, and how many letters each has. */
function linesOf({ text, sentences }: { readonly text: string; readonly sentences: readonly Range[] }): {
  readonly lineOf: readonly number[];
  readonly letters: readonly number[];
} {
  const counts: number[] = [];
  let end = 0;
  const lineOf = sentences.map((sentence) => {
    if (counts.length === 0 || text.slice(end, sentence.start).includes('\n')) counts.push(0);
    end = sentence.end;
    const line = counts.length - 1;
    counts[line] = (counts[line] ?? 0) + letters(text.slice(sentence.start, sentence.end));
    return line;
  });
  return { lineOf, letters: counts };
}

/** Letters of a line of the translation whose sentences are linked with one of the source, by both numbers: source × lines + target. */
function sharedLetters(
  { links, text, sentences }: PairContext,
  sourceLines: readonly number[],
  targetLines: readonly number[],
): ReadonlyMap<number, number> {
  const columns = (targetLines.at(-1) ?? 0) + 1;
  const shared = new Map<number, number>();
  for (const link of links) {
    const rows = new Set(link.source.map((at) => sourceLines[at] ?? 0));
    for (const at of link.target) {
      const length = letters(text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0));
      for (const row of rows) {
        const key = row * columns + (targetLines[at] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + (length * link.score) / rows.size);
      }
    }
  }
  return shared;
}

const common = wordsOf('en', 'in-any-text');

/** The stems of the words of some length, each once, without those that stand in any text. */
export function contentStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6)));
}

/** For each line of the translation, the share of its content words that stands in other lines, 0 to 1; 1 where it has too few to tell. */
function relatednessOf({ text, sentences }: PairContext, lineOf: readonly number[]): readonly number[] {
  const lines: Set<string>[] = [];
  sentences.forEach(({ start, end }, at) => {
    const line = (lines[lineOf[at] ?? 0] ??= new Set());
    for (const stem of contentStems(text.slice(start, end))) line.add(stem);
  });
  const counts = new Map<string, number>();
  for (const line of lines) for (const stem of line) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return lines.map((line) => {
    if (line.size < 3) return 1;
    let elsewhere = 0;
    for (const stem of line) if ((counts.get(stem) ?? 0) > 1) elsewhere++;
    return elsewhere / line.size;
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function sumOf(numbers: readonly number[], start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at++) total += numbers[at] ?? 0;
  return total;
}
