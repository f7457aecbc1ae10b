import { useArticle } from '../state/article';
import { notify } from '../state/session';

/** Hands the present text over as a file of its own: what still works when the project cannot be written. */
export function saveCopy(): void {
  const { article } = useArticle.getState();
  if (article === null) return;
  const name = article.row.path.slice(article.row.path.lastIndexOf('/') + 1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([article.text], { type: 'text/plain;charset=utf-8' }));
  link.download = name.replace(/(\.[^.]*)?$/, ' (copy)$1');
  link.click();
  // The download has its own hold on the data by then; released at once it would be empty in some browsers.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  notify({ kind: 'done', text: `The text was handed over as “${link.download}”.` });
}
