import { focusEditor } from '../editor/editor-handle';
import { articleActions, useArticle } from '../state/article';
import { useLibrary } from '../state/library';
import { notify, notifyFailure } from '../state/session';
import { closeOver, showProjectView } from '../state/view';
import { registerCommands } from './registry';
import { t } from '../words/words';

/** Opens an article, at the desk or in review as the window is. One that cannot be opened takes the other's place, with its reason. */
export async function openArticle(articleId: string): Promise<void> {
  closeOver();
  showProjectView(false);
  const isOpen = useArticle.getState().article?.row.id === articleId;
  const failure = await articleActions.open(articleId);
  if (useArticle.getState().article !== null) notifyFailure(failure);
  // An article that comes takes the focus by itself; whoever chooses the open one wants to go on in it, too.
  if (isOpen) focusEditor();
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

async function go(by: 1 | -1): Promise<void> {
  const id = neighbour(by);
  if (id !== null) return openArticle(id);
  notify({ kind: 'info', text: t(by > 0 ? 'step.last-article' : 'step.first-article') });
}

/** Registers the commands that go from article to article. */
export function registerArticleCommands(): () => void {
  return registerCommands({
    'article.next': () => go(1),
    'article.previous': () => go(-1),
  });
}
