import { overlaps, touches, type Range } from '../../shared/base/range';
import type { LocatedHunk } from '../../shared/review/located-hunks';
import type { ReviewCard } from './review-cards';

/** A moment that review is narrowed to: only what was changed after it is shown. */
export interface Since {
  /** When it was, ISO 8601 in UTC. */
  readonly time: string;
  /** Where the present text differs from the text at that moment, in the present text. */
  readonly changed: readonly Range[];
  /** The same changes with their words. */
  readonly hunks: readonly LocatedHunk[];
}

/** True if the card's place was changed, or put back, after that moment. */
export function isSince(
  { edited, restoration }: Pick<ReviewCard, 'edited' | 'restoration'>,
  { time, changed }: Omit<Since, 'hunks'>,
): boolean {
  if (edited === null) return restoration !== null && restoration.time > time;
  return changed.some((range) => meets(range, edited));
}

/** What was changed since that moment at a card's place, in the order of the text. */
export function changedSince(
  { edited }: Pick<ReviewCard, 'edited'>,
  { hunks }: Since,
): readonly LocatedHunk[] {
  return edited === null ? [] : hunks.filter(({ after }) => meets(after, edited));
}

function meets(range: Range, edited: Range): boolean {
  return range.start === range.end || edited.start === edited.end
    ? touches(range, edited)
    : overlaps(range, edited);
}
