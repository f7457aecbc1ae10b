import type { ArticleRow } from '../../shared/protocol/contract';

/** What an article waits for: `review` by this person, `changes` that were asked of them, `assigned` work of theirs, or `editing` by anybody. */
export type Waiting = 'review' | 'changes' | 'assigned' | 'editing';

/**
 * What an article waits for that this person can give; null if nothing. Nobody reviews what they submitted, unless the project does without
 * four eyes, nor what somebody else is named for. Where it is not known who submitted an article, those who worked on it are taken for its
 * writers.
 */
export function waitingFor(row: ArticleRow, personId: string | null, fourEyes: boolean): Waiting | null {
  if (row.problem !== null || row.stageUnknown === true) return null;
  const named = (task: 'edit' | 'review'): 'me' | 'another' | null => {
    const to = row.assigned?.find((one) => one.task === task)?.to.id;
    return to === undefined ? null : to === personId ? 'me' : 'another';
  };
  const handedIn =
    row.submittedBy === undefined
      ? personId !== null && row.people.includes(personId)
      : row.submittedBy === personId;
  switch (row.stage) {
    case 'submitted':
      return (handedIn && fourEyes) || named('review') === 'another' ? null : 'review';
    case 'changes-requested':
      return named('edit') === 'me' || (named('edit') === null && handedIn) ? 'changes' : null;
    case 'new':
    case 'editing':
      return named('edit') === 'me' ? 'assigned' : named('edit') === null ? 'editing' : null;
    case 'approved':
      return null;
  }
}

/** True if the article waits for this person in particular. */
export function waitsFor(row: ArticleRow, personId: string | null, fourEyes: boolean): boolean {
  const waiting = waitingFor(row, personId, fourEyes);
  return waiting !== null && waiting !== 'editing';
}
