import { diffTexts } from '../../shared/diff/diff-texts';
import type { WordOp } from '../../shared/diff/hunk';
import { readRows } from './data';
import type { Table } from './table';

interface PostEdit {
  readonly mt: string;
  readonly pe: string;
}

/** Word edits of a diff's operations, beside the least there can be, over all post-edited sentences. */
export function wordEditTable(): Table {
  const pairs = readRows<PostEdit>('postedits/mlqe_pe_ru-en').filter(({ mt, pe }) => mt !== pe);
  const ours = { singles: 0, replacements: 0 };
  const least = { singles: 0, replacements: 0 };
  let changes = 0;
  for (const { mt, pe } of pairs) {
    const words = diffTexts(mt, pe, { language: 'en' }).hunks.flatMap((hunk) => hunk.words);
    const counted = editsOf(words);
    ours.singles += counted.singles;
    ours.replacements += counted.replacements;
    changes += counted.changes;
    least.singles += distance(mt.split(/\s+/), pe.split(/\s+/), 2);
    least.replacements += distance(mt.split(/\s+/), pe.split(/\s+/), 1);
  }
  const row = (name: string, mine: number, minimum: number) => ({
    name,
    figures: { ours: mine, least: minimum, ratio: (mine / minimum).toFixed(4) },
  });
  return {
    title: `Diff: word edits in ${pairs.length} post-edited sentences`,
    rows: [
      row('words taken out and put in', ours.singles, least.singles),
      row('a word for a word counted once', ours.replacements, least.replacements),
      { name: 'changes a reader sees, a sentence', figures: { ours: (changes / pairs.length).toFixed(2) } },
    ],
  };
}

/** Words by white space. A change with words on both sides counts the larger side once over as replacements. */
export function editsOf(ops: readonly WordOp[]): { singles: number; replacements: number; changes: number } {
  let singles = 0;
  let replacements = 0;
  let changes = 0;
  let removed = 0;
  let added = 0;
  const close = (): void => {
    singles += removed + added;
    replacements += Math.max(removed, added);
    if (removed + added > 0) changes++;
    removed = 0;
    added = 0;
  };
  for (const { op, text } of ops) {
    const count = text.split(/\s+/).filter((word) => word !== '').length;
    if (op === '=') close();
    else if (op === '-') removed += count;
    else added += count;
  }
  close();
  return { singles, replacements, changes };
}

/** Levenshtein distance over words; `substitution` is what a word for a word costs. */
export function distance(before: readonly string[], after: readonly string[], substitution: 1 | 2): number {
  let row = Array.from({ length: after.length + 1 }, (_, index) => index);
  for (const [up, word] of before.entries()) {
    const next = [up + 1];
    for (const [left, other] of after.entries())
      next.push(
        Math.min(
          (row[left] as number) + (word === other ? 0 : substitution),
          (row[left + 1] as number) + 1,
          (next[left] as number) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) as number;
}
