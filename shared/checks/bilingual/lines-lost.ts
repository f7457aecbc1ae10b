import type { PairContext } from '../rule';
import { pairLines, type LinePair, type LinePairs } from './line-pairs';
import { sum } from './side-lengths';

/** Lines of the source that nothing renders: their sentences, and the last sentence of the translation before the gap, by number from 0. */
export interface LostLines {
  readonly sentences: readonly number[];
  readonly after: number;
}

/** How much of a lost line, by its letters, a neighbour may hold beside its own and be only a long rendering. */
const held = 0.4;

/**
 * Lines of the source without a partner that the lines beside them are too short to hold. The first line and the last are left out: an
 * excerpt begins and ends where it likes.
 * @param usual letters of the translation for each of the source
 */
export function linesLost(context: PairContext, usual: number): readonly LostLines[] {
  const lines = pairLines(context, usual);
  if (lines === null) return [];
  const { pairs, lineOf, sourceLineOf } = lines;
  return pairs.flatMap(({ source, target }, index) => {
    const before = pairs[index - 1];
    const behind = pairs[index + 1];
    if (target.length > 0 || before === undefined || behind === undefined) return [];
    if (mayHold(lines, before, source, usual) || mayHold(lines, behind, source, usual)) return [];
    const sentences = [...sourceLineOf.keys()].filter((at) => source.includes(sourceLineOf[at] ?? -1));
    return { sentences, after: lineOf.lastIndexOf(before.target.at(-1) ?? -1) };
  });
}

/** True if the lines are long enough for their own source and for a good part of the lost line, or have no partner themselves. */
function mayHold(
  { sourceLetters, targetLetters }: LinePairs,
  { source, target }: LinePair,
  lost: readonly number[],
  usual: number,
): boolean {
  if (source.length === 0 || target.length === 0) return true;
  const own = sum(source.map((line) => sourceLetters[line] ?? 0));
  const more = sum(lost.map((line) => sourceLetters[line] ?? 0));
  return sum(target.map((line) => targetLetters[line] ?? 0)) > usual * (own + held * more);
}
