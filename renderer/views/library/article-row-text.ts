import { capitalised } from '../../../shared/base/capitalised';
import type { Failure } from '../../../shared/base/result';
import type { ArticleRow, RowAssignment } from '../../../shared/protocol/contract';
import type { Stage } from '../../../shared/review/events';
import { failureInWords, t, words } from '../../words/words';
import { formatMark } from '../../state/formats';
import {
  fileName,
  flagTotal,
  hasTitle,
  nameOf,
  overdueTask,
  type LibrarySort,
} from '../../state/library-order';
import { useSession } from '../../state/session';
import { today } from '../../state/today';

/** What a stage is called, in small letters. */
export function stageName(stage: Stage): string {
  return t(`stage.${stage}`);
}

/** The same where it stands alone. */
export function stageTitle(stage: Stage): string {
  return capitalised(stageName(stage));
}

/** A part of what stands under a row's title. */
export interface MetaPart {
  readonly text: string;
  /** True for what is overdue. */
  readonly late?: true;
}

/**
 * What stands under a row's title: `editing`, `for Ben, by Dec 3`, `0147`, `612 words`; or why it cannot be opened. What is late comes first, then what the list
 * is sorted by, for where there is little room the last go. `nameLength`: as many characters of the file's name are left, from its beginning and its end.
 */
export function metaParts(row: ArticleRow, sort?: LibrarySort, nameLength = Infinity): readonly MetaPart[] {
  if (row.problem !== null) return [{ text: failureInWords(row.problem) }];
  const mark = formatMark(row);
  const named = !hasTitle(row) ? [] : [{ text: shortened(fileName(row), nameLength) }];
  const assigned = assignedInWords(row);
  return [
    ...(row.gone === true ? [{ text: t('library.gone'), late: true as const }] : []),
    ...(row.unchecked === undefined ? [] : [{ text: uncheckedInWords(row.unchecked), late: true as const }]),
    ...assigned.filter(({ late }) => late),
    ...sortedBy(row, sort),
    ...(sort === 'path' ? named : []),
    ...(row.stageUnknown === true ? [] : [{ text: stageName(row.stage) }]),
    ...assigned.filter(({ late }) => late !== true),
    ...(sort === 'path' ? [] : named),
    ...(row.done === undefined || row.stage === 'approved' ? [] : [{ text: t('library.done', row.done) }]),
    ...(mark === null ? [] : [{ text: mark }]),
    ...(row.words === null ? [] : [{ text: t('library.words', { count: row.words }) }]),
  ];
}

/** As many characters of a file's name have room in a list of that width, in CSS pixels. */
export function nameLengthIn(width: number): number {
  return Math.max(18, Math.floor(width / 15));
}

/** A name with its middle left out: files of one delivery begin alike, and what tells them apart is mostly at their ends. Wide characters count twice. */
export function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  if (widthOf(letters) <= most) return name;
  const head = within(letters, (most - 1) * 0.4);
  const tail = within([...letters].reverse(), most - 1 - widthOf(head)).reverse();
  return `${head.join('')}…${tail.join('')}`;
}

/** As many of the first letters as that width holds. */
function within(letters: readonly string[], width: number): string[] {
  let left = width;
  const end = letters.findIndex((letter) => (left -= widthOf([letter])) < 0);
  return letters.slice(0, end < 0 ? letters.length : end);
}

/** The first of the East Asian radicals, with which wide letters and signs begin. */
const firstWide = 0x2e80;

/** East Asian letters and signs take the room of two others. */
function widthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= firstWide ? 2 : 1), 0);
}

/** The figure that a list in this order goes by, where the row does not show it otherwise. */
function sortedBy(row: ArticleRow, sort: LibrarySort | undefined): readonly MetaPart[] {
  const { error = 0, warning = 0 } = row.flags ?? {};
  // The gravest kind alone: a row has little room, and its tooltip says the rest.
  if ((sort === 'worst' || sort === 'errors') && error > 0)
    return [{ text: t('library.errors', { count: error }) }];
  if (sort === 'worst' && warning > 0) return [{ text: t('library.warnings', { count: warning }) }];
  if (sort === 'edited' && row.edited !== null)
    return [{ text: t('library.edited', { share: percent(row.edited) }) }];
  return [];
}

/** Who is to do what comes next: `for Ben, by Dec 3`; and what is overdue: `for Ben, overdue since Dec 3`. */
function assignedInWords(row: ArticleRow): readonly MetaPart[] {
  const { assigned, stage } = row;
  const task = stage === 'submitted' ? 'review' : 'edit';
  const named = stage === 'approved' ? undefined : assigned?.find((one) => one.task === task);
  const overdue = overdueTask(row);
  const parts: MetaPart[] = [];
  if (named !== undefined) {
    const who = nameForRow(named);
    if (named.due === null) parts.push({ text: t('library.for', { who }) });
    else if (named.due < today())
      parts.push({ text: t('library.for-overdue', { who, due: shortDay(named.due) }), late: true });
    else parts.push({ text: t('library.for-by', { who, due: shortDay(named.due) }) });
  }
  if (overdue !== null && overdue.due !== null && overdue.task !== named?.task)
    parts.push({
      text: t(`library.overdue-${overdue.task}`, { who: nameForRow(overdue), due: shortDay(overdue.due) }),
      late: true,
    });
  return parts;
}

function nameForRow({ to }: RowAssignment): string {
  return to.id === useSession.getState().person?.id ? t('review.you') : to.name;
}

/** `could not be checked`, or that it was so only in part. */
function uncheckedInWords({ code }: Failure): string {
  return t(code === 'given-up' ? 'library.given-up' : 'library.half-checked');
}

function shortDay(day: string): string {
  return words().date(Date.parse(day), { ...dayOnly, timeZone: 'UTC' });
}

const dayOnly = { month: 'short', day: 'numeric' } as const;

/** {@link metaParts} as one line. */
export function metaOf(row: ArticleRow): string {
  return metaParts(row)
    .map(({ text }) => text)
    .join(' · ');
}

/** `12 errors, 3 warnings`; the kinds that do not occur are left out. */
export function flagsInWords(row: ArticleRow): string {
  if (row.unchecked !== undefined) return failureInWords(row.unchecked);
  if (row.flags === null) return t('library.not-checked');
  if (flagTotal(row.flags) === 0) return t('library.no-flags');
  const { error, warning, info } = row.flags;
  return [
    error > 0 && t('library.errors', { count: error }),
    warning > 0 && t('library.warnings', { count: warning }),
    info > 0 && t('library.hints', { count: info }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The number of all flags, as the panel of flags writes it: `16,000`. */
export function flagNumber(flags: NonNullable<ArticleRow['flags']>): string {
  return words().number(flagTotal(flags));
}

/** A share from 0 to 1 as `8%`; what is more than nothing is never shown as 0. */
export function percent(share: number): string {
  const shown = words().number(share > 0 && share < 0.01 ? 0.01 : share, { style: 'percent' });
  return share > 0 && share < 0.01 ? `< ${shown}` : shown;
}

/** A row in words, as a screen reader says it. */
export function rowInWords(row: ArticleRow): string {
  if (row.problem !== null)
    return t('library.cannot-open', { name: nameOf(row), why: failureInWords(row.problem) });
  const edited = row.edited === null ? [] : [t('library.edited', { share: percent(row.edited) })];
  return [nameOf(row), flagsInWords(row), metaOf(row), ...edited].join(', ');
}
