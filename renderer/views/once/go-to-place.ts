import type { Range } from '../../../shared/base/range';
import { openArticle } from '../../commands/article-commands';
import { goToRange, shownText } from '../../editor/editor-handle';
import { setMode } from '../../state/view';

/** How many frames the text of an article is waited for. */
const mostFrames = 120;

/** Opens an article at the desk with the caret at a place of its text; only opens it where those words stand there no more. */
export async function goToPlace(articleId: string, { start, end }: Range, words: string): Promise<void> {
  await openArticle(articleId);
  setMode('desk');
  // The editor gets the text in a task of its own, and holds the last article's until then.
  for (let frame = 0; frame < mostFrames; frame++) {
    await new Promise(requestAnimationFrame);
    const text = shownText()?.model.getValue() ?? '';
    if (text.slice(start, end) === words) return goToRange({ start, end });
  }
}
