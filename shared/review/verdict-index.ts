import { overlaps, type Range } from '../base/range';
import type { HunkReference } from './events';
import type { VerdictRecord } from './state';

/** Finds the verdicts about a hunk. One that was given on other words, or on other twins, is never among them. */
export class VerdictIndex {
  private readonly byTexts = new Map<string, VerdictRecord[]>();

  constructor(private readonly verdicts: readonly VerdictRecord[]) {
    for (const record of verdicts) {
      const key = textsKey(record.hunk);
      const list = this.byTexts.get(key);
      if (list === undefined) this.byTexts.set(key, [record]);
      else list.push(record);
    }
  }

  /** The verdicts about exactly these texts at this place. */
  about(reference: HunkReference): readonly VerdictRecord[] {
    const all = this.byTexts.get(textsKey(reference)) ?? [];
    if (all.length === 0) return all;
    return all.filter((record) => isAbout(record, reference, all));
  }

  /** True if something at this place was judged with another text, or while more or fewer twins of it stood there. */
  isStale(reference: HunkReference): boolean {
    const key = textsKey(reference);
    return this.verdicts.some(({ hunk, verdict }) => {
      if (!samePlace(hunk, reference)) return false;
      if (textsKey(hunk) !== key) return true;
      const fewer = (reference.of ?? 1) < (hunk.of ?? 1);
      return (hunk.of ?? 1) !== (reference.of ?? 1) && !(fewer && verdict === 'restore');
    });
  }
}

/** Names a hunk by its place and both its texts: the same for all that are alike at one place. */
export function textsKey({ start, end, before, after }: HunkReference): string {
  return JSON.stringify([start, end, before, after]);
}

/**
 * Twins are told apart by their number, and a number means nothing once one of them has gone: what is left is then only
 * approved by who had approved them all.
 */
function isAbout(
  { hunk, person }: VerdictRecord,
  { nth = 1, of = 1 }: HunkReference,
  all: readonly VerdictRecord[],
): boolean {
  if ((hunk.nth ?? 1) !== nth) return false;
  const was = hunk.of ?? 1;
  if (was === of) return true;
  if (was < of) return false;
  const approvals = all.filter(
    (other) => other.person.id === person.id && other.verdict === 'approve' && other.hunk.of === was,
  );
  return approvals.length === was;
}

/** Insertions are at a place, not in a stretch: only one at the same offset is the same place. */
function samePlace(a: Range, b: Range): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}
