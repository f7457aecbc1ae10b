import type { ArticleRow } from '../../shared/protocol/contract';
import { nextToAct, type Waiting } from '../../shared/review/waiting';

export type { Waiting } from '../../shared/review/waiting';

/** What an article waits for that this person can give (see `nextToAct`); null if nothing. */
export function waitingFor(row: ArticleRow, personId: string | null, fourEyes: boolean): Waiting | null {
  if (row.problem !== null || row.stageUnknown === true) return null;
  const next = nextToAct(row, fourEyes);
  if (next === null) return null;
  const may = (ids: readonly string[]): boolean => personId !== null && ids.includes(personId);
  if (next.only !== null) return may(next.only) ? next.waiting : null;
  return may(next.except) ? null : next.waiting;
}

/** True if the article waits for this person in particular. */
export function waitsFor(row: ArticleRow, personId: string | null, fourEyes: boolean): boolean {
  const waiting = waitingFor(row, personId, fourEyes);
  return waiting !== null && waiting !== 'editing';
}
