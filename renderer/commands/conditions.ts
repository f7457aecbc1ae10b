import { assertNever } from '../../shared/base/assert-never';
import type { When } from '../../shared/commands/command';
import { useArticle } from '../state/article';
import { useLibrary } from '../state/library';
import { useView } from '../state/view';

/** True if the condition of a command holds now. */
export function holds(when: When): boolean {
  const article = useArticle.getState().article !== null;
  const { mode } = useView.getState();
  switch (when) {
    case 'always':
      return true;
    case 'project':
      return useLibrary.getState().project !== null;
    case 'article':
      return article;
    case 'desk':
      return article && mode === 'desk';
    case 'review':
      return article && mode === 'review';
    case 'editor':
      return article && mode === 'desk' && Boolean(document.activeElement?.closest('.monaco-editor'));
    default:
      return assertNever(when);
  }
}
