import type { Flag, Severity } from './rule';

/** Rules that tell the same fault by different signs, by what they tell. */
const toldByRule: ReadonlyMap<string, string> = new Map([
  ['amount-form', 'digits grouped wrongly'],
  ['space-in-number', 'digits grouped wrongly'],
  ['capital-after-comma', 'capital inside a sentence'],
  ['capital-inside-sentence', 'capital inside a sentence'],
  ['headline-run-on', 'lost line end'],
  ['text-run-on', 'lost line end'],
  ['lowercase-name', 'name in small letters'],
  ['name-in-small-letters', 'name in small letters'],
  ['repeated-phrase', 'words said again'],
  ['repeated-word', 'words said again'],
  ['name-by-sound', 'name spelled anew'],
  ['name-many-ways', 'name spelled anew'],
  ['name-two-ways', 'name spelled anew'],
  ['unpaired-quote', 'lost quotation mark'],
]);

const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/**
 * The flags with one for each fault: where two rules that tell the same, or two wordings, lie over each other, only the graver stays, of equals the
 * longer, of these the first. What was hidden shows when the other has been mended.
 * @param flags sorted by place
 */
export function oneFlagAFault(flags: readonly Flag[]): readonly Flag[] {
  const kept = new Set<Flag>();
  const last = new Map<string, Flag>();
  for (const flag of flags) {
    const told = flag.category === 'wording' ? 'wording' : toldByRule.get(flag.rule);
    const before = told === undefined ? undefined : last.get(told);
    if (before !== undefined && flag.start < before.end) {
      if (weight(flag) <= weight(before)) continue;
      kept.delete(before);
    }
    kept.add(flag);
    if (told !== undefined) last.set(told, flag);
  }
  return kept.size === flags.length ? flags : [...kept];
}

/** Severity before length: no flag is as long as the factor. */
function weight({ severity, start, end }: Flag): number {
  return ranks[severity] * 2 ** 32 + (end - start);
}
