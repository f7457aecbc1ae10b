import { assertNever } from '../../shared/base/assert-never';
import type { When } from '../../shared/commands/command';
import { isLeaving, useArticle } from '../state/article';
import { useLibrary } from '../state/library';
import { surface } from '../state/history';

/** Where sentences are edited, joined and split, and the list, from which commands about the open article are given, too: what was done there is undone there. */
const texts = '.monaco-editor, .left-text[data-side="source"], .article-list';

/** True if commands with this condition are about the open article. */
export function isOfArticle(when: When): boolean {
  return when !== 'always' && when !== 'project';
}

/** True if the condition of a command holds now. While another article is on its way none that is about the open one does. */
export function holds(when: When): boolean {
  const article = useArticle.getState().article !== null && !isLeaving();
  switch (when) {
    case 'always':
      return true;
    case 'project':
      return useLibrary.getState().project !== null;
    case 'article':
      return article;
    case 'desk':
    case 'review':
    case 'history':
    case 'merge':
      return article && surface() === when;
    case 'editor':
      return article && surface() === 'desk' && Boolean(document.activeElement?.closest(texts));
    default:
      return assertNever(when);
  }
}
