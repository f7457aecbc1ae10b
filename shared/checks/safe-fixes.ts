import { applyEdits, type TextEdit } from '../text/edit';
import type { CheckInput, Checker } from './checker';
import { Pieces } from './pieces';
import type { Fix, Flag } from './rule';

export interface FixResult {
  /** The text after all fixes. */
  readonly text: string;
  /** One round from the text that was given to `text`: sorted, apart, in offsets of the given text. */
  readonly edits: readonly TextEdit[];
  /** Ids of the rules whose fixes were applied, sorted. */
  readonly rules: readonly string[];
  /** How many fixes were applied. */
  readonly count: number;
}

/** Chooses flags; a window leaves the dismissed ones out. */
export type FlagFilter = (flag: Flag) => boolean;

const everyFlag: FlagFilter = () => true;
/** One fix may lay bare another's place; no text has needed more than a few rounds. */
const mostRounds = 12;

/**
 * The text after every safe fix, repeated until nothing safe is left. Of fixes that overlap the first in the text is applied and
 * the others get their turn in the next round.
 */
export function fixAllSafe(checker: Checker, input: CheckInput, accept: FlagFilter = everyFlag): FixResult {
  return repeat(checker, input, mostRounds, (flag) => {
    const fix = flag.fixes[0];
    return fix?.safe && accept(flag) ? fix : undefined;
  });
}

/** The text after the first fix of every flag, safe or not, in one round; overlapping fixes after the first are left out. */
export function applyFirstFixes(
  checker: Checker,
  input: CheckInput,
  accept: FlagFilter = everyFlag,
): FixResult {
  return repeat(checker, input, 1, (flag) => (accept(flag) ? flag.fixes[0] : undefined));
}

function repeat(
  checker: Checker,
  input: CheckInput,
  rounds: number,
  choose: (flag: Flag) => Fix | undefined,
): FixResult {
  const pieces = new Pieces(input.text);
  const rules = new Set<string>();
  let text = input.text;
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const chosen = fixesApart(checker.check({ ...input, text }).flags, choose);
    if (chosen.length === 0) break;
    const edits = chosen.flatMap(({ fix }) => fix.edits);
    for (const { flag } of chosen) rules.add(flag.rule);
    count += chosen.length;
    pieces.apply(edits);
    text = applyEdits(text, edits);
  }
  return { text, edits: pieces.edits(), rules: [...rules].sort(), count };
}

/** Chosen fixes in the order of the text, without those that overlap or touch an earlier one. */
function fixesApart(
  flags: readonly Flag[],
  choose: (flag: Flag) => Fix | undefined,
): { readonly flag: Flag; readonly fix: Fix }[] {
  const chosen = flags.flatMap((flag) => {
    const fix = choose(flag);
    return fix && fix.edits.length > 0 ? [{ flag, fix }] : [];
  });
  chosen.sort((a, b) => startOf(a.fix) - startOf(b.fix) || endOf(a.fix) - endOf(b.fix));
  let free = -1;
  return chosen.filter(({ fix }) => {
    if (startOf(fix) <= free) return false;
    free = endOf(fix);
    return true;
  });
}

function startOf(fix: Fix): number {
  return fix.edits[0]?.start ?? 0;
}

function endOf(fix: Fix): number {
  return fix.edits[fix.edits.length - 1]?.end ?? 0;
}
