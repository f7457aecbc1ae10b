import type { Flag, Severity } from '../../shared/checks/rule';

/** Flags of one article that are shown at most: nobody looks through more, and each costs the window time and memory. */
export const flagsShown = 5000;

const bySeverity: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest flags up to {@link flagsShown}, among those of one severity the first in the text; in the order of the text. */
export function firstFlags(flags: readonly Flag[], most = flagsShown): readonly Flag[] {
  if (flags.length <= most) return flags;
  const kept = new Set<Flag>();
  for (const severity of bySeverity)
    for (const flag of flags) {
      if (kept.size >= most) break;
      if (flag.severity === severity) kept.add(flag);
    }
  return flags.filter((flag) => kept.has(flag));
}
