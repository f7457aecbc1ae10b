import type { Severity } from '../../../shared/checks/rule';
import { firstFixOf, type KeyedFlag } from '../../state/flags';

/**
 * A line of the list of flags: the heading of a rule, or a flag. A line's `place` stays while its flag is another one with every letter
 * that is typed in its words.
 */
export type FlagRow =
  | {
      readonly kind: 'group';
      readonly place: string;
      readonly rule: string;
      readonly count: number;
      readonly fixable: number;
    }
  | { readonly kind: 'flag'; readonly place: string; readonly key: string };

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Flags by rule: the gravest rules first, among them the most frequent; in a group in the order of the text. */
export function flagRows(flags: readonly KeyedFlag[]): FlagRow[] {
  const groups = new Map<string, KeyedFlag[]>();
  const gravest = new Map<string, number>();
  for (const flag of flags) {
    const group = groups.get(flag.rule);
    if (group === undefined) groups.set(flag.rule, [flag]);
    else group.push(flag);
    gravest.set(flag.rule, Math.min(gravest.get(flag.rule) ?? Infinity, rank[flag.severity]));
  }
  const worst = (rule: string): number => gravest.get(rule) ?? Infinity;
  const sorted = [...groups].sort(
    ([ruleA, a], [ruleB, b]) =>
      worst(ruleA) - worst(ruleB) || b.length - a.length || ruleA.localeCompare(ruleB),
  );
  return sorted.flatMap(([rule, group]): FlagRow[] => [
    {
      kind: 'group',
      place: rule,
      rule,
      count: group.length,
      fixable: group.filter((flag) => firstFixOf(flag) !== undefined).length,
    },
    ...group.map(({ key }, index): FlagRow => ({ kind: 'flag', place: `${rule} ${index}`, key })),
  ]);
}

/** True if two lists have the same lines. */
export function sameRows(a: readonly FlagRow[], b: readonly FlagRow[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index] as FlagRow;
      if (row.kind === 'flag') return other.kind === 'flag' && other.key === row.key;
      return (
        other.kind === 'group' &&
        other.rule === row.rule &&
        other.count === row.count &&
        other.fixable === row.fixable
      );
    })
  );
}

/** A flag's words with a little of either side, as a list shows them. */
export function quoteOf(text: string, flag: KeyedFlag): { before: string; words: string; after: string } {
  const from = lineBefore(text, flag.start, 16);
  const to = lineAfter(text, flag.end, 18);
  const words = text.slice(flag.start, flag.end);
  return {
    before: text.slice(from, flag.start),
    words: words.length > 90 ? `${words.slice(0, 60).trimEnd()} … ${words.slice(-24).trimStart()}` : words,
    after: text.slice(flag.end, to),
  };
}

function lineBefore(text: string, offset: number, room: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const from = Math.max(line, offset - room);
  const space = text.indexOf(' ', from);
  return from > line && space >= 0 && space < offset ? space + 1 : from;
}

function lineAfter(text: string, offset: number, room: number): number {
  const next = text.indexOf('\n', offset);
  const line = next < 0 ? text.length : next;
  const to = Math.min(line, offset + room);
  const space = text.lastIndexOf(' ', to);
  return to < line && space > offset ? space : to;
}
