import type { Result } from '../../../shared/base/result';
import { goToRange } from '../../editor/editor-handle';
import { notifyFailure } from '../../state/session';

/** After a suggestion was taken: says what went wrong, or puts the caret behind its words for whoever wants to go on there. */
export function goOn(taken: Result<number>, edit: boolean): void {
  if (!taken.ok) notifyFailure(taken.error);
  else if (edit) goToRange({ start: taken.value, end: taken.value });
}
