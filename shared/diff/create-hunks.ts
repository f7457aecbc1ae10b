import type { Alignment } from './align-sentences';
import type { Block } from './anchors';
import type { Diff, Hunk, HunkKind, WordOp } from './hunk';
import type { Unit } from './sentence-units';
import { replaceAll } from './word-diff';

/** One of the two texts and its sentences. */
export interface Side {
  readonly text: string;
  readonly units: readonly Unit[];
}

/**
 * The hunks of an alignment, with their words. `words` compares the two texts of a changed group;
 * where it gives nothing because it got late, one is replaced by the other as a whole and the diff is not `complete`.
 */
export function createHunks(
  before: Side,
  after: Side,
  alignment: Alignment,
  words: (group: Block, beforeText: string, afterText: string) => readonly WordOp[] | undefined,
): Diff {
  let complete = true;
  const { groups, moved } = alignment;
  const nextKept = followers(groups, moved, before, after);
  const hunks = groups.map((group, index): Hunk => {
    const beforeUnits = before.units.slice(group.before, group.beforeEnd);
    const afterUnits = after.units.slice(group.after, group.afterEnd);
    const beforeText = textOf(before, beforeUnits);
    const afterText = textOf(after, afterUnits);
    let ops: readonly WordOp[] | undefined;
    if (beforeText === afterText || beforeText === '' || afterText === '')
      ops = replaceAll(beforeText, afterText);
    else ops = words(group, beforeText, afterText);
    if (ops === undefined) complete = false;
    const kind = moved.has(group)
      ? 'move'
      : isUnchanged(group, before, after, nextKept[index] as Block)
        ? 'same'
        : kindOf(group);
    return {
      kind,
      before: beforeUnits.map(rangeOf),
      after: afterUnits.map(rangeOf),
      words: ops ?? replaceAll(beforeText, afterText),
    };
  });
  return { hunks, complete };
}

function textOf(side: Side, units: readonly Unit[]): string {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? '' : side.text.slice(first.from, last.to);
}

function rangeOf(unit: Unit): { start: number; end: number } {
  return { start: unit.start, end: unit.end };
}

function kindOf(group: Block): HunkKind {
  const from = group.beforeEnd - group.before;
  const to = group.afterEnd - group.after;
  if (from === 0) return 'insert';
  if (to === 0) return 'delete';
  if (from === 1 && to > 1) return 'split';
  if (from > 1 && to === 1) return 'merge';
  return 'edit';
}

/**
 * True if one sentence stands for an equal one, and the gap after it changed, if it did, only because its neighbour came or went:
 * then the gap before the next sentence that stayed is as it was. A gap between the same two neighbours that changed is an edit.
 */
function isUnchanged(group: Block, before: Side, after: Side, next: Block): boolean {
  if (group.beforeEnd - group.before !== 1 || group.afterEnd - group.after !== 1) return false;
  const one = before.units[group.before] as Unit;
  const other = after.units[group.after] as Unit;
  if (before.text.slice(one.start, one.end) !== after.text.slice(other.start, other.end)) return false;
  const leads = group.before === 0 && group.after === 0;
  if (leads && before.text.slice(0, one.start) !== after.text.slice(0, other.start)) return false;
  const gapBefore = before.text.slice(one.end, one.to);
  const gapAfter = after.text.slice(other.end, other.to);
  return gapBefore === gapAfter || gapUpTo(before, next.before) === gapUpTo(after, next.after);
}

/** The white space between a sentence and the one before it; at the text's end, what follows the last. */
function gapUpTo(side: Side, index: number): string {
  const start = index === 0 ? 0 : (side.units[index - 1] as Unit).end;
  return side.text.slice(start, side.units[index]?.start ?? side.text.length);
}

/** For each group the next one that has both sides and did not move; at the end, one that begins where the texts end. */
function followers(
  groups: readonly Block[],
  moved: ReadonlySet<Block>,
  before: Side,
  after: Side,
): readonly Block[] {
  const next: Block[] = [];
  let following: Block = {
    before: before.units.length,
    beforeEnd: before.units.length,
    after: after.units.length,
    afterEnd: after.units.length,
  };
  for (let index = groups.length - 1; index >= 0; index--) {
    next[index] = following;
    const group = groups[index] as Block;
    if (group.before < group.beforeEnd && group.after < group.afterEnd && !moved.has(group))
      following = group;
  }
  return next;
}
