import type { Band } from './band';
import type { Side } from './corpus';
import { firstAtLeast, type Evidence } from './evidence';
import { lengthScore, type LengthModel } from './length-model';

/** So many source sentences with so many target sentences, and the logarithm of how probable that is beforehand. */
export interface Bead {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

export interface Model {
  readonly beads: readonly Bead[];
  readonly lengths: LengthModel;
  /** What source sentences say of target keys, and the reverse. */
  readonly forward: Evidence;
  readonly backward: Evidence;
  /** Paragraph of each sentence, where both sides have them. */
  readonly paragraphs?: { readonly source: readonly number[]; readonly target: readonly number[] };
}

/** A stretch of source and of target sentences, ends exclusive, and the score it was chosen for. */
export interface Step {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly targetStart: number;
  readonly targetEnd: number;
  readonly score: number;
}

const lengthWeight = 1;
const evidenceWeight = 0.7;
/** The share of keys that no key of the other side accounts for. */
const unexplained = 0.2;
const crossingParagraphs = -3;
/** Groups of several sentences whose lengths agree worse than this are not looked at. */
const leastFit = -6;

/**
 * The best way through both texts within the band, from their beginnings to their ends. Ways that fall behind the best of their row by more than
 * `beam` are given up; with `Infinity` none is.
 */
export function search(source: Side, target: Side, band: Band, model: Model, beam: number): Step[] {
  const rows = source.sentences.length;
  const sourceSums = prefixSums(source.lengths);
  const targetSums = prefixSums(target.lengths);
  const widths = Array.from(band.low, (low, row) => (band.high[row] as number) - low + 1);
  const best = widths.map((width) => new Float64Array(width).fill(-Infinity));
  const choice = widths.map((width) => new Uint8Array(width));
  (best[0] as Float64Array)[0] = 0;
  const scorer = new Scorer(source, target, model);
  const live = new LiveColumns(rows, beam);
  for (let row = 0; row <= rows; row++) {
    const low = band.low[row] as number;
    const line = best[row] as Float64Array;
    let highest = -Infinity;
    for (let column = Math.max(low, live.first(row)); column <= (band.high[row] as number); column++) {
      if (live.isPast(row, column, line[column - low - 1] ?? -Infinity, highest)) break;
      for (let at = 0; at < model.beads.length; at++) {
        const bead = model.beads[at] as Bead;
        const fromRow = row - bead.source;
        const fromColumn = column - bead.target;
        if (fromRow < 0 || fromColumn < 0) continue;
        const before = best[fromRow]?.[fromColumn - (band.low[fromRow] as number)];
        if (before === undefined || before === -Infinity) continue;
        let score = before + bead.prior;
        if (bead.source > 0 && bead.target > 0) {
          const sourceLength = (sourceSums[row] as number) - (sourceSums[fromRow] as number);
          const targetLength = (targetSums[column] as number) - (targetSums[fromColumn] as number);
          const fit = lengthScore(sourceLength, targetLength, model.lengths);
          if (fit < leastFit && bead.source + bead.target > 2) continue;
          score += lengthWeight * fit + scorer.score(fromRow, row, fromColumn, column);
        }
        if (score > (line[column - low] as number)) {
          line[column - low] = score;
          (choice[row] as Uint8Array)[column - low] = at;
        }
      }
      highest = Math.max(highest, line[column - low] as number);
    }
    live.close(row, line, low, highest);
  }
  const end = best[rows]?.[target.sentences.length - (band.low[rows] as number)];
  if (end === -Infinity && beam < Infinity) return search(source, target, band, model, Infinity);
  return trace(best, choice, band, model.beads, target.sentences.length);
}

/** Most sentences of one side in a bead. */
const longestBead = 5;

/** Gives up ways that fall behind, and remembers which columns of the last rows are left, so that only what they reach is looked at. */
class LiveColumns {
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;

  constructor(
    rows: number,
    private readonly beam: number,
  ) {
    this.firsts = new Int32Array(rows + 1);
    this.lasts = new Int32Array(rows + 1);
  }

  /** The first column of the row that a way can reach. */
  first(row: number): number {
    if (row === 0 || this.beam === Infinity) return 0;
    let first = Infinity;
    for (let at = Math.max(0, row - longestBead); at < row; at++)
      first = Math.min(first, this.firsts[at] as number);
    return first;
  }

  /** True if no earlier row reaches the column, and the way along the row has fallen behind. */
  isPast(row: number, column: number, previous: number, highest: number): boolean {
    if (row === 0 || this.beam === Infinity || previous >= highest - this.beam) return false;
    for (let at = Math.max(0, row - longestBead); at < row; at++)
      if (column <= (this.lasts[at] as number) + longestBead) return false;
    return true;
  }

  close(row: number, line: Float64Array, low: number, highest: number): void {
    if (this.beam === Infinity) return;
    let first = Infinity;
    let last = -1;
    for (let at = 0; at < line.length; at++) {
      if ((line[at] as number) < highest - this.beam) line[at] = -Infinity;
      else if (line[at] !== -Infinity) {
        first = Math.min(first, at + low);
        last = at + low;
      }
    }
    this.firsts[row] = first === Infinity ? low : first;
    this.lasts[row] = last;
  }
}

function trace(
  best: readonly Float64Array[],
  choice: readonly Uint8Array[],
  band: Band,
  beads: readonly Bead[],
  columns: number,
): Step[] {
  const steps: Step[] = [];
  let row = best.length - 1;
  let column = columns;
  while (row > 0 || column > 0) {
    const bead = beads[choice[row]?.[column - (band.low[row] as number)] as number] as Bead;
    const sourceStart = row - bead.source;
    const targetStart = column - bead.target;
    const scoreAt = (r: number, c: number): number => best[r]?.[c - (band.low[r] as number)] as number;
    steps.push({
      sourceStart,
      sourceEnd: row,
      targetStart,
      targetEnd: column,
      score: scoreAt(row, column) - scoreAt(sourceStart, targetStart),
    });
    row = sourceStart;
    column = targetStart;
  }
  return steps.reverse();
}

function prefixSums(lengths: Float64Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    sums[at + 1] = (sums[at] as number) + length;
  });
  return sums;
}

/** Scores groups of sentences by the keys they share. */
class Scorer {
  private readonly scratch: Float64Array;
  private readonly touched: Int32Array;

  constructor(
    private readonly source: Side,
    private readonly target: Side,
    private readonly model: Model,
  ) {
    const size = Math.max(source.ids.length, target.ids.length) + 1;
    this.scratch = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  score(sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): number {
    const forward = this.explained(
      this.source,
      this.target,
      this.model.forward,
      sourceStart,
      sourceEnd,
      targetStart,
      targetEnd,
    );
    const backward = this.explained(
      this.target,
      this.source,
      this.model.backward,
      targetStart,
      targetEnd,
      sourceStart,
      sourceEnd,
    );
    const crossings =
      this.crossings(this.model.paragraphs?.source, sourceStart, sourceEnd) +
      this.crossings(this.model.paragraphs?.target, targetStart, targetEnd);
    return evidenceWeight * (forward + backward) + crossingParagraphs * crossings;
  }

  /** IBM model 1's logarithm of the probability of the keys of `to` given those of `from`, over that of the keys by themselves. */
  private explained(
    from: Side,
    to: Side,
    evidence: Evidence,
    fromStart: number,
    fromEnd: number,
    toStart: number,
    toEnd: number,
  ): number {
    const low = to.offsets[toStart] as number;
    const high = to.offsets[toEnd] as number;
    let count = 0;
    for (let sentence = fromStart; sentence < fromEnd; sentence++) {
      const positions = evidence.positions[sentence] as Int32Array;
      const strengths = evidence.strengths[sentence] as Float64Array;
      for (let at = firstAtLeast(positions, low); at < positions.length; at++) {
        const position = positions[at] as number;
        if (position >= high) break;
        if (this.scratch[position] === 0) this.touched[count++] = position;
        this.scratch[position] = (this.scratch[position] as number) + (strengths[at] as number);
      }
    }
    const keys = (from.offsets[fromEnd] as number) - (from.offsets[fromStart] as number) + 1;
    const factor = (1 - unexplained) / unexplained / keys;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const position = this.touched[at] as number;
      sum += Math.log1p((this.scratch[position] as number) * factor);
      this.scratch[position] = 0;
    }
    return sum;
  }

  private crossings(paragraphs: readonly number[] | undefined, start: number, end: number): number {
    return paragraphs !== undefined && paragraphs[start] !== paragraphs[end - 1] ? 1 : 0;
  }
}
