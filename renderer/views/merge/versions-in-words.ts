import type { Moment, TextHead } from '../../../shared/review/state';
import { newOriginal } from '../../state/article-versions';
import { t, words } from '../../words/words';
import { shortTime } from '../dock/short-time';

/** Who wrote a version: `Mira`, `Mira and Jon`; `the new original`, or `version 1` if nobody did. */
export function whoseVersion({ event, people }: TextHead, index: number): string {
  if (newOriginal(event) !== null) return t('merge.new-original');
  return people.length === 0
    ? t('merge.version', { number: index + 1 })
    : words().list(people.map(({ name }) => name));
}

/** When a version was last written to, as a list shows it; empty if that is not known. */
export function timeOfVersion({ event, people }: TextHead, moments: readonly Moment[]): string {
  const own =
    moments.findLast((moment) => moment.event === event) ??
    moments.findLast(({ person }) => people.some(({ id }) => id === person.id));
  return own === undefined ? '' : shortTime(own.time);
}
