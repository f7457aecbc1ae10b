import type { Failure, Result } from '../../../shared/base/result';
import type { EventBody } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import { articleActions } from '../../state/article';
import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { failing } from '../../words/failing';

/** What whoever has not said who they are is told. */
export const nobody = failing('no-person', 'review.nobody');

/** Who decides; null, and they are asked, if they have not said so. */
export function me(): Person | null {
  const { person } = useSession.getState();
  if (person === null) setOverlay({ kind: 'person' });
  return person;
}

/** Writes what was decided; what is wrong with it is the answer otherwise. */
export async function write(bodies: Result<EventBody[]>): Promise<Failure | null> {
  return bodies.ok ? articleActions.append(...bodies.value) : bodies.error;
}
