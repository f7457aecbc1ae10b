import type { ArticleRow, RowAssignment } from '../../../shared/protocol/contract';
import type { Stage } from '../../../shared/review/events';
import { failureInWords, t, words } from '../../words/words';
import { formatMark } from '../../state/formats';
import { fileName, flagTotal, nameOf, overdueTask, type LibrarySort } from '../../state/library-order';
import { useSession } from '../../state/session';
import { today } from '../../state/today';

/** What a stage is called, in small letters. */
export function stageName(stage: Stage): string {
  return t(`stage.${stage}`);
}

/** The same where it stands alone. */
export function stageTitle(stage: Stage): string {
  const name = stageName(stage);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `1 flag`, `2 flags`, `1,284 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${words().number(count)} ${count === 1 ? one : many}`;
}

/** A part of what stands under a row's title. */
export interface MetaPart {
  readonly text: string;
  /** True for what is overdue. */
  readonly late?: true;
  /** True for the file's name, which is long and gives way before what is said of the article. */
  readonly name?: true;
  /** True for the stage, which is said before the name so that it stays where there is little room. */
  readonly stage?: true;
}

/** What stands under a row's title: `0147`, `editing`, `612 words`; or why it cannot be opened. What the list is sorted by comes first. */
export function metaParts(row: ArticleRow, sort?: LibrarySort): readonly MetaPart[] {
  if (row.problem !== null) return [{ text: failureInWords(row.problem) }];
  const mark = formatMark(row);
  return [
    ...sortedBy(row, sort),
    ...(row.stageUnknown === true ? [] : [{ text: stageName(row.stage), stage: true as const }]),
    ...(row.title === null ? [] : [{ text: fileName(row), name: true as const }]),
    ...(row.gone === true ? [{ text: t('library.gone'), late: true as const }] : []),
    ...assignedInWords(row),
    ...(row.done === undefined || row.stage === 'approved' ? [] : [{ text: t('library.done', row.done) }]),
    ...(mark === null ? [] : [{ text: mark }]),
    ...(row.words === null ? [] : [{ text: t('library.words', { count: row.words }) }]),
  ];
}

/** The figure that a list in this order goes by, where the row does not show it otherwise. */
function sortedBy(row: ArticleRow, sort: LibrarySort | undefined): readonly MetaPart[] {
  const { error = 0, warning = 0 } = row.flags ?? {};
  // The gravest kind alone: a row has little room, and its tooltip says the rest.
  if (sort === 'worst' && error > 0) return [{ text: t('library.errors', { count: error }) }];
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
  if (row.flags === null)
    return t(row.unchecked === undefined ? 'library.not-checked' : 'library.half-checked');
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
