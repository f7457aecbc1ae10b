import type { Failure } from '../../shared/base/result';
import { t } from '../words/words';
import { currentScope } from './article-scope';
import { dismissNotice, notify, notifyFailure, withoutAction, type Notice } from './session';
import type { UndoStep } from './undo-stack';

/** How the open article takes its last step back. */
export interface UndoWay {
  /** What would be undone next. */
  readonly next: () => UndoStep | null;
  readonly undo: () => Promise<Failure | null | false>;
  /** Hears whenever something may have been done or undone. Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Tells something about the open article, with the way back from one step. The button is for that step alone: it goes as soon as
 * something else would be undone, and the notice with it, unless it warns of something. Without a step it is told as it is.
 */
export function offerUndo(
  notice: Omit<Notice, 'id' | 'of' | 'action'>,
  step: UndoStep | null,
  way: UndoWay,
): void {
  if (step === null || !isSame(step, way.next())) return void notify(notice);
  const scope = currentScope();
  const stands = (): boolean => currentScope() === scope && isSame(step, way.next());
  const undo = (): void => {
    if (stands()) void way.undo().then((end) => notifyFailure(end === false ? null : end));
  };
  const id = notify({ ...notice, action: { label: t('state.undo'), run: undo } });
  const stop = way.subscribe(() => {
    if (stands()) return;
    stop();
    if (notice.kind === 'warning') withoutAction(id);
    else dismissNotice(id);
  });
  scope.onEnd(stop);
}

/** A step that grew, or that others' changes moved, is another object about the same event. */
function isSame(step: UndoStep, other: UndoStep | null): boolean {
  return step === other || (step.kind === 'text' && other?.kind === 'text' && step.undoes === other.undoes);
}
