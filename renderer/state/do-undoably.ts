import type { Failure } from '../../shared/base/result';
import { lastMade, undoWay, useArticle } from './article';
import { currentScope } from './article-scope';
import { offerUndo } from './undo-notice';
import { t } from '../words/words';

/** Tells what a command just did to the open article, with the way back. */
export function tellDone(text: string): void {
  offerUndo({ kind: 'done', text }, lastMade(), undoWay);
}

/**
 * Does something to the open article and tells of it, with the way back; says nothing where another article is open by then. Where it
 * changed sentences that were done, it says how many are not done any more: they may be far from the caret. `said` is asked once it is done;
 * null where there is nothing to tell.
 */
export async function doUndoably(
  act: () => Promise<Failure | null>,
  said: string | (() => string | null),
): Promise<Failure | null> {
  const scope = currentScope();
  const before = doneMarks();
  const failure = await act();
  if (failure !== null || currentScope() !== scope) return failure;
  const text = typeof said === 'string' ? said : said();
  if (text === null) return null;
  const count = before - doneMarks();
  tellDone(count > 0 ? t('said.then', { first: text, second: t('said.no-longer-done', { count }) }) : text);
  return null;
}

function doneMarks(): number {
  return useArticle.getState().article?.folded.done.length ?? 0;
}
