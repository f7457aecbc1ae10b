import type { Words } from '../../shared/locales/words';
import type { ArticleRow } from '../../shared/protocol/contract';
import { useArticle } from './article';
import { flagTotal } from './library-order';
import { setFilter, useLibrary } from './library';
import { useSession } from './session';
import { waitingFor, type Waiting } from './waiting-for';

/** Kinds of what waits for this person in particular. */
const kindsOfMine = ['review', 'changes', 'assigned'] as const;

export interface WaitingCounts {
  readonly review: number;
  readonly changes: number;
  readonly assigned: number;
}

/** How many articles wait for this person in particular. */
export function waitingCounts(
  rows: Iterable<ArticleRow>,
  personId: string | null,
  fourEyes: boolean,
): WaitingCounts {
  const counts = { review: 0, changes: 0, assigned: 0 };
  for (const row of rows) {
    const waiting = waitingFor(row, personId, fourEyes);
    if (waiting !== null && waiting !== 'editing') counts[waiting]++;
  }
  return counts;
}

/**
 * The next article that waits, after the open one in the list and round to its start. `first` says what is looked for before all else
 * by somebody who writes here. Whoever has not written here is taken to what waits for a review first, and whoever only reviews here is
 * not sent to articles that are nobody's. Of those that are anybody's, one with flags goes before one that has none.
 */
export function nextWaiting(
  first: 'review' | 'editing',
): { readonly id: string; readonly waiting: Waiting } | null {
  const { order, rows } = useLibrary.getState();
  const { personId, fourEyes } = whoWaits();
  const openId = useArticle.getState().article?.row.id ?? null;
  const from = openId === null ? 0 : order.indexOf(openId) + 1;
  const turn = [...order.slice(from), ...order.slice(0, from)].filter((id) => id !== openId);
  const { writes, reviews } = rolesOf(rows.values(), personId);
  const own: readonly Waiting[] = ['review', 'changes', 'assigned'];
  const kinds: readonly Waiting[] =
    reviews && !writes
      ? own
      : first === 'review' || !writes
        ? [...own, 'editing']
        : ['changes', 'assigned', 'editing', 'review'];
  const found = new Map<Waiting, string>();
  let without: string | null = null;
  for (const id of turn) {
    const row = rows.get(id);
    const waiting = row === undefined ? null : waitingFor(row, personId, fourEyes);
    if (row === undefined || waiting === null || found.has(waiting)) continue;
    if (waiting === 'editing' && hasNoFlags(row)) without ??= id;
    else found.set(waiting, id);
    if (found.has(kinds[0] as Waiting)) break;
  }
  if (without !== null && !found.has('editing')) found.set('editing', without);
  for (const waiting of kinds) {
    const id = found.get(waiting);
    if (id !== undefined) return { id, waiting };
  }
  return null;
}

/** False also for one that was not checked yet: it may have some. */
function hasNoFlags({ flags }: ArticleRow): boolean {
  return flags !== null && flagTotal(flags) === 0;
}

/** True while there are articles of which nobody knows yet whether they wait for somebody: their journals are still to be read. */
export function someUnread({ rows }: Pick<ReturnType<typeof useLibrary.getState>, 'rows'>): boolean {
  for (const { stageUnknown } of rows.values()) if (stageUnknown === true) return true;
  return false;
}

/** What a person does in the project, by what they did and what they are named for. */
function rolesOf(
  rows: Iterable<ArticleRow>,
  personId: string | null,
): { readonly writes: boolean; readonly reviews: boolean } {
  const roles = { writes: false, reviews: false };
  if (personId === null) return roles;
  for (const { submittedBy, assigned, people, stage } of rows) {
    const worked = people.includes(personId);
    const named = (task: 'edit' | 'review'): boolean =>
      assigned?.some((one) => one.task === task && one.to.id === personId) === true;
    const unsubmitted = submittedBy === undefined && stage === 'editing';
    if (submittedBy === personId || named('edit') || (worked && unsubmitted)) roles.writes = true;
    if (named('review') || (worked && submittedBy !== undefined && submittedBy !== personId))
      roles.reviews = true;
  }
  return roles;
}

/** Who is at the window, and whether the project asks for four eyes. */
export function whoWaits(): { readonly personId: string | null; readonly fourEyes: boolean } {
  return {
    personId: useSession.getState().person?.id ?? null,
    fourEyes: useLibrary.getState().project?.file.fourEyes ?? true,
  };
}

/** What is said of articles that wait: `3 articles wait for you`, and of which kind they are. */
export function waitingInWords(
  { t }: Pick<Words, 't'>,
  counts: WaitingCounts,
): {
  readonly title: string;
  readonly detail: string;
} {
  const kinds = kindsOfMine.filter((kind) => counts[kind] > 0);
  return {
    title: t('welcome.waiting', { count: counts.review + counts.changes + counts.assigned }),
    detail: kinds.map((kind) => t(`welcome.waiting-${kind}`, { count: counts[kind] })).join(t('said.comma')),
  };
}

/** Lists only the articles that wait for this person. */
export function showWaiting(): void {
  setFilter({ mine: false, person: null, overdue: false, waiting: { fourEyes: whoWaits().fourEyes } });
}

/** {@link waitingCounts} of the open project, for views. */
export function useWaitingCounts(): WaitingCounts {
  const rows = useLibrary((state) => state.rows);
  const fourEyes = useLibrary(({ project }) => project?.file.fourEyes ?? true);
  const personId = useSession(({ person }) => person?.id ?? null);
  return waitingCounts(rows.values(), personId, fourEyes);
}
