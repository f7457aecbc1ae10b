import type { Moment, TextHead } from '../../../shared/review/state';
import { shortTime } from '../dock/short-time';

/** Who wrote a version: `Mira`, `Mira and Jon`; `version 1` if nobody did. */
export function whoseVersion({ people }: TextHead, index: number): string {
  const names = people.map(({ name }) => name);
  const last = names.pop();
  if (last === undefined) return `version ${index + 1}`;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** When a version was last written to, as a list shows it; empty if that is not known. */
export function timeOfVersion({ event, people }: TextHead, moments: readonly Moment[]): string {
  const own =
    moments.findLast((moment) => moment.event === event) ??
    moments.findLast(({ person }) => people.some(({ id }) => id === person.id));
  return own === undefined ? '' : shortTime(own.time);
}
