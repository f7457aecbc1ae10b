import type { FixPlan } from './analyser';
import { askForFixes } from './analysis';
import { sortedFlags } from './flags';

/** What fixing everything safe (null), or every flag of a rule, would do to the present text. */
export function planFixes(rule: string | null): Promise<FixPlan | null> {
  return askForFixes(
    rule,
    sortedFlags().dismissed.map(({ flag }) => flag.context),
  );
}
