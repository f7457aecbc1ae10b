import { shift } from '../base/range';
import type { RuleSettings } from './checker';
import { contextHash } from './context-hash';
import type { Finding, Fix, Flag, Rule } from './rule';

/** The flag of a finding; a project's severity for the rule stands above the rule's and the finding's own. Provenance is added later. */
export function flagOf(rule: Rule, finding: Finding, text: string, settings: RuleSettings): Flag {
  const chosen = settings[rule.id];
  return {
    start: finding.start,
    end: finding.end,
    rule: rule.id,
    category: rule.category,
    severity: chosen && chosen !== 'off' ? chosen : (finding.severity ?? rule.severity),
    message: finding.message,
    fixes: finding.fixes ?? [],
    provenance: null,
    context: contextHash(rule.id, finding, text),
  };
}

/** The flag moved by `by` code units, with its fixes. */
export function shiftFlag(flag: Flag, by: number): Flag {
  if (by === 0) return flag;
  return { ...flag, ...shift(flag, by), fixes: flag.fixes.map((fix) => shiftFix(fix, by)) };
}

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...shift(edit, by), text: edit.text })) };
}

/** The order of flags everywhere: by start, then end, then rule. */
export function byPlace(a: Flag, b: Flag): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
