import type { Flag, Severity } from './rule';

/** Rules that tell the same fault by different signs, by what they tell. */
const toldByRule: ReadonlyMap<string, string> = new Map([
  ['amount-form', 'digits grouped wrongly'],
  ['space-in-number', 'digits grouped wrongly'],
  ['capital-after-comma', 'capital inside a sentence'],
  ['capital-inside-sentence', 'capital inside a sentence'],
  ['headline-run-on', 'lost line end'],
  ['lost-end-mark', 'lost line end'],
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

/** Rules that are not heard where they lie over a flag of others, which tell the same fault more fully: the sentence that was left, all of a site's name. */
const leftTo: ReadonlyMap<string, readonly string[]> = new Map([
  ['double-space', ['space-at-quotes', 'source-name-left']],
  ['full-width-letters', ['untranslated-cjk']],
  ['full-width-marks', ['untranslated-cjk']],
  ['hyphen-for-dash', ['source-name-left']],
  ['missing-space-after-sentence', ['untranslated-cjk']],
  ['missing-space-at-bracket', ['untranslated-cjk']],
  ['space-at-quotes', ['untranslated-cjk']],
  ['stray-sign', ['source-name-left']],
  ['such-as-etc', ['etc-after-such-as']],
]);
const fuller: ReadonlySet<string> = new Set([...leftTo.values()].flat());

const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/**
 * The flags with one for each fault: where two rules that tell the same, or two wordings, lie over each other, only the graver stays, of equals the
 * longer, of these the first; and what another rule tells more fully is left to it. What was hidden shows when the other has been mended.
 * @param flags sorted by place
 */
export function oneFlagAFault(flags: readonly Flag[]): readonly Flag[] {
  const kept = new Set<Flag>();
  const last = new Map<string, Flag>();
  const isLeft = leftToOthers(flags);
  for (const flag of flags) {
    if (isLeft(flag)) continue;
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

/** Tells of a flag, asked in the order of their places, whether another rule's lies over it that it is left to. */
function leftToOthers(flags: readonly Flag[]): (flag: Flag) => boolean {
  const others = new Map<string, { readonly all: Flag[]; next: number }>();
  for (const flag of flags) {
    if (!fuller.has(flag.rule)) continue;
    const known = others.get(flag.rule);
    if (known) known.all.push(flag);
    else others.set(flag.rule, { all: [flag], next: 0 });
  }
  const liesUnder = ({ start, end }: Flag, rule: string): boolean => {
    const over = others.get(rule);
    if (over === undefined) return false;
    while ((over.all[over.next]?.end ?? Infinity) <= start) over.next++;
    return (over.all[over.next]?.start ?? Infinity) < end;
  };
  return (flag) => leftTo.get(flag.rule)?.some((rule) => liesUnder(flag, rule)) ?? false;
}

/** Severity before length: no flag is as long as the factor. */
function weight({ severity, start, end }: Flag): number {
  return ranks[severity] * 2 ** 32 + (end - start);
}
