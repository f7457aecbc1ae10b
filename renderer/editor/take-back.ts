import type { Failure } from '../../shared/base/result';
import { goBack } from '../state/article';
import type { Direction } from '../state/undo-stack';
import { announce } from './announce';
import { focusEditor } from './editor-handle';
import { sideHere } from './segment-actions';
import { t } from '../words/words';

/** Takes the last thing the person did to the open article back, or makes it again. */
export async function takeBack(direction: Direction): Promise<Failure | null> {
  // In the list of articles the focus stays, as it does after whatever else is done to the open article from there.
  const isInList = Boolean(document.activeElement?.closest('.article-list'));
  if (sideHere() === 'target' && !isInList) focusEditor();
  const outcome = await goBack(direction);
  if (outcome !== false) return outcome;
  announce(t(direction === 'undo' ? 'said.nothing-to-undo' : 'said.nothing-to-redo'));
  return null;
}
