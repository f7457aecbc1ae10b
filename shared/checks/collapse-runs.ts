import { inARow } from './messages';
import type { Finding, Flag, FoundFix } from './rule';

/** So many findings of one kind close to one another are told as one. */
const fewest = 12;
/** In code units, between two of them. */
const widestGap = 8;
/** A fix of more places than these is no longer one that a person could look through. */
const mostPlaces = 200;

/**
 * The findings of one rule, those that stand in a row told as one with the number `inARow` among its values, so that a text of nothing but commas has
 * one flag. Its fix makes the first fix of each. Findings are put in order only where there are many.
 */
export function collapseRuns(found: readonly Finding[]): readonly Finding[] {
  if (found.length < fewest) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Finding[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    let { end } = sorted[from] as Finding;
    for (; to < sorted.length && continues(sorted[from] as Finding, sorted[to] as Finding, end); to++)
      end = Math.max(end, (sorted[to] as Finding).end);
    const run = sorted.slice(from, to);
    if (run.length < fewest) kept.push(...run);
    else kept.push(together(run, end));
    from = to;
  }
  return kept;
}

function continues(first: Finding, next: Finding, end: number): boolean {
  return next.message === first.message && next.severity === first.severity && next.start - end <= widestGap;
}

function together(run: readonly Finding[], end: number): Finding {
  const [first] = run as [Finding];
  const fix = run.length > mostPlaces ? null : jointFix(run);
  return {
    ...first,
    end,
    values: { ...first.values, inARow: run.length },
    fixes: fix === null ? [] : [fix],
  };
}

/** The first fix of every finding as one; null where one has none, or where they overlap. */
function jointFix(run: readonly Finding[]): FoundFix | null {
  const fixes = run.flatMap(({ fixes: own }) => own?.[0] ?? []);
  const [first] = fixes;
  if (first === undefined || fixes.length < run.length) return null;
  const edits = fixes.flatMap((fix) => fix.edits);
  const apart = edits.every((edit, index) => index === 0 || edit.start >= (edits[index - 1]?.end ?? 0));
  return apart ? { ...first, safe: fixes.every(({ safe }) => safe), edits } : null;
}

/** Where a text has more flags than a person could go through, those in a row are told as one, over the ends of its lines, too. */
const mostFlags = 2000;
/** Code units for each flag, below which a text is no prose but noise: there, other marks may stand between two of a run. */
const noise = 6;
const widestGapInNoise = 64;

/** The flags of a text, sorted by place; in a text of far too many, each rule's flags in a row as one, without a fix. */
export function collapseFlags(flags: readonly Flag[]): readonly Flag[] {
  if (flags.length <= mostFlags) return flags;
  const isNoise = (flags[flags.length - 1]?.end ?? 0) < noise * flags.length;
  const gap = isNoise ? widestGapInNoise : widestGap;
  const kept: Flag[] = [];
  const open = new Map<string, { first: Flag; end: number; count: number; all: Flag[] }>();
  const close = (run: { first: Flag; end: number; count: number; all: Flag[] }): void => {
    if (run.count < fewest) kept.push(...run.all);
    else kept.push(runOfFlags(run.first, run.end, run.count));
  };
  for (const flag of flags) {
    const key = `${flag.rule} ${flag.messageId} ${flag.severity}`;
    const run = open.get(key);
    if (run !== undefined && flag.start - run.end <= gap) {
      run.end = Math.max(run.end, flag.end);
      run.count++;
      if (run.count < fewest) run.all.push(flag);
      continue;
    }
    if (run !== undefined) close(run);
    open.set(key, { first: flag, end: flag.end, count: 1, all: [flag] });
  }
  for (const run of open.values()) close(run);
  return kept;
}

function runOfFlags(first: Flag, end: number, count: number): Flag {
  return {
    ...first,
    end,
    message: inARow(first.message, count),
    values: { ...first.values, inARow: count },
    fixes: [],
  };
}
