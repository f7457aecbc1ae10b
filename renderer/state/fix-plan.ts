import { ok, type Result } from '../../shared/base/result';
import type { TextEdit } from '../../shared/text/edit';
import type { FixPlan } from './analyser';
import { planSafeFixes } from './analysis';
import { useArticle } from './article';
import { presentFlags, sortedFlags, type KeyedFlag } from './flags';

/** The first fix of every flag of one rule, in the present text; of fixes that meet, the first alone. */
export function planGroup(flags: readonly KeyedFlag[], rule: string, text: string): FixPlan {
  const edits: TextEdit[] = [];
  let count = 0;
  let free = -1;
  for (const flag of flags) {
    const fix = flag.rule === rule ? flag.fixes[0] : undefined;
    const first = fix?.edits[0];
    if (fix === undefined || first === undefined || first.start <= free) continue;
    edits.push(...fix.edits);
    free = fix.edits.at(-1)?.end ?? first.end;
    count++;
  }
  return { text, edits, rules: [rule], count };
}

/** What fixing everything safe (null), or every flag of a rule, would do to the present text. */
export async function planFixes(rule: string | null): Promise<Result<FixPlan>> {
  const text = useArticle.getState().article?.text ?? '';
  if (rule !== null) return ok(planGroup(presentFlags(), rule, text));
  return planSafeFixes(sortedFlags().dismissed.map(({ flag }) => flag.context));
}
