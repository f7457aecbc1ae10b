import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcePieces } from '../../../../renderer/views/mqm/source-marks';
import type { AnnotationRecord } from '../../../../shared/review/state';

const mark = (start: number, end: number): AnnotationRecord => ({
  event: `${start}-${end}`,
  person: { id: 'ana', name: 'Ana' },
  time: '2026-03-01T08:00:00.000Z',
  side: 'source',
  start,
  end,
  quote: '',
  category: 'Accuracy',
  severity: 'minor',
  note: null,
});

describe('the pieces of a source sentence', () => {
  it('are cut where marks begin and end', () => {
    expect(sourcePieces({ start: 10, end: 20 }, [mark(12, 15), mark(18, 30)])).toEqual([
      { start: 10, end: 12, mark: null },
      { start: 12, end: 15, mark: mark(12, 15) },
      { start: 15, end: 18, mark: null },
      { start: 18, end: 20, mark: mark(18, 30) },
    ]);
  });

  it('are the sentence, end to end, whatever is marked', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))),
    );
    fc.assert(
      fc.property(ranges, (marks) => {
        let at = 10;
        for (const { start, end } of sourcePieces({ start: 10, end: 25 }, marks)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(25);
      }),
    );
  });
});
