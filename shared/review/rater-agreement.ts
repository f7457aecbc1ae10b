import { krippendorffAlpha, spanAgreement, type MarkedSpan, type SpanAgreement } from '../metrics/agreement';
import type { EsaRow } from './esa-csv';
import { wmtWeights } from './mqm';
import type { MqmRow } from './mqm-tsv';

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

/** ESA rows; spoilt translations, which only test the raters, are left out. */
export function ratedByEsa(rows: readonly EsaRow[]): RatedSegment[] {
  return rows
    .filter(({ type, whole }) => type === 'TGT' && !whole)
    .map(({ rater, system, document, item, score, spans }) => ({
      rater,
      segment: JSON.stringify([system, document, item]),
      score,
      spans: spans.flatMap(({ start, end, severity }) =>
        start === null || end === null ? [] : [{ start, end: end + 1, severity }],
      ),
    }));
}

/** MQM rows: a segment's score is its penalty with the weights of the WMT metrics task, taken from 0. */
export function ratedByMqm(rows: readonly MqmRow[]): RatedSegment[] {
  const found = new Map<string, { rater: string; segment: string; score: number; spans: MarkedSpan[] }>();
  for (const { rater, system, doc, segId, target, error } of rows) {
    const segment = JSON.stringify([system, doc, segId]);
    const key = JSON.stringify([rater, segment]);
    const own = found.get(key) ?? { rater, segment, score: 0, spans: [] };
    if (error !== null) own.score -= wmtWeights.penalty(error);
    if (error?.side === 'target') {
      const { start, end } = error.span ?? { start: 0, end: target.length };
      own.spans.push({ start, end, severity: error.severity });
    }
    found.set(key, own);
  }
  return [...found.values()];
}
