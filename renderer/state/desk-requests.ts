import { overlaps, type Range } from '../../shared/base/range';
import type { VerdictRecord } from '../../shared/review/state';
import { useArticle } from './article';
import { useAnalysis } from './analysis';
import { derived, perArticle, perObject } from './article-scope';
import { requestsOf } from './requests';
import { reviewNow, type ReviewNow } from './review';

/** What a reviewer asked for in a sentence, as the desk shows it. */
export interface DeskRequest {
  readonly record: VerdictRecord;
  /** Its sentence in the compared text; null if that is gone. */
  readonly place: Range | null;
  /** True once its sentence was edited. */
  readonly addressed: boolean;
}

const noRequests: readonly DeskRequest[] = [];
const noVerdicts: readonly VerdictRecord[] = [];

/** Finds the sentences that requests are about. Those whose words still stand as they were when they were asked about are not addressed. */
export function placeRequests(verdicts: readonly VerdictRecord[], now: ReviewNow): readonly DeskRequest[] {
  const requests = requestsOf(verdicts);
  if (requests.length === 0 || !now.ready) return noRequests;
  return requests
    .map((record): DeskRequest => {
      const standing = now.cards.find(({ verdicts }) => verdicts.some(({ event }) => event === record.event));
      return {
        record,
        place: standing?.edited ?? placeOf(record.hunk, now),
        addressed: standing === undefined,
      };
    })
    .sort((a, b) => (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity));
}

/** Where the sentence that something was said about stands in the compared text; null if it is gone, or nothing has been compared yet. */
export function placeOf(about: Range, now: ReviewNow = reviewNow()): Range | null {
  if (!now.ready) return null;
  return now.sentences().find(({ reference }) => overlaps(reference, about))?.edited ?? null;
}

const asking = perObject(requestsOf);

const placed = derived(() => [verdictsNow(), reviewNow()], placeRequests);

function verdictsNow(): readonly VerdictRecord[] {
  return useArticle.getState().article?.folded.verdicts ?? noVerdicts;
}

/** The requests of the open article, in the order of its text; none until the text has been compared. */
export function deskRequests(): readonly DeskRequest[] {
  // Most articles have none, and need not be looked through for their places at every key.
  return asking(verdictsNow()).length === 0 ? noRequests : placed();
}

/** {@link deskRequests} for views. */
export function useDeskRequests(): readonly DeskRequest[] {
  useArticle(deskRequests);
  return useAnalysis(deskRequests);
}

/** The request the person went to; null before they went to one. */
export const useRequestHere = perArticle<{ readonly event: string | null }>(() => ({ event: null }));
