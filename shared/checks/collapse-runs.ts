import type { TextEdit } from '../text/edit';
import type { Finding, FoundFix, Rule } from './rule';

/** What a rule found. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** So often a rule may say the same in one paragraph, which is more than any prose has; beyond it all become one. */
const mostAlike = 100;

/**
 * Findings of a paragraph, where a rule that says the same over and over says it once, at the first place, with the number and with a fix for all
 * of them: output stays in proportion to what there is to be read.
 */
export function collapseRuns(found: readonly Found[]): readonly Found[] {
  if (found.length <= mostAlike) return found;
  const alike = new Map<string, Finding[]>();
  for (const { rule, finding } of found) {
    const key = `${rule.id} ${finding.message}`;
    const all = alike.get(key);
    if (all) all.push(finding);
    else alike.set(key, [finding]);
  }
  const told = new Set<string>();
  return found.flatMap(({ rule, finding }) => {
    const key = `${rule.id} ${finding.message}`;
    const all = alike.get(key) ?? [];
    if (all.length <= mostAlike) return [{ rule, finding }];
    if (told.has(key)) return [];
    told.add(key);
    return [{ rule, finding: together(all) }];
  });
}

function together(all: readonly Finding[]): Finding {
  const sorted = [...all].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = sorted[0] as Finding;
  const fix = fixOfAll(sorted);
  return { ...first, count: all.length, fixes: fix === null ? [] : [fix] };
}

/** One fix that makes the first fix of each; null if they differ in what they do, or meet. */
function fixOfAll(sorted: readonly Finding[]): FoundFix | null {
  const fixes = sorted.map(({ fixes: [fix] = [] }) => fix);
  const [first] = fixes;
  if (first === undefined) return null;
  const edits: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix?.title !== first.title || (fix.edits[0]?.start ?? 0) < (edits.at(-1)?.end ?? 0)) return null;
    edits.push(...fix.edits);
  }
  return { ...first, safe: fixes.every((fix) => fix?.safe === true), edits };
}
