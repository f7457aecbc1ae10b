import type { ArticleRow } from '../../../shared/protocol/contract';
import type { Stage } from '../../../shared/review/events';
import { formatMark } from '../../state/formats';
import { fileName, flagTotal, nameOf } from '../../state/library-order';

export const stageNames: Readonly<Record<Stage, string>> = {
  new: 'new',
  editing: 'editing',
  submitted: 'submitted',
  'changes-requested': 'changes requested',
  approved: 'approved',
};

const number = new Intl.NumberFormat('en');

/** `1 flag`, `2 flags`, `1,284 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** What stands under a row's title: `0147`, `editing`, `612 words`; or why it cannot be opened. */
export function metaParts(row: ArticleRow): readonly string[] {
  if (row.problem !== null) return [row.problem.message];
  return [
    ...(row.title === null ? [] : [fileName(row)]),
    ...(row.stageUnknown === true ? [] : [stageNames[row.stage]]),
    ...(formatMark(row) === null ? [] : [formatMark(row) ?? '']),
    ...(row.words === null ? [] : [counted(row.words, 'word')]),
  ];
}

/** {@link metaParts} as one line. */
export function metaOf(row: ArticleRow): string {
  return metaParts(row).join(' · ');
}

/** `12 errors, 3 warnings`; the kinds that do not occur are left out. */
export function flagsInWords(row: ArticleRow): string {
  if (row.flags === null) return row.unchecked === undefined ? 'not checked yet' : 'not checked completely';
  if (flagTotal(row.flags) === 0) return 'no flags';
  const { error, warning, info } = row.flags;
  return [
    error > 0 && counted(error, 'error'),
    warning > 0 && counted(warning, 'warning'),
    info > 0 && counted(info, 'hint'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A share from 0 to 1 as `8 %`; what is more than nothing is never shown as 0. */
export function percent(share: number): string {
  return `${share > 0 && share < 0.01 ? '< 1' : Math.round(share * 100)} %`;
}

/** A row in words, as a screen reader says it. */
export function rowInWords(row: ArticleRow): string {
  if (row.problem !== null) return `${nameOf(row)}. Cannot be opened: ${row.problem.message}`;
  const edited = row.edited === null ? [] : [`${percent(row.edited)} edited`];
  return [nameOf(row), flagsInWords(row), metaOf(row), ...edited].join(', ');
}
