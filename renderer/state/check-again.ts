import type { Failure } from '../../shared/base/result';
import { analyseArticle } from './analyse-article';
import { presentText, useArticle } from './article';
import { uncheckedBecause } from './analysis';
import { perObject } from './article-scope';
import { scanLibrary, useLibrary } from './library';
import { notifyFailure } from './session';

/** Ids of the articles that were not checked completely, or not at all, although that was tried. */
const uncheckedIn = perObject((rows: ReturnType<typeof useLibrary.getState>['rows']): readonly string[] =>
  [...rows.values()].filter(({ unchecked }) => unchecked !== undefined).map(({ id }) => id),
);

/** {@link uncheckedIn} for views, of the open project. */
export function useUncheckedArticles(): readonly string[] {
  return useLibrary(({ rows }) => uncheckedIn(rows));
}

/** Checks the open article once more from its beginning, say after the place that held up its checks was changed, and its row if that says the same. */
export function checkAgain(): void {
  const { article } = useArticle.getState();
  if (article === null) return;
  checkOpenArticle();
  const { id } = article.row;
  if (uncheckedIn(useLibrary.getState().rows).includes(id)) void scanLibrary([id]).then(notifyFailure);
}

/** Tries all articles of the project again that could not be checked, and the open one where it is not checked as it stands. */
export async function checkAllAgain(): Promise<Failure | null> {
  if (uncheckedBecause() !== null) checkOpenArticle();
  const ids = uncheckedIn(useLibrary.getState().rows);
  return ids.length === 0 ? null : scanLibrary(ids);
}

function checkOpenArticle(): void {
  const { article } = useArticle.getState();
  if (article !== null)
    analyseArticle(
      article.opened,
      presentText(article.row.id),
      useLibrary.getState().project,
      article.folded.segmentation,
    );
}
