import type { Moment, TextHead } from '../../../shared/review/state';
import { isNewOriginal } from '../../state/article-versions';
import { shortTime } from '../dock/short-time';

/** Who wrote a version: `Mira`, `Mira and Jon`; `the new original`, or `version 1` if nobody did. */
export function whoseVersion({ event, people }: TextHead, index: number): string {
  if (isNewOriginal(event)) return 'the new original';
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
