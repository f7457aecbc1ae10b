import type { Failure } from '../../shared/base/result';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { perArticle } from './article-scope';
import { dismissNotice, notify, notifyFailure } from './session';

/** Something that was decided in review, and how it is taken back. */
export interface Decision {
  /** The notice that offers to take it back, if there is one. */
  notice: number | null;
  /** The place of the card that it took the change from; null where the card says itself what was decided. */
  readonly place: string | null;
  readonly undo: () => Promise<Failure | null>;
}

/** What was decided in review of the open article since it was opened, the last one last. */
const decisions = perArticle<{ readonly made: readonly Decision[] }>(() => ({ made: [] }));

/** Keeps the way back from something that was just decided. */
export function decided(undo: Decision['undo'], place: string | null = null): Decision {
  const decision: Decision = { notice: null, place, undo };
  decisions.setState(({ made }) => ({ made: [...made, decision] }));
  return decision;
}

/** {@link decided}, and tells of it with the way back. */
export function tellDecided(text: string, undo: Decision['undo'], place: string | null = null): void {
  const decision = decided(undo, place);
  const run = (): void => void takeBack(decision).then(notifyFailure);
  decision.notice = notify({ kind: 'done', text, action: { label: t('state.undo'), run } });
}

/** For views: takes back what was decided last at a place, like a restoration; null if nothing was since the article was opened. */
export function useWayBack(place: string): (() => Promise<Failure | null>) | null {
  const decision = decisions(({ made }) => made.findLast((each) => each.place === place));
  return decision === undefined ? null : () => takeBack(decision);
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
