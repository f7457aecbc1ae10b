import { describe, expect, it } from 'vitest';
import { reviewCards } from '../../../../renderer/state/review-cards';
import { isSince, type Since } from '../../../../renderer/state/since';
import { changed, restored, withVerdicts } from '../review-samples';

const moment = '2026-03-01T10:00:00.000Z';
const since = (...changed: (readonly [number, number])[]): Since => ({
  time: moment,
  changed: changed.map(([start, end]) => ({ start, end })),
  hunks: [],
});

describe('a card of a review narrowed to a moment', () => {
  const [card] = reviewCards(withVerdicts(), [changed(10, 'Two.', 'Dos.')]);
  if (card === undefined) throw new Error('one card');

  it('stays where its words were changed after it, and not for what lies beside them', () => {
    expect(isSince(card, since([12, 13]))).toBe(true);
    expect(isSince(card, since([0, 5], [13, 20]))).toBe(true);
    expect(isSince(card, since([0, 10], [14, 20]))).toBe(false);
    expect(isSince(card, since())).toBe(false);
  });

  it('stays where something was taken out at its edge', () => {
    expect(isSince(card, since([14, 14]))).toBe(true);
    expect(isSince(card, since([15, 15]))).toBe(false);
  });

  it('is found by a sentence taken out, which has no words left', () => {
    const [gone] = reviewCards(withVerdicts(), [changed(10, 'Two.', '')]);
    if (gone === undefined) throw new Error('one card');
    expect(isSince(gone, since([10, 10]))).toBe(true);
    expect(isSince(gone, since([11, 20]))).toBe(false);
  });

  it('that was put back stays if that was after the moment', () => {
    const cards = ['2026-03-01T09:00:00.000Z', '2026-03-01T11:00:00.000Z'].map(
      (time) => reviewCards(withVerdicts(restored(10, 'Two.', 'Dos.', time)), [])[0],
    );
    expect(cards.map((each) => each !== undefined && isSince(each, since()))).toEqual([false, true]);
  });
});
