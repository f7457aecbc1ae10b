import { applyEdits } from '../text/edit';
import { firstSafeFix, fixesTogether, type PlannedFix } from './plan-fixes';
import type { Fix, Flag } from './rule';

/** How many fixes of one paragraph are tried one by one; the rest then count as unsafe. */
const mostTried = 40;
/** In code units: so much text is checked again at most to prove the fixes of one paragraph. */
const mostRechecked = 100_000;

/** Fewer of a long paragraph, for each try checks it whole. */
function triesFor(text: string): number {
  return Math.max(1, Math.min(mostTried, Math.floor(mostRechecked / Math.max(1, text.length))));
}

/** True if there is something to prove of a flag. */
export function isCalledSafe(flag: Flag): boolean {
  return firstSafeFix(flag) !== undefined;
}

/**
 * Keeps the promise that a safe fix raises no new flag: what a rule calls safe is made on the paragraph, as the planner would make it, and a
 * fix that lays bare another defect (`the,21th` for one) is offered as an ordinary one. Yields what the paragraph would be, to be told the rules
 * that flag it then, one for each flag; so the tries of many paragraphs are checked together.
 */
export function* verifiedSafe(
  text: string,
  flags: readonly Flag[],
): Generator<string, readonly Flag[], readonly string[]> {
  let left = flags.filter(isCalledSafe);
  if (left.length === 0) return flags;
  const before = countsOf(flags.map(({ rule }) => rule));
  const raises = (rules: readonly string[]): boolean =>
    [...countsOf(rules)].some(([rule, count]) => count > (before.get(rule) ?? 0));
  const proved = new Set<Flag>();
  let tries = triesFor(text);
  while (left.length > 0 && tries-- > 0) {
    const together = fixesTogether(text, left, firstSafeFix);
    const made = new Set(together.map(({ flag }) => flag));
    left = left.filter((flag) => !made.has(flag));
    if (!raises(yield fixedBy(text, together))) {
      for (const flag of made) proved.add(flag);
      continue;
    }
    const kept: PlannedFix[] = [];
    for (const each of together) {
      if (tries-- <= 0) break;
      if (raises(yield fixedBy(text, [...kept, each]))) continue;
      kept.push(each);
      proved.add(each.flag);
    }
  }
  const isKept = (flag: Flag): boolean => !isCalledSafe(flag) || proved.has(flag);
  return flags.every(isKept) ? flags : flags.map((flag) => (isKept(flag) ? flag : asUnsafe(flag)));
}

function fixedBy(text: string, planned: readonly PlannedFix[]): string {
  return applyEdits(
    text,
    planned.flatMap(({ fix }) => fix.edits),
  );
}

function asUnsafe(flag: Flag): Flag {
  return { ...flag, fixes: flag.fixes.map((fix: Fix) => ({ ...fix, safe: false })) };
}

function countsOf(rules: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
