import type { Failure } from '../../shared/base/result';
import { lastMade, undoWay } from './article';
import { currentScope } from './article-scope';
import { offerUndo } from './undo-notice';

/** Tells what a command just did to the open article, with the way back. */
export function tellDone(text: string): void {
  offerUndo({ kind: 'done', text }, lastMade(), undoWay);
}

/** Does something to the open article and tells of it, with the way back; says nothing where another article is open by then. */
export async function doUndoably(act: () => Promise<Failure | null>, text: string): Promise<Failure | null> {
  const scope = currentScope();
  const failure = await act();
  if (failure === null && currentScope() === scope) tellDone(text);
  return failure;
}
