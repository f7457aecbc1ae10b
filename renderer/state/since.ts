import { overlaps, touches, type Range } from '../../shared/base/range';
import type { ReviewCard } from './review-cards';

/** A moment that review is narrowed to: only what was changed after it is shown. */
export interface Since {
  /** When it was, ISO 8601 in UTC. */
  readonly time: string;
  /** Where the present text differs from the text at that moment, in the present text. */
  readonly changed: readonly Range[];
}

/** True if the card's place was changed, or put back, after that moment. */
export function isSince({ edited, restoration }: ReviewCard, { time, changed }: Since): boolean {
  if (edited === null) return restoration !== null && restoration.time > time;
  return changed.some((range) =>
    range.start === range.end || edited.start === edited.end
      ? touches(range, edited)
      : overlaps(range, edited),
  );
}
