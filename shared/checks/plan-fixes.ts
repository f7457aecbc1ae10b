import { applyEdits, mapOffset, type TextEdit } from '../text/edit';
import type { CheckInput, Checker } from './checker';
import { Pieces } from './pieces';
import type { Fix, Flag } from './rule';

/** A fix of a flag. */
export interface PlannedFix {
  readonly flag: Flag;
  readonly fix: Fix;
}

/** Chooses flags; a window leaves the dismissed ones out. */
export type FlagFilter = (flag: Flag) => boolean;

/** Chooses which fix of a flag is to be made; undefined for none. */
export type FixChoice = (flag: Flag) => Fix | undefined;

/** What fixing did to a text. */
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

/** One fix may lay bare another's place; no text has needed more than a few rounds. */
const mostRounds = 12;

/** The first fix of a flag, if it is safe. */
export const firstSafeFix: FixChoice = ({ fixes: [first] }) => (first?.safe === true ? first : undefined);

const firstFix: FixChoice = ({ fixes: [first] }) => first;
const everyFlag: FlagFilter = () => true;

/** Makes every safe fix, until nothing safe is left. */
export function fixAllSafe(checker: Checker, input: CheckInput, accept: FlagFilter = everyFlag): FixResult {
  return planFixes(checker, input, firstSafeFix, accept, true);
}

/** Makes the first fix of every flag, safe or not, but none that only another fix brought up. */
export function applyFirstFixes(
  checker: Checker,
  input: CheckInput,
  accept: FlagFilter = everyFlag,
): FixResult {
  return planFixes(checker, input, firstFix, accept, false);
}

/**
 * The fixes that can be made together, in the order of the text. Two fixes meet where their edits overlap or touch, or where nothing but a
 * word or white space is between them, for then each may change what the other was found by (a full stop put in, and the capital behind it
 * lowered). Of fixes that meet the first is taken; the others wait for the text to be checked again.
 * @param text what the flags' offsets count in
 */
export function fixesTogether(
  text: string,
  flags: readonly Flag[],
  choose: FixChoice,
): readonly PlannedFix[] {
  const chosen: PlannedFix[] = [];
  for (const flag of flags) {
    const fix = choose(flag);
    if (fix !== undefined && fix.edits.length > 0) chosen.push({ flag, fix });
  }
  chosen.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  let free = -1;
  return chosen.filter((each) => {
    if (free >= 0 && meet(text, free, startOf(each))) return false;
    free = endOf(each);
    return true;
  });
}

/**
 * What making the chosen fixes comes to, in rounds: fixes that can go together are made, the text is checked again, and those that waited
 * are made if they are still offered.
 * @param laterToo whether flags that only a fix brought up are fixed, too, until nothing that is chosen is left
 */
function planFixes(
  checker: Checker,
  input: CheckInput,
  choose: FixChoice,
  accept: FlagFilter,
  laterToo: boolean,
): FixResult {
  const pieces = new Pieces(input.text);
  const rules = new Set<string>();
  let text = input.text;
  let count = 0;
  let waiting: readonly Flag[] | null = null;
  for (let round = 0; round < mostRounds; round++) {
    const { flags } = checker.check({ ...input, text });
    const wanted: Flag[] = flags.filter(
      (flag) => choose(flag) !== undefined && accept(flag) && (waiting === null || waits(flag, waiting)),
    );
    const together = fixesTogether(text, wanted, choose);
    if (together.length === 0) break;
    const edits = together.flatMap(({ fix }) => fix.edits);
    const made = new Set(together.map(({ flag }) => flag));
    for (const { rule } of made) rules.add(rule);
    count += together.length;
    if (!laterToo) waiting = wanted.filter((flag) => !made.has(flag)).map((flag) => moved(flag, edits));
    pieces.apply(edits);
    text = applyEdits(text, edits);
  }
  return { text, edits: pieces.edits(), rules: [...rules].sort(), count };
}

/** True if the flag is, after edits, one of those that wait. */
function waits(flag: Flag, waiting: readonly Flag[]): boolean {
  return waiting.some(
    ({ rule, messageId, start, end }) =>
      rule === flag.rule && messageId === flag.messageId && start <= flag.end && flag.start <= end,
  );
}

function moved(flag: Flag, edits: readonly TextEdit[]): Flag {
  return { ...flag, start: mapOffset(flag.start, edits, 'start'), end: mapOffset(flag.end, edits, 'end') };
}

/** What may stand between two fixes that meet: the rest of a word, white space, the beginning of the next. */
const besideOneAnother = /^\S*\s*\S*$/;
/** The longest of it that is looked at, in code units. */
const longestBetween = 40;

function meet(text: string, end: number, start: number): boolean {
  return start <= end || (start - end <= longestBetween && besideOneAnother.test(text.slice(end, start)));
}

function startOf({ fix }: PlannedFix): number {
  return fix.edits[0]?.start ?? 0;
}

function endOf({ fix }: PlannedFix): number {
  return fix.edits[fix.edits.length - 1]?.end ?? 0;
}
