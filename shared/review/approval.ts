import { overlaps } from '../base/range';
import { fail, failure, ok, said, type Failure, type Result } from '../base/result';
import type { Person } from './person';
import type { ReviewHunk } from './review-hunk';
import { isAuthor, type ReviewSettings } from './review-hunks';
import type { ArticleState } from './state';

/** Whether this person's approval of the hunk would count. With four eyes on, nobody approves what they wrote. */
export function canApprove(hunk: ReviewHunk, person: Person, fourEyes: boolean): Result<null> {
  if (fourEyes && isAuthor(hunk, person))
    return fail(
      'own-words',
      'You wrote in this sentence, so somebody else has to approve it (the project asks for four eyes). Undo at the desk takes your words back.',
    );
  return ok(null);
}

/** Something in the way of an approval; `count` is of the sentences it is about, 0 where it is about none. */
export interface Blocker extends Failure {
  readonly code:
    | 'not-opened'
    | 'several-texts'
    | 'changes-requested'
    | 'not-approved'
    | 'changes-requested-unchanged'
    | 'own-submission';
  readonly count: number;
}

/**
 * What stands between an article and its approval by this person; empty if it may be approved.
 *
 * The rule, in plain words: the article has one text. Every change in it was either put back to what it was, or
 * approved by somebody who did not write its present text. Nobody still asks for changes to a sentence as it now
 * stands, changed or not. And who approves the article is not who submitted it last. With four eyes off, approvals
 * count whoever gives them, and the submitter may approve. An article in which nothing was changed may be approved.
 *
 * `hunks` are those of the present text: see `reviewHunks`.
 */
export function approvalBlockers(
  state: ArticleState,
  hunks: readonly ReviewHunk[],
  person: Person,
  settings: ReviewSettings,
): Blocker[] {
  const blockers: Blocker[] = [];
  const block = (code: Blocker['code'], told: Failure, count = 0): void => {
    blockers.push({ ...told, code, count });
  };
  if (state.heads.length === 0)
    block('not-opened', failure('not-opened', 'The article has no text yet: open it first.'));
  if (state.heads.length > 1)
    block(
      'several-texts',
      failure('several-texts', 'People edited this article apart from one another: merge their texts first.'),
    );
  const requested = requestedHunks(hunks);
  if (requested > 0)
    block(
      'changes-requested',
      failure(
        'changes-requested',
        said`Sentences with changes requested: ${requested}. Edit or approve them first.`,
      ),
      requested,
    );
  const open = hunks.filter((hunk) => hunk.status === 'open' || hunk.status === 'stale').length;
  if (open > 0)
    block(
      'not-approved',
      failure('not-approved', said`Sentences not approved yet: ${open}. Approve or restore them first.`),
      open,
    );
  const returned = unchangedRequests(state, hunks);
  if (returned > 0)
    block(
      'changes-requested-unchanged',
      failure(
        'changes-requested-unchanged',
        said`Unchanged sentences with changes requested: ${returned}. Edit them first.`,
      ),
      returned,
    );
  if (settings.fourEyes && state.submitted?.person.id === person.id)
    block(
      'own-submission',
      failure(
        'own-submission',
        'You submitted this article, so somebody else has to approve it (the project asks for four eyes).',
      ),
    );
  return blockers;
}

/**
 * What is wrong with the approval an article carries; empty if it stands: declared for exactly the present text, by
 * somebody who was free to. Journals come from other machines, so a declared approval is never taken at its word.
 */
export function approvalProblems(
  state: ArticleState,
  hunks: readonly ReviewHunk[],
  settings: ReviewSettings,
): Failure[] {
  const { stage } = state;
  if (stage.declared !== 'approved' || stage.person === null)
    return [{ code: 'not-approved', message: 'The article is not approved.' }];
  if (stage.stage !== 'approved')
    return [{ code: 'stale-approval', message: 'The article was edited after it was approved.' }];
  return approvalBlockers(state, hunks, stage.person, settings);
}

/** Sentences, changed or not, in which changes are requested as they now stand. */
export function requestedSentences(state: ArticleState, hunks: readonly ReviewHunk[]): number {
  return requestedHunks(hunks) + unchangedRequests(state, hunks);
}

function requestedHunks(hunks: readonly ReviewHunk[]): number {
  return hunks.filter((hunk) => hunk.status === 'changes-requested').length;
}

/** Sentences sent back as the machine translation left them, and still as it left them. */
function unchangedRequests(state: ArticleState, hunks: readonly ReviewHunk[]): number {
  const asked = state.verdicts.filter(
    ({ verdict, hunk }) =>
      verdict === 'request' &&
      hunk.before === hunk.after &&
      state.base?.slice(hunk.start, hunk.end) === hunk.before &&
      !hunks.some((changed) => overlaps(changed.mt, hunk)),
  );
  return new Set(asked.map(({ hunk }) => `${hunk.start}-${hunk.end}`)).size;
}
