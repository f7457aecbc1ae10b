import type { Failure } from '../../shared/base/result';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { perArticle } from './article-scope';
import { dismissNotice, notify, notifyFailure } from './session';

/** Something that was decided in review, and how it is taken back. */
export interface Decision {
  /** The notice that offers to take it back, if there is one. */
  notice: number | null;
  readonly undo: () => Promise<Failure | null>;
}

/** What was decided in review of the open article since it was opened, the last one last. */
const decisions = perArticle<{ readonly made: readonly Decision[] }>(() => ({ made: [] }));

/** Keeps the way back from something that was just decided. */
export function decided(undo: Decision['undo']): Decision {
  const decision: Decision = { notice: null, undo };
  decisions.setState(({ made }) => ({ made: [...made, decision] }));
  return decision;
}

/** {@link decided}, and tells of it with the way back. */
export function tellDecided(text: string, undo: Decision['undo']): void {
  const decision = decided(undo);
  const run = (): void => void takeBack(decision).then(notifyFailure);
  decision.notice = notify({ kind: 'done', text, action: { label: t('state.undo'), run } });
}

/** Takes the last decision back; a refusal where there is none. */
export function undoDecision(): Promise<Failure | null> {
  const last = decisions.getState().made.at(-1);
  if (last === undefined) return Promise.resolve(failing('nothing-to-undo', 'review.nothing-to-undo'));
  return takeBack(last);
}

async function takeBack(decision: Decision): Promise<Failure | null> {
  if (!decisions.getState().made.includes(decision)) return null;
  decisions.setState(({ made }) => ({ made: made.filter((other) => other !== decision) }));
  if (decision.notice !== null) dismissNotice(decision.notice);
  const failure = await decision.undo();
  if (failure !== null) decisions.setState(({ made }) => ({ made: [...made, decision] }));
  return failure;
}
