import type { EventBody } from '../../../shared/review/events';
import { articleActions } from '../../state/article';
import { notifyFailure } from '../../state/session';

/** Writes what somebody said; false, and the reason is told, where it could not be written. */
export async function writeSaid(bodies: readonly EventBody[]): Promise<boolean> {
  const failure = await articleActions.append(...bodies);
  notifyFailure(failure);
  return failure === null;
}
