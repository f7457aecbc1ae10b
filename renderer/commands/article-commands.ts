import type { Failure } from '../../shared/base/result';
import { articleActions, useArticle } from '../state/article';
import { useLibrary } from '../state/library';
import { setMode } from '../state/view';
import { registerCommands } from './registry';

/** Puts an article on the desk; one that cannot be opened is shown with its reason there, so nothing is answered. */
export async function openArticle(articleId: string): Promise<void> {
  const { article } = useArticle.getState();
  if (article?.row.id !== articleId) setMode('desk');
  await articleActions.open(articleId);
}

/** The article `by` places further down the list, skipping those that cannot be opened; null at the ends. */
export function neighbour(by: 1 | -1): string | null {
  const { order, rows } = useLibrary.getState();
  const { article, opening } = useArticle.getState();
  const openId = opening ?? article?.row.id ?? null;
  const from = openId === null ? -1 : order.indexOf(openId);
  for (let at = from < 0 && by < 0 ? order.length - 1 : from + by; at >= 0 && at < order.length; at += by) {
    const id = order[at];
    if (id !== undefined && rows.get(id)?.problem === null) return id;
  }
  return null;
}

async function go(by: 1 | -1): Promise<Failure | null> {
  const id = neighbour(by);
  if (id === null)
    return {
      code: 'no-more',
      message: by > 0 ? 'This is the last article of the list.' : 'This is the first article of the list.',
    };
  await openArticle(id);
  return null;
}

/** Registers the commands that go from article to article. */
export function registerArticleCommands(): () => void {
  return registerCommands({
    'article.next': () => go(1),
    'article.previous': () => go(-1),
  });
}
