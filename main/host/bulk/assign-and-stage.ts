import { ok, type Result } from '../../../shared/base/result';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { BulkReport } from '../../../shared/protocol/bulk-contract';
import type { Params } from '../../../shared/protocol/contract';
import { approveArticle, assign, reopen, submit } from '../../../shared/review/actions';
import type { EventBody } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import { reviewHunks } from '../../../shared/review/review-hunks';
import type { ArticleState } from '../../../shared/review/state';
import type { OpenProject } from '../open-project';
import { asReport, changeEach, type BulkContext } from './change-each';

/** Names somebody for articles. One that says so already is left without a word. */
export async function assignArticles(
  open: OpenProject,
  { articleIds, task, to, due }: Params<'bulk.assign'>,
  context: BulkContext,
): Promise<Result<BulkReport>> {
  const wanted = assign(task, to, due);
  return asReport(
    await changeEach(open, articlesOf(articleIds), context, () => ({ assignments }) => {
      const present = assignments.find((one) => one.task === task);
      const isSo = present === undefined ? to === null : present.to.id === to?.id && present.due === due;
      return ok(isSo ? [] : [wanted]);
    }),
  );
}

/** Takes articles to another stage, each by the rules that hold for one. One that is there already is left without a word. */
export async function stageArticles(
  open: OpenProject,
  { articleIds, stage }: Params<'bulk.stage'>,
  person: Person,
  context: BulkContext,
): Promise<Result<BulkReport>> {
  const { fourEyes, language, segmentation } = open.texted();
  const approve = (state: ArticleState): Result<EventBody[]> => {
    const boundaries = state.segmentation.target;
    const diff = diffTexts(state.base ?? state.text, state.text, { language, segmentation, boundaries });
    return approveArticle(state, reviewHunks(state, diff, { fourEyes }), person, { fourEyes });
  };
  const steps = { submitted: submit, editing: reopen, approved: approve };
  return asReport(
    await changeEach(open, articlesOf(articleIds), context, () => (state) => {
      const present = state.stage.stage === 'new' ? 'editing' : state.stage.stage;
      return present === stage ? ok([]) : steps[stage](state);
    }),
  );
}

function articlesOf(ids: readonly string[]): readonly { readonly articleId: string }[] {
  return ids.map((articleId) => ({ articleId }));
}
