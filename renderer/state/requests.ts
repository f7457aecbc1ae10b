import { overlaps } from '../../shared/base/range';
import type { VerdictRecord } from '../../shared/review/state';
import type { ReviewCard } from './review-cards';

/** What reviewers asked for, oldest first: it stays until whoever asked takes it back or approves the words. */
export function requestsOf(verdicts: readonly VerdictRecord[]): VerdictRecord[] {
  const approved = (request: VerdictRecord): boolean =>
    verdicts.some(
      ({ verdict, person, hunk, time }) =>
        verdict !== 'request' &&
        person.id === request.person.id &&
        samePlace(hunk, request.hunk) &&
        time >= request.time,
    );
  return verdicts.filter((record) => record.verdict === 'request' && !approved(record));
}

/** Requests about a card's place that were made on other words than those that stand there now. */
export function earlierRequests(verdicts: readonly VerdictRecord[], card: ReviewCard): VerdictRecord[] {
  const here = new Set(card.verdicts.map(({ event }) => event));
  return requestsOf(verdicts).filter(
    ({ event, hunk }) => !here.has(event) && samePlace(hunk, card.reference),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function samePlace(a: Place, b: Place): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}
