import type { ArticleRow, FlagCounts, RowAssignment } from '../../shared/protocol/contract';
import { stages, type Stage } from '../../shared/review/events';
import type { Severity } from '../../shared/checks/rule';
import { isOverdue, isToDo } from '../../shared/metrics/overdue';
import { today } from './today';
import { waitsFor } from './waiting-for';

export type LibrarySort = 'worst' | 'errors' | 'flags' | 'path' | 'title' | 'stage' | 'edited' | 'due';

export interface LibraryFilter {
  /** Words that title or path must hold. */
  readonly query: string;
  readonly stage: Stage | null;
  /** Only articles with a flag of this rule. */
  readonly rule: string | null;
  /** Only articles this person wrote in, or is named for. */
  readonly mine: boolean;
  /** Only articles that wait for this person; null for all. */
  readonly waiting: { readonly fourEyes: boolean } | null;
  /** Only articles this person wrote in, or is named for; null for everybody's. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** Only articles with a task that is overdue. */
  readonly overdue: boolean;
  /** Only articles that wait for work nobody is named for. */
  readonly unassigned: boolean;
  /** Only articles in this folder or below, with the slash at its end: `news/`; null for all. */
  readonly folder: string | null;
  readonly sort: LibrarySort;
  /** Only these articles, by id: those that a figure of the project view counts, and what it is called. */
  readonly only: { readonly label: string; readonly ids: ReadonlySet<string> } | null;
}

export const everything: LibraryFilter = {
  query: '',
  stage: null,
  rule: null,
  mine: false,
  waiting: null,
  person: null,
  overdue: false,
  unassigned: false,
  folder: null,
  sort: 'worst',
  only: null,
};

/** True if the filter keeps every article. */
export function showsEverything(filter: LibraryFilter): boolean {
  return (
    filter.query.trim() === '' &&
    filter.stage === null &&
    filter.rule === null &&
    !filter.mine &&
    filter.waiting === null &&
    filter.person === null &&
    !filter.overdue &&
    !filter.unassigned &&
    filter.folder === null &&
    filter.only === null
  );
}

/** How many flags a row shows. */
export function flagTotal(flags: FlagCounts): number {
  return flags.error + flags.warning + flags.info;
}

/** The gravest severity among the flags; null if there are none. */
export function worstSeverity(flags: FlagCounts): Severity | null {
  if (flags.error > 0) return 'error';
  if (flags.warning > 0) return 'warning';
  return flags.info > 0 ? 'info' : null;
}

/** How much work the flags are: an error weighs five times a warning, as in MQM a major error a minor one; a hint next to nothing. */
function badness(flags: FlagCounts | null): number {
  return flags === null ? 0 : flags.error * 5 + flags.warning + flags.info / 10;
}

/** The name an article goes by: its file's before a scan has told its title, and where its text is empty, as that of a file nobody has translated. */
export function nameOf(row: ArticleRow): string {
  return hasTitle(row) ? row.title : fileName(row);
}

export function hasTitle<T extends Pick<ArticleRow, 'title'>>(row: T): row is T & { readonly title: string } {
  return row.title !== null && row.title.trim() !== '';
}

/** The file's name without folders and endings: `0147` of `en/0147.en.txt`. */
export function fileName(row: ArticleRow): string {
  const file = row.path.slice(row.path.lastIndexOf('/') + 1);
  return file.replace(/(\.[a-z]{2}(-[A-Za-z]+)?)?\.[^.]+$/, '') || file;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
/** Compares paths as a person would order them: `9.txt` before `10.txt`. */
export const byPath = (a: ArticleRow, b: ArticleRow): number => collator.compare(a.path, b.path);
const byTitle = (a: ArticleRow, b: ArticleRow): number => collator.compare(nameOf(a), nameOf(b));
const byStage = (a: ArticleRow, b: ArticleRow): number => stages.indexOf(a.stage) - stages.indexOf(b.stage);
const byEdited = (a: ArticleRow, b: ArticleRow): number => (b.edited ?? -1) - (a.edited ?? -1);

/** Unscanned articles after scanned ones, approved ones after all that still want work, unusable ones last. */
function shelf(row: ArticleRow): number {
  if (row.problem !== null) return 3;
  if (row.stage === 'approved') return 2;
  return row.flags === null ? 1 : 0;
}

function byWorst(a: ArticleRow, b: ArticleRow): number {
  return shelf(a) - shelf(b) || badness(b.flags) - badness(a.flags);
}

/** The most of something first, on the shelves of {@link byWorst}. */
function byMost(count: (flags: FlagCounts) => number): (a: ArticleRow, b: ArticleRow) => number {
  const of = ({ flags }: ArticleRow): number => (flags === null ? 0 : count(flags));
  return (a, b) => shelf(a) - shelf(b) || of(b) - of(a);
}

/** The first day on which something is still to be done; past any date where nothing is due. */
function nextDue({ assigned, stage, problem }: ArticleRow): string {
  if (problem !== null) return '9999';
  const open = (assigned ?? []).filter((one) => isToDo(one, stage));
  return open.map(({ due }) => due ?? '9999').sort()[0] ?? '9999';
}

function byDue(a: ArticleRow, b: ArticleRow): number {
  const [one, other] = [nextDue(a), nextDue(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What of an article is overdue, the longest first; null if nothing is. */
export function overdueTask(row: ArticleRow): RowAssignment | null {
  if (row.problem !== null || row.stageUnknown === true) return null;
  const late = (row.assigned ?? []).filter((one) => isOverdue(one, row.stage, today()));
  return late.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0] ?? null;
}

const comparers = {
  worst: byWorst,
  errors: byMost(({ error }) => error),
  flags: byMost(flagTotal),
  path: () => 0,
  title: byTitle,
  stage: byStage,
  edited: byEdited,
  due: byDue,
} as const;

/** True if a row passes the filter; `personId` is who "mine" means. */
export function passes(row: ArticleRow, filter: LibraryFilter, personId: string | null): boolean {
  if (filter.only !== null && !filter.only.ids.has(row.id)) return false;
  if (filter.folder !== null && !row.path.startsWith(filter.folder)) return false;
  if (filter.stage !== null && (row.stage !== filter.stage || row.stageUnknown === true)) return false;
  if (filter.rule !== null && (row.flags?.byRule[filter.rule] ?? 0) === 0) return false;
  if (filter.mine && (personId === null || !isOf(row, personId))) return false;
  if (filter.person !== null && !isOf(row, filter.person.id)) return false;
  if (filter.unassigned && !isUnassigned(row)) return false;
  if (filter.overdue && overdueTask(row) === null) return false;
  if (filter.waiting !== null && !waitsFor(row, personId, filter.waiting.fourEyes)) return false;
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${row.title ?? ''}\n${row.path}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** True for an article whose next task, to edit or to review it, nobody is named for. */
export function isUnassigned({ stage, assigned, problem, stageUnknown }: ArticleRow): boolean {
  if (problem !== null || stageUnknown === true || stage === 'approved') return false;
  const task = stage === 'submitted' ? 'review' : 'edit';
  return assigned?.some((one) => one.task === task) !== true;
}

/** True for an article that somebody wrote in, or is named for. */
export function isOf({ people, assigned }: ArticleRow, personId: string): boolean {
  return people.includes(personId) || assigned?.some(({ to }) => to.id === personId) === true;
}

/** Ids of the rows that pass, in the filter's order. Rows come in the order of their paths, and equals stay in it: sorting is stable. */
export function orderRows(
  rows: Iterable<ArticleRow>,
  filter: LibraryFilter,
  personId: string | null,
): string[] {
  const kept: ArticleRow[] = [];
  for (const row of rows) if (passes(row, filter, personId)) kept.push(row);
  const compare = comparers[filter.sort];
  return kept.sort(compare).map(({ id }) => id);
}

/** The order carried over to changed rows without moving anything: gone ones leave, those of `unlisted` that pass come last. */
export function keepOrder(
  order: readonly string[],
  rows: ReadonlyMap<string, ArticleRow>,
  unlisted: readonly ArticleRow[],
  filter: LibraryFilter,
  personId: string | null,
): readonly string[] {
  const kept = order.every((id) => rows.has(id)) ? order : order.filter((id) => rows.has(id));
  const fresh = orderRows(unlisted, filter, personId);
  return fresh.length === 0 ? kept : [...kept, ...fresh];
}

/** How many articles have a flag of each rule, the most frequent first. */
export function ruleCounts(
  rows: Iterable<ArticleRow>,
): readonly { readonly rule: string; readonly articles: number }[] {
  const counts = new Map<string, number>();
  for (const { flags } of rows) {
    if (flags === null) continue;
    for (const [rule, count] of Object.entries(flags.byRule)) {
      if (count > 0) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([rule, articles]) => ({ rule, articles }))
    .sort((a, b) => b.articles - a.articles || a.rule.localeCompare(b.rule));
}
