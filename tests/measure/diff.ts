import type { Range } from '../../shared/base/range';
import { diffTexts } from '../../shared/diff/diff-texts';
import type { Hunk } from '../../shared/diff/hunk';
import { readRows, seeded } from './data';
import { isOneSentence, makeCase, type DiffCase, type Known } from './diff-cases';
import { percent, type Row, type Table } from './table';
import { wordEditTable } from './diff-words';

interface Clean {
  readonly doc_id: string;
  readonly src: readonly string[];
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

const cases = 1000;
const seed = 20260412;

export function diffTables(): Table[] {
  return [operationTable(), wordEditTable()];
}

function operationTable(): Table {
  const sets = [
    { name: 'English, operations apart', language: 'en', apart: true },
    { name: 'English, anywhere', language: 'en', apart: false },
    { name: 'Chinese, operations apart', language: 'zh', apart: true },
  ];
  return {
    title: `Diff: operations named rightly, ${cases} generated articles each`,
    rows: sets.map(({ name, language, apart }): Row => ({
      name,
      figures: namedRightly(generatedCases(language, apart)),
    })),
    notes: [
      'right: one hunk of the right kind with exactly the sentences of the operation on both sides',
      'named but not done: changed hunks that are nobody’s operation; most come of sentence ends that the segmenter sees otherwise',
    ],
  };
}

/** Articles of eight to thirty real sentences with known operations, the same for the same seed. */
export function generatedCases(language: string, apart: boolean): DiffCase[] {
  const random = seeded(seed);
  const pool = readRows<Clean>('clean/wmt22_zhen').flatMap((row) =>
    (language === 'zh' ? row.src : (row.refs['A'] ?? [])).filter((text) => isOneSentence(text, language)),
  );
  return Array.from({ length: cases }, () => {
    const count = 8 + Math.floor(random() * 23);
    const start = Math.floor(random() * (pool.length - count));
    const sentences = pool.slice(start, start + count);
    const strangers = pool.filter((_, index) => index < start || index >= start + count);
    return makeCase(sentences, strangers, language, random, apart);
  });
}

function namedRightly(list: readonly DiffCase[]): Record<string, string> {
  const right = new Map<string, number>();
  const whole = new Map<string, number>();
  let wrong = 0;
  for (const each of list) {
    const { hunks } = diffTexts(each.before, each.after, { language: each.language });
    const changed = hunks.filter((hunk) => hunk.kind !== 'same');
    for (const known of each.known) {
      whole.set(known.kind, (whole.get(known.kind) ?? 0) + 1);
      if (changed.some((hunk) => isIt(hunk, known))) right.set(known.kind, (right.get(known.kind) ?? 0) + 1);
    }
    wrong += changed.filter((hunk) => !each.known.some((known) => isIt(hunk, known))).length;
  }
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const figures: Record<string, string> = {};
  for (const [kind, count] of [...whole].sort()) figures[kind] = percent(right.get(kind) ?? 0, count);
  figures['all'] = percent(sum(right), sum(whole));
  figures['operations'] = String(sum(whole));
  figures['named but not done'] = String(wrong);
  return figures;
}

/** The operations of a case that were not found, and the hunks nobody did, for looking at. */
export function misnamed(each: DiffCase): { known: Known[]; hunks: Hunk[] } {
  const changed = diffTexts(each.before, each.after, { language: each.language }).hunks.filter(
    (hunk) => hunk.kind !== 'same',
  );
  return {
    known: each.known.filter((known) => !changed.some((hunk) => isIt(hunk, known))),
    hunks: changed.filter((hunk) => !each.known.some((known) => isIt(hunk, known))),
  };
}

function isIt(hunk: Hunk, known: Known): boolean {
  return hunk.kind === known.kind && equal(hunk.before, known.before) && equal(hunk.after, known.after);
}

function equal(some: readonly Range[], others: readonly Range[]): boolean {
  return (
    some.length === others.length &&
    some.every((range, at) => range.start === others[at]?.start && range.end === others[at]?.end)
  );
}
