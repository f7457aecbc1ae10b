import { krippendorffAlpha, spanAgreement, type MarkedSpan, type SpanAgreement } from './agreement';

/** A segment as one rater judged it. */
export interface RatedSegment {
  readonly rater: string;
  /** Names the segment, the same for every rater. */
  readonly segment: string;
  readonly score: number;
  readonly spans: readonly MarkedSpan[];
}

export interface RaterPair extends SpanAgreement {
  readonly raters: readonly [string, string];
  /** Segments both judged. */
  readonly segments: number;
  /** Krippendorff's alpha of their scores. */
  readonly alpha: number | null;
}

export interface RaterAgreement {
  readonly raters: readonly string[];
  /** Over all raters. */
  readonly alpha: number | null;
  readonly pairs: readonly RaterPair[];
}

/** How far raters agree: all of them, and each two that judged some of the same segments. */
export function raterAgreement(rated: readonly RatedSegment[]): RaterAgreement {
  const byRater = new Map<string, Map<string, RatedSegment>>();
  const scores = new Map<string, number[]>();
  for (const one of rated) {
    const own = byRater.get(one.rater) ?? new Map<string, RatedSegment>();
    // A segment that a rater judged twice counts as last judged.
    own.set(one.segment, one);
    byRater.set(one.rater, own);
  }
  for (const own of byRater.values())
    for (const { segment, score } of own.values())
      scores.set(segment, [...(scores.get(segment) ?? []), score]);
  const raters = [...byRater.keys()].sort();
  const pairs = raters.flatMap((one, index) =>
    raters.slice(index + 1).flatMap((other) => pairOf(one, other, byRater) ?? []),
  );
  return { raters, alpha: krippendorffAlpha([...scores.values()]), pairs };
}

function pairOf(
  one: string,
  other: string,
  byRater: ReadonlyMap<string, ReadonlyMap<string, RatedSegment>>,
): RaterPair | null {
  const shared = [...(byRater.get(one)?.values() ?? [])].flatMap((mine) => {
    const theirs = byRater.get(other)?.get(mine.segment);
    return theirs === undefined ? [] : [[mine, theirs] as const];
  });
  if (shared.length === 0) return null;
  const alpha = krippendorffAlpha(shared.map(([mine, theirs]) => [mine.score, theirs.score]));
  const spans = spanAgreement(shared.map(([mine, theirs]) => [mine.spans, theirs.spans] as const));
  return { raters: [one, other], segments: shared.length, alpha, ...spans };
}
