import type { MarkedSpan } from '../metrics/agreement';
import type { RatedSegment } from '../metrics/rater-agreement';
import type { EsaRow } from './esa-csv';
import { wmtWeights } from './mqm';
import type { MqmRow } from './mqm-tsv';

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
  for (const { rater, system, doc, segId, target, error, test } of rows) {
    if (test === true) continue;
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
