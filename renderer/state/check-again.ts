import { analyseArticle } from './analyse-article';
import { presentText, useArticle } from './article';
import { useLibrary } from './library';

/** Checks the open article once more from its beginning, say after the place that held up its checks was changed. */
export function checkAgain(): void {
  const { article } = useArticle.getState();
  if (article !== null)
    analyseArticle(
      article.opened,
      presentText(article.row.id),
      useLibrary.getState().project,
      article.folded.segmentation,
    );
}
