import { applyEdits } from '../text/edit';
import type { Fix, Flag } from './rule';

/** How many fixes of one paragraph are tried one by one; the rest then count as unsafe. */
const mostTried = 40;
/** In code units: so much text is checked again at most to prove the fixes of one paragraph. */
const mostRechecked = 100_000;

/** Fewer of a long paragraph, for each try checks it whole. */
function triesFor(text: string): number {
  return Math.min(mostTried, Math.floor(mostRechecked / Math.max(1, text.length)));
}

/**
 * Keeps the promise that a safe fix raises no new flag: what a rule calls safe is tried on the paragraph, and a fix that lays bare
 * another defect (`the,21th` for one) is offered as an ordinary one.
 * @param recheck the rules that flag the paragraph with another text, one for each flag
 */
export function verifySafe(
  text: string,
  flags: readonly Flag[],
  recheck: (text: string) => readonly string[],
): readonly Flag[] {
  if (flags.length === 0) return flags;
  const safe = flags.filter((flag) => flag.fixes[0]?.safe === true).sort(byFirstEdit);
  if (safe.length === 0) return flags;
  const apart = withoutOverlaps(safe);
  const before = countsOf(flags.map(({ rule }) => rule));
  const raises = (chosen: readonly Flag[]): boolean => {
    const after = countsOf(
      recheck(
        applyEdits(
          text,
          chosen.flatMap((flag) => flag.fixes[0]?.edits ?? []),
        ),
      ),
    );
    return [...after].some(([rule, count]) => count > (before.get(rule) ?? 0));
  };
  if (apart.length === safe.length && !raises(apart)) return flags;
  const kept: Flag[] = [];
  for (const flag of safe.slice(0, triesFor(text))) {
    const together = withoutOverlaps([...kept, flag].sort(byFirstEdit));
    if (!raises(together) && (together.length > kept.length || !raises([flag]))) kept.push(flag);
  }
  const proved = new Set(kept);
  return flags.map((flag) => (flag.fixes[0]?.safe !== true || proved.has(flag) ? flag : asUnsafe(flag)));
}

function asUnsafe(flag: Flag): Flag {
  return { ...flag, fixes: flag.fixes.map((fix: Fix) => ({ ...fix, safe: false })) };
}

function byFirstEdit(a: Flag, b: Flag): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b);
}

function startOf(flag: Flag): number {
  return flag.fixes[0]?.edits[0]?.start ?? 0;
}

function endOf(flag: Flag): number {
  return flag.fixes[0]?.edits.at(-1)?.end ?? 0;
}

function withoutOverlaps(sorted: readonly Flag[]): Flag[] {
  let free = -1;
  return sorted.filter((flag) => {
    if (startOf(flag) <= free) return false;
    free = endOf(flag);
    return true;
  });
}

function countsOf(rules: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
