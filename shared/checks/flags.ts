import { shift } from '../base/range';
import type { TextEdit } from '../text/edit';
import type { RuleSettings } from './checker';
import { contextHash } from './context-hash';
import { filled, fixTitleOf, inARow, messageOf } from './messages';
import type { Finding, Fix, Flag, FoundFix, Rule, Values } from './rule';

const noValues: Values = {};
const noFixes: readonly Fix[] = [];
/** How much of a text a flag quotes, in code units. */
const longestQuote = 200;
/** Of a value, in code units: more than any sentence has, so that what a message was filled with is known whole. */
const longestValue = 2000;

/** The flag of a finding; a project's severity for the rule stands above the rule's and the finding's own. Provenance is added later. */
export function flagOf(rule: Rule, finding: Finding, text: string, settings: RuleSettings): Flag {
  const chosen = settings[rule.id];
  const values = finding.values === undefined ? noValues : cut(finding.values, longestValue);
  const message = filled(messageOf(rule, finding.message), cut(values, longestQuote));
  return {
    start: finding.start,
    end: finding.end,
    rule: rule.id,
    category: rule.category,
    severity: chosen && chosen !== 'off' ? chosen : (finding.severity ?? rule.severity),
    message: values.inARow === undefined ? message : inARow(message, values.inARow),
    messageId: finding.message,
    values,
    fixes: finding.fixes?.map((fix) => fixOf(rule, fix, text)) ?? noFixes,
    provenance: null,
    context: contextHash(rule.id, finding.message, finding, text),
  };
}

function fixOf(rule: Rule, { title, values = noValues, safe, edits: found }: FoundFix, text: string): Fix {
  const titleValues = cut(values, longestValue);
  const filledTitle = filled(fixTitleOf(rule, title), cut(values, longestQuote));
  const edits = found.some((edit) => edit.text === '')
    ? found.map((edit, index) => withSpace(text, edit, found[index - 1]?.end ?? 0, found[index + 1]?.start))
    : found;
  return { title: filledTitle, titleId: title, titleValues, safe, edits };
}

/**
 * An edit that takes words or marks out takes one of the spaces around with them, so that none is doubled or left at the end of a line.
 * @param from where the edit before it ends
 * @param to where the edit behind it starts; undefined for none
 */
function withSpace(text: string, edit: TextEdit, from: number, to = text.length): TextEdit {
  const { start, end } = edit;
  if (edit.text !== '' || text.slice(start, end).trim() === '') return edit;
  const before = start > from ? text.charAt(start - 1) : '';
  if (before === ' ' && (end === text.length || /[ \n,.;:!?)\]”]/.test(text.charAt(end))))
    return { ...edit, start: start - 1 };
  const isLineStart = start === 0 || text.charAt(start - 1) === '\n';
  return isLineStart && end < to && text.charAt(end) === ' ' ? { ...edit, end: end + 1 } : edit;
}

/** The values, those cut that are longer than `most` code units: the same object if none is. */
function cut(values: Values, most: number): Values {
  for (const name in values) {
    const value = values[name];
    if (typeof value === 'string' && value.length > most)
      return Object.fromEntries(Object.entries(values).map(([key, each]) => [key, cutValue(each, most)]));
  }
  return values;
}

function cutValue(value: string | number, most: number): string | number {
  return typeof value === 'string' && value.length > most ? `${value.slice(0, most - 1)}…` : value;
}

/** A text as a flag quotes it: as it is, or its beginning and an ellipsis. */
export function quoted(text: string): string {
  return String(cutValue(text, longestQuote));
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
